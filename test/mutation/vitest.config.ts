import { defineConfig } from 'vitest/config';

/** The unit tests that mutants of the reading and the checking have to pass. */
export default defineConfig({
  test: {
    include: [
      'test/core/normalise/**/*.test.ts',
      'test/core/validate/**/*.test.ts',
      'test/core/locate/**/*.test.ts',
      'test/core/messy-check-shapes.test.ts',
    ],
    // Long, and other rows in every run: a mutant has to be found each time.
    exclude: ['test/core/normalise/idempotence.test.ts'],
    testTimeout: 30_000,
  },
});

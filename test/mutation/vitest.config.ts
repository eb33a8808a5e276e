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
    testTimeout: 30_000,
  },
});

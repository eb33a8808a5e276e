import { defineConfig } from 'vitest/config';
import { mutationTestFiles } from './test-files.mjs';

/** The same tests by vitest itself, each file by itself: `npm run mutate -- PATH --testRunner vitest`. */
export default defineConfig({ test: { include: mutationTestFiles(), testTimeout: 30_000 } });

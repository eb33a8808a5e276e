import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['test/core/normalise', 'test/core/validate', 'test/core/locate', 'test/core/layout'];
const MORE = ['test/core/messy-check-shapes.test.ts'];
/** Long, or with other rows in every run: a mutant has to be found each time. */
const LEFT_OUT = ['idempotence.test.ts', 'not-a-template.test.ts'];

/** The unit tests that mutants of the reading and the checking have to pass, by path from the root. */
export function mutationTestFiles() {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return [...found, ...MORE]
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.some((name) => file.endsWith(name)))
    .sort();
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const SHAPES_FILE = join(
  resolve(ROOT, process.env.HUIBAO_SHARED ?? '../shared'),
  'domain/messy-shapes.md',
);

/** Names of all rows of the tables in the list of messy shapes. */
export function messyRows(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1]?.trim() ?? '')
    .filter((name) => name !== 'shape' && name !== '' && !/^-+$/.test(name));
}

/** Names of the shapes that the tests carry. */
export function namedShapes(): Set<string> {
  const files = readdirSync(join(ROOT, 'test/core'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /shapes(\.test)?\.ts$/.test(item.name))
    .map((item) => join(item.parentPath, item.name));
  const names = new Set<string>();
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    for (const match of source.matchAll(/(?:shape: |describe\(|it\()\s*(['"])((?:(?!\1).)+)\1/g)) {
      if (match[2]) names.add(match[2]);
    }
  }
  return names;
}

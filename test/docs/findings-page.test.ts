import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findingsPage } from '../../scripts/findings/findings-page.ts';

const ROOT = join(import.meta.dirname, '../..');

it('docs/findings.md is what node scripts/write-findings-doc.mjs writes', async () => {
  expect(readFileSync(join(ROOT, 'docs', 'findings.md'), 'utf8')).toBe(await findingsPage(ROOT));
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './ensure-install.mjs';

/** Writes docs/findings.md: every code with its words, how to fix it, and an example from a golden case. */
register();
const { findingsPage } = await import('./findings/findings-page.ts');
writeFileSync(join(root, 'docs', 'findings.md'), await findingsPage(root));

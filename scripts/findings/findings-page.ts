import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { FindingSchema } from '../../lambdas/core/model/finding.ts';
import { listFindingKinds } from './list-finding-kinds.ts';
import { type Example, renderFindings } from './render-findings.ts';

const OutcomeSchema = z.object({ findings: z.array(FindingSchema) });

/** docs/findings.md as it should be, from the shipped catalogue and the golden cases. @param root of the project */
export async function findingsPage(root: string): Promise<string> {
  const index = await loadCatalogue(join(root, 'catalogue', 'party-building'));
  return renderFindings(listFindingKinds(index), readExamples(join(root, 'test', 'golden')));
}

/** Cases with few findings first: they show one thing. */
function readExamples(directory: string): Example[] {
  const cases = readdirSync(directory).map((name) => {
    const text = readFileSync(join(directory, name, 'expected.json'), 'utf8');
    return { name, findings: OutcomeSchema.parse(JSON.parse(text)).findings };
  });
  cases.sort((a, b) => a.findings.length - b.findings.length || (a.name < b.name ? -1 : 1));
  return cases.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
}

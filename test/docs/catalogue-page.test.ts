import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { assembleCatalogue } from '../../lambdas/core/catalogue/assemble-catalogue.ts';
import { formatProblem } from '../../lambdas/core/catalogue/catalogue-problem.ts';
import { ColumnSchema } from '../../lambdas/core/model/column.ts';

const ROOT = join(import.meta.dirname, '../..');
const CATALOGUE = join(ROOT, 'catalogue', 'party-building');
const page = readFileSync(join(ROOT, 'docs', 'catalogue.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, yaml = '']) =>
  z.array(z.record(z.string(), z.unknown())).parse(parse(yaml)),
);
const having = (field: string) => examples.filter((example) => field in example);

it('the entries that docs/catalogue.md shows fit the shipped catalogue', () => {
  const files = readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, content: parse(readFileSync(join(CATALOGUE, path), 'utf8')) }));
  const { problems } = assembleCatalogue([
    ...files,
    { path: 'indicators/shown.yaml', content: having('computation') },
    { path: 'rules/shown.yaml', content: having('check') },
    { path: 'obligations/shown.yaml', content: having('duty') },
  ]);
  expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([]);
  expect(having('type').map((column) => ColumnSchema.parse(column).key)).toEqual(['attended']);
  expect(examples).toHaveLength(4);
});

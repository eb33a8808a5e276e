import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FindingSchema } from '../../lambdas/core/model/finding.ts';
import { listFindingKinds } from '../../scripts/findings/list-finding-kinds.ts';
import { FAILS } from './fail/all.ts';
import { INDEX } from './kit/make-return.ts';
import { GOLDEN } from './kit/run-recipe.ts';
import { PASSES } from './pass/all.ts';
import { WARNS } from './warn/all.ts';

/** What no workbook on its own can bring about with the shipped catalogue, and where it is tested instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  B001: 'among files of a package: test/run/batches.test.ts',
  B002: 'among files of a package: test/run/batches.test.ts',
  B003: 'a package: test/core/workbook/unpack-batch.test.ts',
  B004: 'a package: test/run/batches.test.ts',
  B005: 'a package: test/run/batches.test.ts',
  B006: 'a package: test/handlers/api/batches.test.ts',
  B007: 'a package: test/handlers/api/batches.test.ts',
  F019: 'a reader that takes too long: test/adapters/local/read-in-worker.test.ts',
  F020: 'a reader that needs too much memory: test/adapters/local/read-in-worker.test.ts',
  F023: 'a failure of the reader itself: test/adapters/local/read-in-worker.test.ts',
  N053: 'only for mappings that cut cells strictly: test/core/locate/former-template.test.ts',
  N050: 'only for catalogues without a rule for it: test/core/normalise',
  N051: 'only for catalogues without a rule for it: test/core/normalise',
  N052: 'only for catalogues without a rule for it: test/core/normalise',
  S002: 'only for callers of locate that claim a form: test/core/locate; the product says U001',
  S003: 'only for callers of locate that claim a unit: test/core/locate; the product says U001',
  S004: 'only for callers of locate that claim a period: test/core/locate; the product says U001',
  S016: 'only for catalogues without the rule unitResolves: test/core/locate',
  S035: 'what the product itself wrote out: test/fixed-points/own-exports.test.ts',
  S072: 'only where several layouts fit one table: test/core/layout/recognise.test.ts',
  S073: 'only for layouts bound to certain units: test/core/layout/recognise.test.ts',
  S080: 'only for layouts with a measure per row: test/core/layout/measures.test.ts',
  S084: 'only for layouts of single cells: test/core/layout/read-codes.test.ts',
};

const RULES = resolve(import.meta.dirname, '../catalogue');

/** Rules of the catalogue that have a breaking and a keeping workbook of their own. */
function rulesWithWorkbooks(): string[] {
  const files = readdirSync(RULES).filter((name) => /^rules-.*\.test\.ts$/.test(name));
  return files.flatMap((name) =>
    [...readFileSync(join(RULES, name), 'utf8').matchAll(/rule: '(V\d{3})'/g)].map(([, code = '']) => code),
  );
}

const OutcomeSchema = z.object({ findings: z.array(FindingSchema) });
const recipes = [...FAILS, ...WARNS, ...PASSES];

describe('the golden cases', () => {
  it('have a folder each, and no folder is left over', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(recipes.map(({ name }) => name).sort());
  });

  it('are many, and as many pass as fail', () => {
    expect(FAILS.length).toBeGreaterThanOrEqual(60);
    expect(PASSES.length + WARNS.length).toBeGreaterThanOrEqual(FAILS.length);
    expect(PASSES.length).toBeGreaterThanOrEqual(60);
  });

  it('show every code of the product and of the catalogue', () => {
    const shown = new Set(
      recipes.flatMap(({ name }) =>
        OutcomeSchema.parse(
          JSON.parse(readFileSync(join(GOLDEN, name, 'expected.json'), 'utf8')),
        ).findings.map(({ code }) => code),
      ),
    );
    const known = [...new Set(listFindingKinds(INDEX).map(({ code }) => code))];
    for (const code of rulesWithWorkbooks()) shown.add(code);
    expect(known.filter((code) => !shown.has(code)).sort()).toEqual(Object.keys(ELSEWHERE).sort());
  });
});

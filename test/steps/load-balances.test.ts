import { expect, it } from 'vitest';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { LedgerSchema } from '../../lambdas/core/model/ledger.ts';
import type { LedgerRow } from '../../lambdas/core/model/value.ts';
import { loadBalances } from '../../lambdas/steps/load-balances.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { sampleBody } from '../contract/samples.ts';
import { catalogueIndex, head, organisation, period, unit } from '../core/rollup/fixtures.ts';

const LEDGER = LedgerSchema.parse({
  code: 'L10',
  name: { zh: '问题', en: 'problems' },
  kind: 'register',
  key: ['no'],
  balance: { added: 'found', removed: 'fixed' },
  columns: [
    { key: 'no', label: { zh: '编号', en: 'No.' }, type: 'code', required: true },
    { key: 'found', label: { zh: '发现', en: 'found' }, type: 'date' },
    { key: 'fixed', label: { zh: '整改', en: 'fixed' }, type: 'date' },
  ],
});
const GROUP = organisation(
  unit('00', null, { reports: false }),
  unit('P', '00'),
  unit('Q', '00', { validTo: '2022-05-15', mergedInto: 'P' }),
);

const row = (no: string, found: string): LedgerRow => ({
  sheet: 's',
  row: 4,
  values: { no: { text: no }, found: { date: found } },
});

it.each(['2022-06', '2022Q2', '2022H1'])(
  'the register of a unit that was merged is carried on by its successor alone: closing of %s',
  async (text) => {
    const submissions = createMemorySubmissionStore();
    const rows = (...list: LedgerRow[]) => ({ ...sampleBody(), rows: { L10: list } });
    const commit = (of: string, at: string, ...list: LedgerRow[]) =>
      submissions.commit(head(of, at, {}), rows(...list), null);
    await commit('P', '2022-03', row('1', '2022-03-01'));
    await commit('Q', '2022-03', row('7', '2022-03-01'));
    await commit('Q', '2022-04', row('7', '2022-03-01'));
    await commit('P', '2022-06', row('1', '2022-03-01'), row('7', '2022-03-01'));
    const index = catalogueIndex();
    const catalogue = { ...index, ledgers: new Map([['L10', LEDGER]]) };
    const deps = { catalogue, submissions, treeOf: createOrgTrees() };
    const [balance] = await loadBalances(deps, GROUP, { node: '00', period: period(text) });
    expect(balance?.closing).toBe(2);
    expect(balance?.units.map((one) => one.unit)).toEqual(['P']);
  },
);

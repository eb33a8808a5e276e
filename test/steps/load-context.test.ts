import { expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import type { LedgerRow } from '../../lambdas/core/model/value.ts';
import type { SubmissionStore } from '../../lambdas/ports/submission-store.ts';
import { loadContext } from '../../lambdas/steps/load-context.ts';
import { head, organisation, unit } from '../core/rollup/fixtures.ts';

const INDEX = await loadCatalogue('catalogue/party-building');
const ORG = organisation(unit('1', null));
const rated = (year: string): LedgerRow => ({
  sheet: '支部评级与整顿台账',
  row: 4,
  values: { branchNo: { text: 'D1' }, year: { number: year } },
});

/** Accepted returns of a form by period, each with one row that tells its year. */
function storeOf(form: string, periods: readonly string[]) {
  const heads = periods.map((at) => head('1', at, {}, { form }));
  const store: Pick<SubmissionStore, 'headsOf' | 'lastHead' | 'body'> = {
    headsOf: async (keys) =>
      keys.map((key) => heads.find((one) => one.form === key.form && one.period === key.period) ?? null),
    lastHead: async (_, code, notAfter) =>
      heads.findLast((one) => one.form === code && one.period <= notAfter) ?? null,
    body: async (key) => ({
      findings: [],
      normalisations: [],
      rows: { L42: [rated(key.period)] },
      lineage: {},
    }),
  };
  return store;
}
const yearsOf = (rows: readonly LedgerRow[] | undefined) =>
  rows?.map(({ values }) => values.year && 'number' in values.year && values.year.number);

async function contextOf(at: string, form: string, periods: readonly string[]) {
  const key: SubmissionKey = { unit: '1', form, period: PeriodSchema.parse(at) };
  const { context } = await loadContext(storeOf(form, periods), INDEX, ORG, key, '2022-10-05');
  return { last: yearsOf(context.previousRows?.L42), year: yearsOf(context.lastYearRows?.L42) };
}

it.each([
  [
    'later in the year: the last return of the year before',
    '2022Q3',
    ['2021Q3', '2021Q4', '2022Q2'],
    '2022Q2',
    '2021Q4',
  ],
  ['the last one there was', '2022Q3', ['2021Q2', '2022Q1'], '2022Q1', '2021Q2'],
  ['first of the year: the previous return', '2022Q1', ['2021Q4'], '2021Q4', '2021Q4'],
  ['first year of all', '2022Q3', ['2022Q1', '2022Q2'], '2022Q2', undefined],
  ['first return of all', '2022Q3', [], undefined, undefined],
])('rows of last year, %s', async (_, at, periods, last, year) => {
  const found = await contextOf(at, 'organisation', periods);
  expect([found.last, found.year]).toEqual([last && [last], year && [year]]);
});

it('looks no further back than rules of the form ask', async () => {
  const { context } = await loadContext(
    storeOf('development', ['2021Q4', '2022Q2']),
    INDEX,
    ORG,
    { unit: '1', form: 'development', period: PeriodSchema.parse('2022Q3') },
    '2022-10-05',
  );
  expect(context.previousRows).toBeDefined();
  expect(context.lastYearRows).toBeUndefined();
});

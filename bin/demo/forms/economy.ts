import { lastDay, type Period, periodHolds } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, type FormulaTable, type Leaf, percent, sum } from '../formula.ts';
import { economyEvents, INDUSTRIES } from './economy/economy-events.ts';
import { economyRows, signedOn, statusOf } from './economy/economy-rows.ts';
import type { InvestorProject, KeyProject, MonthFigures } from './economy/events.ts';

/** Millions of yuan are printed in hundreds of millions. */
const HUNDRED_MILLION = 100;

const amount = (over: 'sum' | 'last', value: (leaf: Leaf) => number | null): Amount => ({
  form: 'economy',
  over,
  value,
});
const sinceJanuary = (of: (one: MonthFigures) => number) =>
  amount(
    'last',
    ({ scope, period }) =>
      sum(
        economyEvents(scope).months.filter(({ month }) => month <= period),
        of,
      ) / HUNDRED_MILLION,
  );
const growth = sinceJanuary((one) => (one.outputYearAgo === null ? 0 : one.output - one.outputYearAgo));
const output = sinceJanuary((one) => one.output);
const added = sinceJanuary((one) => one.added);

const keyProjects = (of: (one: KeyProject, period: Period) => number) =>
  amount('last', ({ scope, period }) => {
    const all = economyEvents(scope).keyProjects;
    return all && sum(all, (one) => of(one, period));
  });
const provincial = (of: (one: KeyProject, period: Period) => number) =>
  keyProjects((one, period) => (one.isProvincial ? of(one, period) : 0));
const invested = ({ invested: by }: KeyProject, period: Period) =>
  sum(
    [...by].filter(([month]) => month <= period),
    ([, millions]) => millions,
  ) / HUNDRED_MILLION;
const planned = (one: KeyProject) => one.planned / HUNDRED_MILLION;

type Wanted = (one: InvestorProject, leaf: Leaf) => boolean;
const size = (one: InvestorProject) => one.planned / HUNDRED_MILLION;
const projects = (over: 'sum' | 'last', isWanted: Wanted, of: (one: InvestorProject) => number = () => 1) =>
  amount(over, (leaf) => {
    const all = economyEvents(leaf.scope).projects;
    return (
      all &&
      sum(
        all.filter((one) => isWanted(one, leaf)),
        of,
      )
    );
  });
const isSignedNow: Wanted = (one, { period }) => {
  const day = signedOn(one);
  return day !== null && periodHolds(period, day);
};
const status = (one: InvestorProject, { period }: Leaf) => statusOf(one, lastDay(period)) ?? '';
const isPipeline: Wanted = (one, leaf) => status(one, leaf) === '储备意向';
const isRunning: Wanted = (one, leaf) => !['', '洽谈', '终止'].includes(status(one, leaf));

const byIndustry: FormulaTable = Object.assign(
  {},
  ...INDUSTRIES.map((industry, i) => {
    const isOf: Wanted = (one, leaf) => one.industry === industry && isRunning(one, leaf);
    return {
      [`ECO-018${'abcde'[i]}`]: projects('last', isOf),
      [`ECO-018${'fghij'[i]}`]: projects('last', isOf, size),
    };
  }),
);

export const ECONOMY: DemoForm = {
  code: 'economy',
  cadence: 'month',
  rows: (scope, period) => economyRows(economyEvents(scope), period),
  formulas: {
    'ECO-001': output,
    'ECO-002': added,
    'ECO-003': sinceJanuary((one) => one.invested),
    'ECO-004': sinceJanuary((one) => one.newAssets),
    'ECO-005': keyProjects(() => 1),
    'ECO-005a': provincial(() => 1),
    'ECO-006': keyProjects(invested),
    'ECO-007': percent(keyProjects(invested), keyProjects(planned)),
    'ECO-008': provincial(invested),
    'ECO-009': percent(provincial(invested), provincial(planned)),
    'ECO-010': projects('sum', isSignedNow),
    'ECO-011': projects('sum', isSignedNow, size),
    'ECO-012': projects('sum', (one, leaf) => isSignedNow(one, leaf) && one.planned > HUNDRED_MILLION),
    'ECO-013': projects('last', isPipeline),
    'ECO-014': projects('last', isPipeline, size),
    'ECO-015': percent(added, output),
    'ECO-016': percent(
      growth,
      sinceJanuary((one) => one.outputYearAgo ?? 0),
    ),
    'ECO-017': percent(
      amount('last', ({ scope, period }) => {
        const { target, months } = economyEvents(scope);
        const revenue = sum(
          months.filter(({ month }) => month <= period),
          (one) => one.revenue,
        );
        return target === null ? 0 : revenue / HUNDRED_MILLION;
      }),
      amount('last', ({ scope }) => (economyEvents(scope).target ?? 0) / HUNDRED_MILLION),
    ),
    'ECO-018': projects('last', isRunning),
    ...byIndustry,
  },
};

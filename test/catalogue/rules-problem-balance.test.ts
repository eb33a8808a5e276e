import { describe } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const problem = (problemNo: string, foundOn: string, more: Cells = {}): Cells => ({
  problemNo,
  source: '自查',
  foundOn,
  description: `问题${problemNo}`,
  category: '党建基础',
  dueOn: '2022-12-31',
  status: '整改中',
  ...more,
});
const done = (finishedOn: string): Cells => ({ status: '已完成', finishedOn });
const [one, two] = [problem('W-001', '2022-01-10'), problem('W-002', '2022-02-10')];
const LAST = { L30: [one, two, problem('W-000', '2022-01-05', done('2022-02-01'))] };
const base = { rule: 'V026', form: 'rectification', period: '2022-03', before: LAST } as const;
const good = { L30: [one, { ...two, ...done('2022-03-08') }, problem('W-003', '2022-03-02')] };

const cases: RuleCase[] = [
  {
    ...base,
    name: 'a problem that was open is gone',
    bad: { L30: [one, problem('W-003', '2022-03-02')] },
    good,
    says: 'warning 问题整改台账!null',
    words: ['上期末未完成 2 个', '新增 1 个', '完成 0 个', '应有 3 个', '本期台账有 2 个', 'W-002'],
  },
  {
    ...base,
    name: 'found on another day than last time',
    bad: { L30: [{ ...one, foundOn: '2022-01-20' }, two] },
    good: { L30: [one, two] },
    says: 'warning 问题整改台账!D4',
    words: ['W-001'],
  },
  {
    ...base,
    name: 'finished before the end of the last report, which still had it open',
    bad: { L30: [one, { ...two, ...done('2022-02-20') }] },
    good: { L30: [one, { ...two, ...done('2022-03-01') }] },
    says: 'warning 问题整改台账!D5',
    words: ['应有 2 个', '本期台账有 1 个', 'W-002'],
  },
  {
    ...base,
    name: 'open again',
    bad: { L30: [one, two, problem('W-000', '2022-01-05')] },
    good: { L30: [one, two, problem('W-000', '2022-01-05', done('2022-02-01'))] },
    says: 'warning 问题整改台账!D6',
    words: ['应有 2 个', '本期台账有 3 个', 'W-000'],
  },
];

describe('the problem ledger carries forward', () => testRules(['V026'], cases));

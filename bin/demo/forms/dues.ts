import { periodHolds } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, type Leaf, percent, sum } from '../formula.ts';
import { duesEvents } from './dues/dues-events.ts';
import { duesRows } from './dues/dues-rows.ts';
import type { Payment, Voucher } from './dues/events.ts';

const YUAN = 100;
const TEN_THOUSAND_YUAN = 1_000_000;

const flow = (value: (leaf: Leaf) => number | null): Amount => ({ form: 'dues', over: 'sum', value });
const paidIn = (of: (one: Payment) => number) =>
  flow(({ scope, period }) =>
    sum(
      duesEvents(scope).payments.filter(({ month }) => month === period),
      of,
    ),
  );
const money = (of: (one: Payment) => number) => paidIn((one) => of(one) / YUAN);
const vouchers = ({ scope, period }: Leaf, purpose?: string) =>
  duesEvents(scope).vouchers.filter(
    (one) => periodHolds(period, one.date) && (purpose === undefined || one.purpose === purpose),
  );
const spent = (of: (one: Voucher) => number, purpose?: string) =>
  flow((leaf) => sum(vouchers(leaf, purpose), of));
const inYuan = (one: Voucher) => one.amount / YUAN;
/** Fen; null for a unit that allocates nothing. */
const allocated = ({ scope, period }: Leaf, purpose: string) => {
  const all = duesEvents(scope).allocations;
  if (!all) return null;
  const now = all.filter((one) => one.purpose === purpose && periodHolds(period, one.date));
  return sum(now, ({ amount }) => amount);
};
const due = money((one) => one.due);
const paid = money((one) => one.paid);

export const DUES: DemoForm = {
  code: 'dues',
  cadence: 'month',
  rows: (scope, period) => duesRows(duesEvents(scope), period),
  formulas: {
    'DUE-001': due,
    'DUE-002': paid,
    'DUE-003': percent(paid, due),
    'DUE-004': money((one) => one.late),
    'DUE-005': spent(inYuan),
    'DUE-006': {
      form: 'dues',
      over: 'last',
      value: ({ scope, period }) => (duesEvents(scope).balance.get(period) ?? 0) / YUAN,
    },
    'DUE-006a': flow(({ scope, period }) => (duesEvents(scope).received.get(period) ?? 0) / YUAN),
    'DUE-007': flow((leaf) => {
      const fen = allocated(leaf, '支部书记培训');
      return fen === null ? null : fen / TEN_THOUSAND_YUAN;
    }),
    'DUE-008': flow((leaf) => {
      const fen = sum(vouchers(leaf, '活动经费'), (one) => one.amount) + (allocated(leaf, '活动经费') ?? 0);
      return fen / TEN_THOUSAND_YUAN;
    }),
    'DUE-009': spent(inYuan, '慰问帮扶'),
    'DUE-009b': spent((one) => one.people ?? 0, '慰问帮扶'),
    'DUE-010': percent(
      paidIn((one) => one.paying),
      paidIn((one) => one.members),
    ),
  },
};

import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { dayOf } from '../../day-of.ts';
import { sum } from '../../formula.ts';
import type { Random } from '../../random.ts';
import { perUnit, type UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import { unionEvents } from '../union/union-events.ts';
import type { Allocation, DuesEvents, Payment, Voucher } from './events.ts';

const PURPOSES = ['教育培训', '表彰', '活动经费', '购买书刊', '设施', '其他'] as const;
const ALLOCATED = ['活动经费', '党组织工作经费'] as const;

export const duesEvents = perUnit((scope): DuesEvents => {
  const own = scope.random.fork('dues');
  const months = scope.owed('month');
  const payments = makePayments(scope, own.fork('payments'));
  const vouchers = [...makeVouchers(scope, own.fork('vouchers')), ...assistance(scope)];
  const gifts = own.fork('received');
  const received = new Map(
    months.map((month) => [
      month,
      scope.unit.parent !== null && gifts.chance(0.2) ? gifts.int(10, 50) * 10_000 : 0,
    ]),
  );
  const balance = new Map<Period, number>();
  let held = own.int(150_000_00, 300_000_00);
  for (const month of months) {
    held += received.get(month) ?? 0;
    held += sum(
      payments.filter((one) => one.month === month),
      (one) => one.paid + one.late - one.passedUp,
    );
    held -= sum(
      vouchers.filter(({ date }) => periodHolds(month, date)),
      ({ amount }) => amount,
    );
    balance.set(month, held);
  }
  const allocations = scope.unit.parent === null ? makeAllocations(scope, own.fork('allocations')) : null;
  return { payments, vouchers, allocations, balance, received };
});

/** A member who forgets a month pays it in the next one, most of the time. */
function makePayments(scope: UnitScope, random: Random): Payment[] {
  const branches = organisationEvents(scope).organisations.filter((one) => one.type === '党支部');
  return branches.flatMap((branch) => {
    const each = random.int(1_500, 4_500);
    let owing = 0;
    return scope.owed('month').flatMap((month) => {
      const day = lastDay(month);
      if (branch.established > day || (branch.abolished !== null && branch.abolished <= day)) return [];
      const members = branch.members + branch.probationary;
      const missing = random.chance(0.15) ? random.int(1, 2) : 0;
      const late = owing > 0 && random.chance(0.8) ? owing : 0;
      owing = missing * each;
      const paid = (members - missing) * each;
      const passedUp = month.endsWith('3') || random.chance(0.3) ? Math.floor((paid * 4) / 10) : 0;
      const paying = members - missing;
      return [{ branch: branch.no, month, members, paying, due: members * each, paid, late, passedUp }];
    });
  });
}

/** Activities are paid in whole yuan. */
function makeVouchers({ unit, owed }: UnitScope, random: Random): Voucher[] {
  return owed('month').flatMap((month) =>
    Array.from({ length: random.int(0, 3) }, (_, i) => {
      const purpose = random.pick(PURPOSES);
      const fen = purpose === '活动经费' ? 0 : random.pick([0, 0, 50, 5]);
      return {
        no: `PZ${unit.code}-${month}-${i + 1}`,
        date: dayOf(month, random),
        purpose,
        amount: random.int(100, 3_000) * 100 + fen,
        people: random.chance(0.6) ? random.int(3, 60) : null,
      };
    }),
  );
}

/** What the union's ledger says was paid from dues. */
function assistance(scope: UnitScope): Voucher[] {
  return unionEvents(scope).aids.flatMap((aid) => {
    const amount = Math.round(((aid.money ?? 0) + (aid.goods ?? 0)) * 100);
    if (aid.fund !== '党费' || amount === 0) return [];
    return [{ no: `PZ-${aid.no}`, date: aid.date, purpose: '慰问帮扶', amount, people: aid.people }];
  });
}

/** Headquarters pays for the training of secretaries in March and June, and now and then for other things. */
function makeAllocations({ unit, group, year, owed }: UnitScope, random: Random): Allocation[] {
  const receivers = group.filter(
    (one) => one.code !== unit.code && one.validTo === null && one.validFrom < year,
  );
  return owed('month').flatMap((month) => {
    const isTraining = /-0[36]$/.test(month);
    if (!isTraining && !random.chance(0.3)) return [];
    const purpose = isTraining ? '支部书记培训' : random.pick(ALLOCATED);
    const date = dayOf(month, random);
    return receivers
      .filter(() => random.chance(0.4))
      .map(({ code }) => ({
        document: `组通〔${year}〕${Number(month.slice(5))}号`,
        receiver: code,
        date,
        purpose,
        amount: random.int(10, 400) * 10_000 + (purpose === '活动经费' ? 100 : 0),
        confirmed: random.chance(0.95) ? lastDay(month) : null,
      }));
  });
}

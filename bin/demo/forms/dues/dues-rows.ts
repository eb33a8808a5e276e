import { type Period, periodHolds, shiftPeriod } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { DuesEvents } from './events.ts';

const yuan = (fen: number) => String(fen / 100);

export function duesRows({ payments, vouchers, allocations }: DuesEvents, month: Period): LedgerEntries {
  return {
    L60: payments
      .filter((one) => one.month === month)
      .map((one) =>
        filled({
          organisationNo: one.branch,
          month,
          duePayers: String(one.members),
          payers: String(one.paying),
          due: yuan(one.due),
          paid: yuan(one.paid),
          arrears: one.late > 0 ? yuan(one.late) : null,
          arrearsOf: one.late > 0 ? shiftPeriod(month, -1) : null,
          way: one.paying % 2 === 0 ? '线上' : '线下',
          remitted: one.passedUp > 0 ? yuan(one.passedUp) : null,
          remittedOn: one.passedUp > 0 ? `${month}-25` : null,
          receiptNo: one.passedUp > 0 ? `SJ${one.branch}-${month}` : null,
        }),
      ),
    L61: vouchers
      .filter(({ date }) => periodHolds(month, date))
      .map((one) =>
        filled({
          voucherNo: one.no,
          date: one.date,
          purpose: one.purpose,
          amount: yuan(one.amount),
          fund: '留存党费',
          beneficiary: null,
          people: one.people === null ? null : String(one.people),
          approvalNo: `支委会 ${month}`,
        }),
      ),
    ...(allocations
      ? {
          L62: allocations
            .filter(({ date }) => periodHolds(month, date))
            .map((one) =>
              filled({
                documentNo: one.document,
                receiver: one.receiver,
                date: one.date,
                purpose: one.purpose,
                amount: yuan(one.amount),
                confirmedOn: one.confirmed,
              }),
            ),
        }
      : {}),
  };
}

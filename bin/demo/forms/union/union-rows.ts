import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { UnionEvents } from './events.ts';

const text = (yuan: number | null) => (yuan === null ? null : String(yuan));

/** Visits and awards of the quarter; needy staff and innovations as known by its end. */
export function unionRows({ aids, needy, awards, results }: UnionEvents, period: Period): LedgerEntries {
  const day = lastDay(period);
  return {
    L90: aids
      .filter(({ date }) => periodHolds(period, date))
      .map((aid) =>
        filled({
          aidNo: aid.no,
          aidType: aid.type,
          date: aid.date,
          recipients: aid.recipients,
          attendances: String(aid.people),
          households: String(aid.households),
          amount: text(aid.money),
          goodsValue: text(aid.goods),
          fund: aid.fund,
        }),
      ),
    L91: needy.map((person) => ({
      personNo: person.no,
      hardship: person.hardship,
      filedOn: person.filed,
      helper: '工会小组长',
      status: person.helpedOut !== null && person.helpedOut <= day ? '脱困' : '在档',
      timesHelped: String(person.help.filter((date) => date <= day).length),
    })),
    L92: awards
      .filter(({ date }) => periodHolds(period, date))
      .map((one) => ({
        documentNo: one.document,
        award: one.award,
        level: one.level,
        recipientType: one.type,
        recipient: one.recipient,
        unit: one.at,
        date: one.date,
      })),
    L93: results
      .filter(({ date }) => date <= day)
      .map((one) => ({
        resultNo: one.no,
        resultType: one.type,
        batch: '2021-2025',
        appliedOn: one.date,
        status: '推荐',
      })),
  };
}

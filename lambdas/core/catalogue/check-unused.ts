import type { ColumnType } from '../model/column.ts';
import type { Ledger } from '../model/ledger.ts';
import { type Fault, warn } from './fault.ts';

/** Texts, codes, pick-lists and units describe a row for whoever reads it. These are typed to be counted or checked. */
const FOR_MACHINES: ReadonlySet<ColumnType> = new Set([
  'count',
  'decimal',
  'percent',
  'money',
  'date',
  'datetime',
  'month',
  'year',
  'bool',
]);

/** Numbers, days and yes-or-no that nothing reads are asked of people for nothing, unless they are `kept`. */
export function checkUnused(ledger: Ledger, read: ReadonlySet<string>): Fault[] {
  return ledger.columns.flatMap(({ key, type, kept }) => {
    const at = `columns.${key}`;
    if (read.has(`${ledger.code}.${key}`))
      return kept ? [warn(`${at}.kept`, '已有用处，不用再写 kept', 'it is read: kept says nothing')] : [];
    if (kept || !FOR_MACHINES.has(type)) return [];
    return [
      warn(
        at,
        `没有指标、规则、义务或排名用到这一列（${type}）；只供查阅的请写 kept: true，否则删去`,
        `no indicator, rule, obligation or ranking reads this ${type}; write kept: true if it is asked for its readers alone, else drop it`,
      ),
    ];
  });
}

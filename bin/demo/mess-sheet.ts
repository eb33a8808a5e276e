import type { Ledger } from '../../lambdas/core/model/ledger.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { PlainRow } from './ledger-entries.ts';
import type { Random } from './random.ts';

export type EnteredRow = Readonly<Record<string, CellContent>>;

/**
 * Rows that people put around the data: blank lines, a total, signatures, notes. None of them is data, so none may
 * change a number.
 */
export function messRows(
  ledger: Ledger,
  plain: readonly PlainRow[],
  entered: readonly EnteredRow[],
  random: Random,
): EnteredRow[] {
  const first = ledger.columns[0]?.key;
  if (first === undefined || entered.length === 0) return [...entered];
  const rows = entered.flatMap((row) => (random.chance(0.05) ? [{}, row] : [row]));
  if (random.chance(0.3)) rows.push(totalRow(ledger, first, plain, random));
  if (random.chance(0.3)) {
    rows.push({}, { [first]: { text: '填表人：综合岗　　审核人：党委工作部负责人　　填报日期：2022年' } });
  } else if (random.chance(0.1)) {
    rows.push({}, { [first]: { text: '注：以上数据已与会议记录核对。' } });
  }
  return rows;
}

function totalRow(ledger: Ledger, first: string, plain: readonly PlainRow[], random: Random): EnteredRow {
  const row: Record<string, CellContent> = { [first]: { text: random.pick(['合计', '合 计', '总计']) } };
  for (const column of ledger.columns) {
    if (column.type !== 'count' || column.key === first) continue;
    const values = plain.map((entry) => entry[column.key]);
    if (values.some((value) => value === undefined)) continue;
    row[column.key] = { number: String(values.reduce((sum, value) => sum + Number(value), 0)) };
  }
  return row;
}

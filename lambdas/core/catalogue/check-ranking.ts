import type { Ranking } from '../model/ranking-definition.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { unknownLedger } from './check-measure.ts';
import { checkWhere, unknownColumn } from './check-where.ts';
import { isNumberColumn } from './column-kinds.ts';
import { type Fault, fault } from './fault.ts';

/** Its ledger and columns exist, scores and ranks are numbers, marks are yes or no. */
export function checkRanking(names: CatalogueNames, ranking: Ranking): Fault[] {
  const { ledger, where, item, score, rank, within, last } = ranking;
  if (!names.ledgers.has(ledger)) return [unknownLedger(names, ledger, 'ledger')];
  const exists = (key: string, field: string) =>
    names.column(ledger, key) ? [] : [unknownColumn(names, ledger, key, field)];
  const isNumber = (key: string, field: string) => {
    const column = names.column(ledger, key);
    if (!column || isNumberColumn(column)) return exists(key, field);
    return [
      fault(
        field,
        `列 ${key} 不是数字列（${column.type}）`,
        `column ${key} holds no numbers (${column.type})`,
      ),
    ];
  };
  return [
    ...checkWhere(names, ledger, where, 'where'),
    ...exists(item, 'item'),
    ...isNumber(score, 'score'),
    ...(rank === undefined ? [] : isNumber(rank, 'rank')),
    ...within.flatMap((key, i) => exists(key, `within[${i}]`)),
    ...(last?.marked === undefined
      ? []
      : checkWhere(names, ledger, { [last.marked]: { is: true } }, 'last.marked')),
  ];
}

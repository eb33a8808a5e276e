import type { Figure } from '../model/figure.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { unknownLedger } from './check-measure.ts';
import { unknownColumn } from './check-where.ts';
import { type Fault, fault } from './fault.ts';

/** Everything that is to produce the figure exists, and is named once. */
export function checkFigure(
  names: CatalogueNames,
  obligations: ReadonlySet<string>,
  { by }: Figure,
): Fault[] {
  return by.flatMap((one, i) => {
    const at = `by[${i}]`;
    if (by.indexOf(one) < i) return [fault(at, `${one} 重复`, `${one} is named twice`)];
    const [code = '', column] = one.split('.');
    if (column !== undefined) {
      if (!names.ledgers.has(code)) return [unknownLedger(names, code, at)];
      return names.column(code, column) ? [] : [unknownColumn(names, code, column, at)];
    }
    if (names.indicators.has(code) || obligations.has(code) || names.ledgers.has(code)) return [];
    return [
      fault(
        at,
        `没有指标、义务或台账 ${code}；列要写成“台账.列”，例如 L40.term`,
        `there is no indicator, obligation or ledger ${code}; a column is written as L40.term`,
      ),
    ];
  });
}

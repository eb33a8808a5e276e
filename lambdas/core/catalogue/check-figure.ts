import type { Figure } from '../model/figure.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type Fault, fault } from './fault.ts';

/** Everything that is to produce the figure exists. */
export function checkFigure(
  names: CatalogueNames,
  obligations: ReadonlySet<string>,
  figure: Figure,
): Fault[] {
  return figure.by.flatMap((by, i) => {
    const [code = '', column] = by.split('.');
    const known =
      column === undefined
        ? names.indicators.has(code) || obligations.has(code) || names.ledgers.has(code)
        : names.column(code, column) !== undefined;
    if (known) return [];
    return [
      fault(
        `by[${i}]`,
        `没有指标、义务、台账或列 ${by}`,
        `there is no indicator, obligation, ledger or column ${by}`,
      ),
    ];
  });
}

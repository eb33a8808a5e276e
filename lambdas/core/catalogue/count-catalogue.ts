import type { Catalogue } from '../model/catalogue.ts';
import type { ColumnType } from '../model/column.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { columnsRead } from './columns-read.ts';

/** A column that is asked for its readers alone. */
export interface DescribingColumn {
  readonly ledger: string;
  readonly key: string;
  readonly type: ColumnType;
  readonly required: boolean;
}

/**
 * What a catalogue holds. Entries whose codes differ in a final letter are parts of one thing: `RCT-003` and `RCT-003a`
 * are one indicator in two entries. Rules count by code without those of our own.
 */
export interface CatalogueCounts {
  readonly forms: number;
  readonly ledgers: number;
  readonly columns: number;
  readonly indicators: number;
  readonly indicatorEntries: number;
  readonly rules: number;
  readonly ownRules: number;
  readonly ruleEntries: number;
  readonly obligations: number;
  readonly obligationEntries: number;
  readonly figures: { readonly total: number; readonly covered: number; readonly notMeasurable: number };
  readonly layouts: number;
  readonly migrations: number;
  readonly rankings: number;
  /** Columns that nothing counts, checks or reminds by. */
  readonly describing: readonly DescribingColumn[];
}

/** @param problems what was found wrong; a figure with an error is not covered */
export function countCatalogue(catalogue: Catalogue, problems: readonly CatalogueProblem[]): CatalogueCounts {
  const { ledgers, indicators, rules, obligations = [], figures = [], ownRules = [] } = catalogue;
  const broken = new Set(
    problems.flatMap(({ level, section, entry }) =>
      level === 'error' && section === 'figures' ? [entry] : [],
    ),
  );
  const own = new Set(ownRules);
  const codes = new Set(rules.map(({ code }) => code));
  const read = columnsRead(catalogue);
  return {
    forms: catalogue.forms.length,
    ledgers: ledgers.length,
    columns: ledgers.reduce((sum, { columns }) => sum + columns.length, 0),
    indicators: families(indicators),
    indicatorEntries: indicators.length,
    rules: [...codes].filter((code) => !own.has(code)).length,
    ownRules: own.size,
    ruleEntries: rules.length,
    obligations: families(obligations),
    obligationEntries: obligations.length,
    figures: {
      total: figures.length,
      covered: figures.filter(({ code }) => !broken.has(code)).length,
      notMeasurable: figures.filter(({ notMeasurable }) => notMeasurable !== undefined).length,
    },
    layouts: catalogue.layouts?.length ?? 0,
    migrations: catalogue.migrations?.length ?? 0,
    rankings: catalogue.rankings?.length ?? 0,
    describing: ledgers
      .filter(({ kind, code }) => kind !== 'system' && code !== catalogue.organisation)
      .flatMap(({ code, columns }) =>
        columns
          .filter(({ key }) => !read.has(`${code}.${key}`))
          .map(({ key, type, required }) => ({ ledger: code, key, type, required })),
      ),
  };
}

function families(entries: readonly { readonly code: string }[]): number {
  return new Set(entries.map(({ code }) => code.replace(/[a-z]$/, ''))).size;
}

import { expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { computeFacts } from '../../lambdas/core/facts/compute-facts.ts';
import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import type { IndicatorValue, NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { Head } from '../../lambdas/core/model/submission.ts';
import type { LedgerRows, Value } from '../../lambdas/core/model/value.ts';
import { deriveIndicators } from '../../lambdas/core/rollup/derive-indicators.ts';
import { formCovers } from '../../lambdas/core/rollup/rollup-form.ts';
import { head, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { foldTree } from '../core/rollup/fold-tree.ts';

export const SHIPPED = await loadCatalogue('catalogue/party-building');

/** A cell as its column holds it: numbers, days and words as text, 是/否 as a boolean, several words as a list. */
export type Cells = Readonly<Record<string, string | boolean | readonly string[]>>;
export type Ledgers = Readonly<Record<string, readonly Cells[]>>;

/** One accepted return. Unit `1` unless another is named; `1` and `2` are the units of a group `0`. */
export interface Return {
  readonly form: string;
  readonly period: string;
  readonly unit?: '1' | '2';
  readonly rows?: Ledgers;
  /** Ledgers declared empty. */
  readonly zero?: readonly string[];
  /** Typed on the summary sheet, by indicator. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** A value; for ratios value, numerator and denominator. */
export type Expected = string | null | readonly [string | null, string | null, string | null];

/** By indicator: what must come out for a period. One test each. */
export interface IndicatorCase {
  readonly name: string;
  readonly period: string;
  /** Node that is asked; the group when not given. */
  readonly node?: '0' | '1' | '2';
  readonly returns: readonly Return[];
  readonly values: Readonly<Record<string, Expected>>;
}

const ORG = organisation(unit('0', null, { reports: false }), unit('1', '0'), unit('2', '0'));

/** A test for each value of each case, and one that every code of the list has a case. */
export function testIndicators(codes: readonly string[], cases: readonly IndicatorCase[]): void {
  const flat = cases.flatMap((one) =>
    Object.entries(one.values).map(([code, value]) => ({ code, name: one.name, value, one })),
  );
  it.each(flat)('$code: $name', ({ code, value, one }) => {
    const found = nodeValues(one.period, one.returns, one.node)[code];
    if (!found) throw new Error(`there is no indicator ${code}`);
    const { numerator = null, denominator = null } = found;
    expect(
      value === null || typeof value === 'string' ? found.value : [found.value, numerator, denominator],
    ).toEqual(value);
  });

  it('has a case with a value for every indicator', () => {
    const covered = new Set(
      flat.flatMap(({ code, value }) =>
        value === null || (typeof value !== 'string' && value[0] === null) ? [] : code,
      ),
    );
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });
}

/** Every indicator of the catalogue at a node, from facts to roll-up as the product does it. */
export function nodeValues(
  at: string,
  returns: readonly Return[],
  node = '0',
): Readonly<Record<string, IndicatorValue>> {
  const when = period(at);
  const heads = returns.map(headOf);
  const rollups = new Map<string, NodeRollup | null>();
  for (const form of SHIPPED.forms.values()) {
    if (!formCovers(form, when)) continue;
    rollups.set(form.code, foldTree(SHIPPED, { org: ORG, heads }, form.code, when).get(node) ?? null);
  }
  const tree = treeOfPeriod(ORG, when);
  const values = deriveIndicators({ index: SHIPPED, tree, period: when, node, rollups });
  return Object.fromEntries(values.map((one) => [one.indicator, one]));
}

function headOf(one: Return): Head {
  const { form, unit: code = '1', zero = [], typed = {} } = one;
  if (!SHIPPED.forms.has(form)) throw new Error(`there is no form ${form}`);
  const summary = Object.entries(typed).map(([indicator, value]) => ({ indicator, value }));
  const { parts } = computeFacts(
    {
      key: { unit: code, form, period: period(one.period) },
      templateVersion: null,
      rows: rowsOf(form, { ...one.rows, ...(summary.length > 0 ? { S03: summary } : {}) }),
      totals: [],
      placement: {},
      zeroReports: zero,
      normalisations: [],
      findings: [],
    },
    SHIPPED,
  );
  return head(code, one.period, parts, { form });
}

/** Rows from row 5 of a sheet named as the ledger. */
export function rowsOf(form: string, ledgers: Ledgers): LedgerRows {
  return Object.fromEntries(
    Object.entries(ledgers).map(([ledger, rows]) => {
      if (!SHIPPED.forms.get(form)?.ledgers.includes(ledger))
        throw new Error(`${ledger} is not on form ${form}`);
      return [
        ledger,
        rows.map((cells, i) => ({ sheet: ledger, row: i + 5, values: valuesOf(ledger, cells) })),
      ];
    }),
  );
}

const NUMBERS = new Set(['count', 'decimal', 'percent', 'money', 'year']);
const DATES = new Set(['date', 'datetime', 'month']);

function valuesOf(ledger: string, cells: Cells): Record<string, Value> {
  const columns = new Map(SHIPPED.ledgers.get(ledger)?.columns.map((column) => [column.key, column]));
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]): [string, Value] => {
      const column = columns.get(key);
      if (!column) throw new Error(`${ledger} has no column ${key}`);
      const words = typeof cell === 'string' ? [cell] : typeof cell === 'boolean' ? [] : cell;
      const strange =
        column.values && words.find((word) => !column.values?.some(({ value }) => value === word));
      if (strange !== undefined) throw new Error(`${ledger}.${key} cannot be ${strange}`);
      if (typeof cell === 'boolean') return [key, { bool: cell }];
      if (typeof cell !== 'string' || column.type === 'list') return [key, { list: [...words] }];
      if (DATES.has(column.type)) return [key, { date: cell }];
      return [key, NUMBERS.has(column.type) ? { number: cell } : { text: cell }];
    }),
  );
}

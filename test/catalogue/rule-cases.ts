import { expect, it } from 'vitest';
import type { CheckContext } from '../../lambdas/core/model/check-context.ts';
import type { Ledger } from '../../lambdas/core/model/ledger.ts';
import type { Parts } from '../../lambdas/core/model/part-value.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { DraftRow } from '../golden-recipes/kit/draft.ts';
import { judgeFile } from '../golden-recipes/kit/judge-file.ts';
import { makeReturn } from '../golden-recipes/kit/make-return.ts';
import { type Cells, type Ledgers, rowsOf, SHIPPED } from './indicator-cases.ts';

/** One rule, with a workbook that breaks it and one that keeps it. Ledgers not given are declared empty. */
export interface RuleCase {
  readonly rule: string;
  /** What the case is about, where a code has several. */
  readonly name?: string;
  readonly form: string;
  readonly period?: string;
  /** Unit of the returns, of the organisation of the golden cases. */
  readonly unit?: string;
  readonly bad: Ledgers;
  readonly good: Ledgers;
  /** Typed on the summary sheet, by indicator; in both workbooks unless under `goodTyped`. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly goodTyped?: Readonly<Record<string, string>>;
  /** Base numbers of the unit, by indicator. */
  readonly base?: Readonly<Record<string, string>>;
  /** Rows of registers in the unit's accepted return before. */
  readonly before?: Ledgers;
  readonly context?: Partial<CheckContext>;
  /** Where the finding stands and how severe it is. @example 'warning 党课台账!B5' */
  readonly says: string;
  /** Words that must be in the message. */
  readonly words?: readonly string[];
}

/** Two tests a case, and one that every code of the list has a case. */
export function testRules(codes: readonly string[], cases: readonly RuleCase[]): void {
  const named = cases.map((one) => ({ ...one, title: one.name ? `${one.rule} ${one.name}` : one.rule }));

  it.each(named)('$title: told', (one) => {
    const found = findingsOf(one, one.bad, one.typed);
    const own = found.filter(({ code }) => code === one.rule);
    expect(own.map(({ severity, sheet, cell }) => `${severity} ${sheet}!${cell}`)).toEqual([one.says]);
    for (const { message, hint } of own) {
      for (const text of [message.zh, message.en, hint?.zh ?? '', hint?.en ?? ''])
        expect(text).not.toMatch(/[{}]|—/);
      for (const word of one.words ?? []) expect(message.zh).toContain(word);
    }
  });

  it.each(named)('$title: silent', (one) => {
    const found = findingsOf(one, one.good, one.goodTyped ?? one.typed);
    expect(found.filter(({ code }) => code === one.rule)).toEqual([]);
  });

  it('has a case for every rule', () => {
    const covered = new Set(cases.map(({ rule }) => rule));
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });
}

function findingsOf(one: RuleCase, ledgers: Ledgers, typed: RuleCase['typed'] = {}) {
  const form = SHIPPED.forms.get(one.form);
  if (!form) throw new Error(`there is no form ${one.form}`);
  const period = PeriodSchema.parse(
    one.period ?? (form.cadence === 'month' ? '2022-03' : form.cadence === 'quarter' ? '2022Q1' : '2022'),
  );
  const empty = form.ledgers.filter(
    (code) => !ledgers[code] && SHIPPED.ledgers.get(code)?.kind !== 'summary',
  );
  const rows: Record<string, DraftRow[]> = Object.fromEntries(
    Object.entries(ledgers).map(([code, list]) => [code, list.map((cells) => enter(code, cells))]),
  );
  rows.S03 = form.summary.map((code) => enter('S03', { indicator: code, value: typed[code] ?? '不适用' }));
  const bytes = makeReturn({
    form: one.form,
    unit: one.unit ?? '0101',
    period,
    rows,
    zeroReports: empty.filter((code) => !form.optional?.includes(code)),
  });
  const base: Parts = Object.fromEntries(Object.entries(one.base ?? {}).map(([code, n]) => [code, { n }]));
  const context: Partial<CheckContext> = {
    ...(one.base ? { base } : {}),
    ...(one.before ? { previousRows: rowsOf(one.form, one.before) } : {}),
    ...one.context,
  };
  const { checked } = judgeFile(bytes, '上报.xlsx', { context });
  if (!checked.key) throw new Error(`not recognised: ${checked.verdict}`);
  return checked.body.findings;
}

/** A row as a clerk types it. */
function enter(code: string, cells: Cells): DraftRow {
  const ledger = SHIPPED.ledgers.get(code);
  if (!ledger) throw new Error(`there is no ledger ${code}`);
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, typeCell(ledger, key, cell)]));
}

function typeCell(ledger: Ledger, key: string, cell: Cells[string]): CellContent {
  const column = ledger.columns.find((one) => one.key === key);
  if (!column) throw new Error(`${ledger.code} has no column ${key}`);
  if (typeof cell === 'boolean') return { text: cell ? '是' : '否' };
  if (typeof cell !== 'string') return { text: cell.join('、') };
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell) && column.type === 'date') return { date: cell };
  const number =
    ['count', 'decimal', 'percent', 'money', 'year'].includes(column.type) && /^-?[\d.]+$/.test(cell);
  return number ? { number: cell } : { text: cell };
}

import type { Located, LocatedTable } from '../locate/located.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { NormalisedSubmission, TotalRow } from '../model/normalised.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { yearOf } from '../model/period.ts';
import type { LedgerRow, Value } from '../model/value.ts';
import type { CellReading } from '../parse/cell-reading.ts';
import type { CellOptions } from '../parse/compile-cell.ts';
import { checkAlignment } from './check-alignment.ts';
import { checkOwnUnits } from './check-own-units.ts';
import { checkSheetMonth } from './check-sheet-month.ts';
import { createIssueWriter } from './issue-finding.ts';
import { normaliseTable } from './normalise-table.ts';
import { readFormerCell } from './read-former-cell.ts';
import { readSummary } from './summary-rows.ts';
import { TableReport } from './table-report.ts';
import { readTotalRows } from './total-rows.ts';

export interface NormaliseOptions {
  readonly index: CatalogueIndex;
  /** Day of the upload, `2022-04-03`. */
  readonly receivedOn: string;
  readonly resolveUnit: (text: string) => UnitResolution;
  /** `cellReading` of the stage before. */
  readonly reading: CellReading;
}

/**
 * Reads every cell of the located tables into typed values. Each change of a text is logged with cell, before, after and
 * rule; each doubt is a warning; a cell that cannot be read is an error and stays without a value, never 0.
 */
export function normaliseWorkbook(located: Located, options: NormaliseOptions): NormalisedSubmission {
  const { index, resolveUnit, reading } = options;
  const write = createIssueWriter(index);
  const rows: Record<string, LedgerRow[]> = Object.fromEntries(
    located.form.ledgers.map((code) => [code, []]),
  );
  const totals: TotalRow[] = [];
  const findings: Finding[] = [...located.findings];
  const normalisations: Normalisation[] = [...located.normalisations];
  const placement: Record<string, Record<string, Record<string, number>>> = {};
  const unread = new Set(located.unread);
  for (const table of located.tables) {
    const { code } = table.ledger;
    const report = new TableReport(table, write, reading);
    const parsers = table.columns.map((placed) => {
      const { column, moneyUnit } = placed;
      const parse = reading.compileCell(column, cellOptions(located, table, moneyUnit, options));
      return readFormerCell(parse, placed);
    });
    const apart = table.ledger.kind === 'summary' ? null : checkAlignment(table, parsers);
    if (apart) {
      findings.push(apart);
      unread.add(code);
      continue;
    }
    const base = cellOptions(located, table, null, options);
    const own = normaliseTable(
      table,
      parsers,
      report,
      readSummary(table, located.form, index, base, reading),
      readDefaults(table, cellOptions(located, table, '元', options), reading),
    );
    checkOwnUnits(table, own, located.key.unit, resolveUnit, report);
    report.finish();
    const sheets = placement[code] ?? {};
    placement[code] = sheets;
    const standing = Object.fromEntries(table.columns.map(({ column, at }) => [column.key, at]));
    const first = sheets[table.sheet];
    sheets[table.sheet] ??= standing;
    rows[code] = [...(rows[code] ?? []), ...(first ? own.map((row) => ({ ...row, at: standing })) : own)];
    totals.push(...readTotalRows(table, parsers, own));
    findings.push(...report.findings, ...checkSheetMonth(table, own));
    normalisations.push(...report.normalisations);
  }
  return {
    key: located.key,
    templateVersion: located.templateVersion,
    rows,
    totals,
    placement,
    zeroReports: located.zeroReports,
    unread: [...unread],
    explanations: located.explanations,
    normalisations,
    findings,
  };
}

/** Column key → what every row takes for it. */
function readDefaults(
  { defaults = [] }: LocatedTable,
  base: CellOptions,
  { compileCell }: CellReading,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { column, value: text } of defaults) {
    const parsed = compileCell(column, base)({ type: 'text', text });
    if ('value' in parsed && parsed.value !== undefined) values[column.key] = parsed.value;
  }
  return values;
}

function cellOptions(
  { key, date1904 }: Located,
  { month }: LocatedTable,
  moneyUnit: CellOptions['moneyUnit'],
  { resolveUnit }: NormaliseOptions,
): CellOptions {
  const context = { year: yearOf(key.period), date1904, ...(month !== null && { month }) };
  return { context, moneyUnit, resolveUnit };
}

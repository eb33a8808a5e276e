import { cellAddress, columnName } from '../model/a1.ts';
import type { Column } from '../model/column.ts';
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/fold-name.ts';
import type { Ledger } from '../model/ledger.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import type { Normalisation } from '../model/normalisation.ts';
import { announcesPersonalData } from '../model/personal-data.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Text } from '../model/text.ts';
import type { Row } from '../model/workbook.ts';
import { headerCloseness } from './fuzzy-header.ts';
import type { HeaderCell } from './header-block.ts';
import { headerVariants, moneyUnitOf } from './header-names.ts';
import type { PlacedColumn } from './located.ts';
import { headerInPlaceOf } from './renamed-header.ts';

export interface MatchedColumns {
  readonly columns: readonly PlacedColumn[];
  readonly missing: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

/** Where a header stands. */
export interface HeaderPlace {
  readonly sheet: string;
  /** Last header row. */
  readonly row: number;
  readonly captionUnit: MoneyUnit | null;
}

const IGNORED = /^(?:序号?|编序|行次|行号|no|seq|id|\d{1,3})$/;

/** Longer header texts are cut in what is told. */
const LONGEST_SHOWN = 60;

/** Maps the header of one table to the columns of its ledger; says what is missing, doubled, extra or doubtful. */
export function matchColumns(
  ledger: Ledger,
  cells: readonly HeaderCell[],
  below: readonly Row[],
  place: HeaderPlace,
): MatchedColumns {
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const chosen = new Map<string, HeaderCell>();
  const rest: HeaderCell[] = [];
  const at = (cell: HeaderCell) => ({ sheet: place.sheet, cell: cellAddress(place.row, cell.column) });
  for (const cell of [...cells].sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    const entry = cell.entries.find((one) => one.ledger === ledger.code);
    const before = entry && chosen.get(entry.column);
    if (!entry) rest.push(cell);
    else if (!before) chosen.set(entry.column, cell);
    else if (!cell.filled && before.rank === cell.rank) {
      const label = labelOf(ledger, entry.column);
      const second = columnName(cell.column);
      const parameters = { column: label, first: columnName(before.column), second };
      findings.push(sheetFinding('S024', { ...at(cell), value: cell.text }, parameters));
    } else rest.push(cell);
  }

  const unknown: HeaderCell[] = [];
  for (const cell of rest.sort((a, b) => a.column - b.column)) {
    const text = shown(cell);
    if (cell.filled || IGNORED.test(foldName(text))) continue;
    if (announcesPersonalData(foldName(text))) {
      findings.push(sheetFinding('S026', at(cell), { column: text }));
      continue;
    }
    const close = text === cell.text ? closest(cell, ledger, chosen) : null;
    if (close) {
      chosen.set(close.key, cell);
      const parameters = { header: text, column: close.label };
      findings.push(sheetFinding('S023', { ...at(cell), value: text }, parameters));
    } else if (holdsData(below, cell.column)) unknown.push(cell);
  }

  const columns: PlacedColumn[] = [];
  const absent: Column[] = [];
  for (const column of ledger.columns) {
    const cell = chosen.get(column.key);
    if (!cell) {
      absent.push(column);
      continue;
    }
    const moneyUnit = column.type === 'money' ? (moneyUnitOf(cell.text) ?? place.captionUnit) : null;
    columns.push({ column, at: cell.column, header: cell.text, moneyUnit });
    if (isOtherWording(column, cell)) {
      normalisations.push({ ...at(cell), before: cell.text, after: column.label.zh, rule: 'header-synonym' });
    }
  }
  const missing = absent.filter((column) => column.required && !standsInName(column, ledger, columns));
  for (const column of missing) {
    const renamed = headerInPlaceOf(column, ledger, chosen, unknown);
    if (renamed) unknown.splice(unknown.indexOf(renamed), 1);
    const found = renamed ? { ...at(renamed), value: shown(renamed) } : { sheet: place.sheet, cell: null };
    const hint = renamed ? renameHint(shown(renamed), column.label) : undefined;
    findings.push(sheetFinding('S021', found, { column: column.label }, hint));
  }
  for (const cell of unknown) {
    const text = shown(cell);
    findings.push(sheetFinding('S022', { ...at(cell), value: text }, { column: text }));
  }
  const optional = absent.filter((column) => !column.required);
  if (optional.length > 0) {
    const zh = optional.map((column) => column.label.zh).join('、');
    const en = optional.map((column) => column.label.en).join(', ');
    findings.push(sheetFinding('S025', { sheet: place.sheet, cell: null }, { columns: { zh, en } }));
  }
  columns.sort((a, b) => a.at - b.at);
  return { columns, missing: new Set(missing.map(({ key }) => key)), findings, normalisations };
}

function shown({ text }: HeaderCell): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function renameHint(header: string, { zh, en }: Column['label']): Text {
  return {
    zh: `“${header}”如果就是“${zh}”，请把列名改回“${zh}”；如果不是，请从模板补上“${zh}”这一列。`,
    en: `If "${header}" is "${en}", give the column that name again; if not, add "${en}" from the template.`,
  };
}

/** The rows of a summary sheet are known by name as well as by code. */
function standsInName(column: Column, ledger: Ledger, placed: readonly PlacedColumn[]): boolean {
  if (column.key !== ledger.summaryColumns?.indicator) return false;
  const others = [ledger.summaryColumns.explanation, ledger.summaryColumns.approximation];
  return placed.some((one) => one.column.type === 'text' && !others.includes(one.column.key));
}

function closest(cell: HeaderCell, ledger: Ledger, taken: ReadonlyMap<string, HeaderCell>): Column | null {
  const header = cell.text.split('/').at(-1) ?? cell.text;
  let best: Column | null = null;
  let highest = 0;
  for (const column of ledger.columns) {
    if (taken.has(column.key)) continue;
    const closeness = Math.max(
      ...[column.label.zh, ...column.synonyms].map((label) =>
        Math.max(headerCloseness(header, label), headerCloseness(cell.text, label)),
      ),
    );
    if (closeness === highest && closeness > 0) best = null;
    else if (closeness > highest) {
      highest = closeness;
      best = column;
    }
  }
  return best;
}

function holdsData(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => row.cells.some((cell) => cell.column === column));
}

function isOtherWording(column: Column, cell: HeaderCell): boolean {
  const own = new Set([column.label.zh, column.label.en].flatMap((label) => headerVariants(label)));
  return !headerVariants(cell.meant || cell.text).some((variant) => own.has(variant));
}

function labelOf(ledger: Ledger, key: string): Column['label'] {
  return ledger.columns.find((column) => column.key === key)?.label ?? { zh: key, en: key };
}

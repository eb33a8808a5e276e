import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/fold-name.ts';
import { type FormerLedger, UNCHANGED_LEDGER } from '../model/former-template.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Normalisation } from '../model/normalisation.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import { type FormerReading, formerKey } from './former-reading.ts';
import { moneyUnitOf } from './header-names.ts';
import type { LocatedTable, PlacedColumn } from './located.ts';
import { mapSummaryRows } from './map-summary-rows.ts';

export interface MappedTable {
  readonly table: LocatedTable;
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

/** A table found in the shape of an older template as a table of the current ledger, with what was changed about it. */
export function mapFormerTable(
  found: LocatedTable,
  { template, words }: FormerReading,
  index: CatalogueIndex,
): MappedTable {
  const { code } = found.ledger;
  const ledger = words.ledgers.get(code);
  const current = index.ledgers.get(code);
  if (!ledger || !current) return { table: found, findings: [], normalisations: [] };
  const former = template.ledgers.get(code) ?? UNCHANGED_LEDGER;
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const log = (at: number, before: string, after: string, rule: string) => {
    if (before === after) return;
    normalisations.push({ sheet: found.sheet, cell: cellAddress(found.headerRow, at), before, after, rule });
  };

  const title = template.sheets.find((sheet) => sheet.ledger === code && isNamed(sheet.from, found.sheet));
  if (title)
    normalisations.push({
      sheet: found.sheet,
      cell: 'A1',
      before: found.sheet,
      after: current.name.zh,
      rule: 'template-sheet',
    });
  const columns = found.columns.flatMap((placed) => {
    const mapped = mapColumn(placed, former, ledger);
    const labels = mapped.flatMap(({ column }) => labelOf(current, column.key)).join('、');
    const cut = former.columns.findIndex((_, i) => formerKey(i) === placed.column.key);
    const change = former.columns[cut];
    if (change && mapped.length === 0) {
      const place = {
        sheet: found.sheet,
        cell: cellAddress(found.headerRow, placed.at),
        value: placed.header,
      };
      findings.push(dropped(place, columnWords(placed.header), change.note));
      log(placed.at, placed.header, '', 'template-dropped');
    } else if (change) log(placed.at, placed.header, labels, 'template-split');
    else if (former.columns.some(({ into }) => into.includes(placed.column.key)))
      log(placed.at, placed.header, labels, 'template-column');
    return mapped;
  });
  const placed = new Set(columns.map(({ column }) => column.key));
  const defaults = former.added.flatMap(({ column: key, value, note }) => {
    const column = ledger.columns.find((one) => one.key === key);
    if (!column || placed.has(key)) return [];
    const what = { zh: `“${column.label.zh}”一列`, en: `column "${column.label.en}"` };
    const how = { zh: `各行按“${value}”处理`, en: `every row takes "${value}"` };
    const parameters = { old: template.route[0] ?? '', what, how, note };
    findings.push(sheetFinding('S017', { sheet: found.sheet, cell: null }, parameters));
    log(1, '', `${column.label.zh}＝${value}`, 'template-default');
    return [{ column, value }];
  });
  const summary = mapSummaryRows(found, template.indicators, index);
  const table: LocatedTable = {
    ...found,
    ledger,
    columns,
    missing: mapMissing(found.missing, former),
    rows: summary?.rows ?? found.rows,
    ...(defaults.length > 0 && { defaults }),
  };
  return {
    table,
    findings: [...findings, ...(summary?.findings ?? [])],
    normalisations: [...normalisations, ...(summary?.normalisations ?? [])],
  };
}

export function dropped(
  place: Parameters<typeof sheetFinding>[1],
  what: { zh: string; en: string },
  note: { zh: string; en: string } | undefined,
): Finding {
  return sheetFinding('S018', place, { what, note: note ?? { zh: '不再收集', en: 'no longer collected' } });
}

function columnWords(header: string): { zh: string; en: string } {
  return { zh: `“${header}”一列`, en: `The column "${header}"` };
}

function isNamed(names: readonly string[], name: string): boolean {
  return names.some((one) => foldName(one) === foldName(name));
}

function labelOf(ledger: Ledger, key: string): string[] {
  const column = ledger.columns.find((one) => one.key === key);
  return column ? [column.label.zh] : [];
}

function mapColumn(placed: PlacedColumn, former: FormerLedger, ledger: Ledger): PlacedColumn[] {
  const position = former.columns.findIndex((_, i) => formerKey(i) === placed.column.key);
  const change = former.columns[position];
  const keys = change ? change.into : [placed.column.key];
  return keys.flatMap((key, i) => {
    const column = key === null ? undefined : ledger.columns.find((one) => one.key === key);
    if (!column || key === null) return [];
    const values = former.values.get(key);
    const [header] = change?.from ?? [];
    const piece = change?.split && {
      ...change.split,
      header: header ?? placed.header,
      position: i,
      count: change.into.length,
    };
    const moneyUnit = column.type === 'money' ? (placed.moneyUnit ?? moneyUnitOf(placed.header)) : null;
    return [{ ...placed, column, moneyUnit, ...((values || piece) && { former: { values, piece } }) }];
  });
}

/** A required column that was cut, and is not there, lacks all it would have filled. */
function mapMissing(missing: ReadonlySet<string>, former: FormerLedger): Set<string> {
  return new Set(
    [...missing].flatMap((key) => {
      const change = former.columns.find((_, i) => formerKey(i) === key);
      return change ? change.into.filter((one) => one !== null) : [key];
    }),
  );
}

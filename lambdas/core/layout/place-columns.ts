import { moneyUnitOf } from '../locate/header-names.ts';
import type { PlacedColumn } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutColumn, LayoutTable } from '../model/layout.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { Ledger } from '../model/ledger.ts';
import { periodLabel } from '../model/period.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Text } from '../model/text.ts';
import { called } from './called.ts';
import { chooseColumn } from './choose-column.ts';
import type { LayoutHeader } from './find-header.ts';
import type { HeaderPath } from './header-paths.ts';
import type { LayoutContext } from './layout-context.ts';
import { listTexts } from './list-texts.ts';
import { namesPeriod } from './period-heading.ts';
import type { PanelRange } from './split-panels.ts';

/** Where the columns of one panel stand. */
export interface PanelColumns {
  readonly panel: PanelRange;
  /** Columns of the ledger, in order of `at`. */
  readonly columns: readonly PlacedColumn[];
  /** Keys of required columns that are not there. */
  readonly missing: ReadonlySet<string>;
  /** Column numbers. */
  readonly code: number | null;
  readonly codeHeading: string;
  readonly rowMeasure: number | null;
  readonly findings: readonly Finding[];
}

const CODE = { zh: '项目代码或名称', en: 'row code or name' };
const MEASURE = { zh: '计量单位', en: 'unit of measure' };

/** Finds every column that the layout names within one panel, and says which are not there or there twice. */
export function placeColumns(
  context: LayoutContext,
  table: LayoutTable,
  ledger: Ledger,
  header: LayoutHeader,
  panel: PanelRange,
): PanelColumns {
  const { layout, period, date1904 } = context;
  const sheet = header.sheet.name;
  const paths = header.paths.filter(({ column }) => column >= panel.left && column <= panel.right);
  const findings: Finding[] = [];
  const anchor = cellAddress(header.bottom, paths[0]?.column ?? panel.left);
  const find = (spec: LayoutColumn, label: Text, optional: boolean): HeaderPath | null => {
    const choice = chooseColumn(paths, spec, (path) => namesPeriod(path, period, date1904));
    if (choice.kind === 'found') return choice.path;
    const parameters = { layout: layout.name, column: label, labels: headingsOf(spec, context) };
    if (choice.kind === 'missing') {
      if (!optional) findings.push(layoutFinding('S074', { sheet, cell: anchor }, parameters));
      return null;
    }
    const cells = choice.paths.map(({ column }) => cellAddress(header.bottom, column));
    const place = { sheet, cell: cells[0] ?? anchor, value: choice.paths[0]?.texts.at(-1) ?? null };
    findings.push(
      layoutFinding('S075', place, { ...parameters, count: cells.length, cells: listTexts(cells) }),
    );
    return null;
  };

  const code = table.code ? find(table.code, CODE, false) : null;
  const columns: PlacedColumn[] = [];
  const absent: Text[] = [];
  const missing = new Set<string>();
  for (const column of ledger.columns) {
    const spec = table.columns[column.key];
    if (!spec) continue;
    const before = findings.length;
    const path = find(spec, column.label, !column.required);
    if (path) columns.push(place(column, path));
    else if (column.required) missing.add(column.key);
    else if (findings.length === before) absent.push(column.label);
  }
  const measure = table.rowMeasure ? find(table.rowMeasure, MEASURE, false) : null;
  if (absent.length > 0) {
    const { zh } = listTexts(
      absent.map((label) => label.zh),
      absent.length,
    );
    const { en } = listTexts(
      absent.map((label) => label.en),
      absent.length,
    );
    findings.push(sheetFinding('S025', { sheet, cell: null }, { columns: { zh, en } }));
  }
  columns.sort((a, b) => a.at - b.at);
  return {
    panel,
    columns,
    missing,
    code: code?.column ?? null,
    codeHeading: code?.texts.join('/') ?? '',
    rowMeasure: measure?.column ?? null,
    findings,
  };
}

function place(column: PlacedColumn['column'], path: HeaderPath): PlacedColumn {
  const header = path.texts.join('/');
  const moneyUnit = column.type === 'money' ? moneyUnitOf(path.texts.at(-1) ?? '') : null;
  return { column: called(column, header), at: path.column, header, moneyUnit };
}

/** The headings as people look for them. @example 教职工情况 / 应到人数 · 2022年3月 / 本月 */
function headingsOf({ label, under, ofPeriod }: LayoutColumn, { period }: LayoutContext): Text {
  const words = (language: keyof Text) =>
    [
      under && listTexts(under)[language],
      ofPeriod ? periodLabel(period, language) : undefined,
      label && listTexts(label)[language],
    ]
      .filter((part) => part !== undefined)
      .join(' / ');
  return { zh: words('zh'), en: words('en') };
}

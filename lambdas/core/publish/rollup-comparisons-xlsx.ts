import { columnName } from '../model/a1.ts';
import type { Change, Comparison, ReportComparisons } from '../model/comparison.ts';
import { groupBy } from '../model/group-by.ts';
import { cadenceOf, type Period, periodLabel, periodsWithin } from '../model/period.ts';
import type { ReportIndicator, RollupReport } from '../model/rollup-report.ts';
import type { CellContent, SheetDocument } from './document-xlsx.ts';
import { numberContent } from './number-xlsx.ts';
import { createValuePrinter } from './rollup-number.ts';
import { type TableCell, type TableRow, tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, FAINT, GROUP, INCOMPLETE_FILL, TABLE_HEADER, TEXT, WRAPPED } from './rollup-style.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const NAME_WIDTH = 34;
const [NOW, COMPARABLE, CUMULATIVE] = ['本期', '同口径同比', '本年累计'];
type Side = keyof ReportComparisons['tallies'];

/** One printed column: under which heading it stands, what is in it, and which returns it rests on. */
interface Column {
  readonly group: string;
  readonly label: string;
  readonly kind: 'value' | 'change' | 'rate';
  readonly sides: readonly Side[];
  of(row: Comparison): string | null;
}

/** 对比表: the node's numbers beside the period before, the year before and since January. Null where there is nothing to compare with. */
export function comparisonsSheet(report: RollupReport): SheetDocument | null {
  const { comparisons, node, indicators, period } = report;
  const columns = comparisons ? listColumns(period, comparisons) : [];
  if (!comparisons || !columns.some(({ kind }) => kind === 'change')) return null;
  const rows = new Map(comparisons.rows.map((row) => [row.indicator, row]));
  const print = createComparisonPrinter(report, comparisons);
  const lead = (indicator: ReportIndicator) => [
    textCell(indicator.code, CODE),
    textCell(indicator.name, WRAPPED),
    textCell(indicator.unit, { ...TEXT, align: 'center' }),
  ];
  const body = [...groupBy(indicators, (indicator) => indicator.group)].flatMap(([group, members]) => [
    {
      height: 22,
      cells: [...Array(3 + columns.length).keys()].map((index) => textCell(index === 0 ? group : '', GROUP)),
    },
    ...members.map((indicator) => ({
      height: Math.max(20, wrappedHeight(indicator.name, NAME_WIDTH)),
      cells: [
        ...lead(indicator),
        ...columns.map((column) => print(indicator, column, rows.get(indicator.code))),
      ],
    })),
  ]);
  return tableSheet({
    name: '对比表',
    title: `${report.title}（对比）`,
    captions: [
      `汇总单位：${node.name}（${node.code}）　　期间：${periodLabel(period)}`,
      ...(columns.some(({ group }) => group === COMPARABLE) ? [perimeterCaption(comparisons)] : []),
      '“—”表示没有可比的数；黄底表示其中一期还有单位没有报送，数字可能变化；单位为 % 的指标，增减为百分点。',
    ],
    widths: [11, NAME_WIDTH, 9, ...columns.map(widthOf)],
    header: [tallyRow(columns, comparisons), groupRow(columns), labelRow(columns)],
    body,
    frozenColumns: 3,
    merges: (first) => [`A${first}:${columnName(3)}${first}`, ...groupMerges(columns, first + 1)],
  });
}

function widthOf({ kind, group }: Column): number {
  if (group === CUMULATIVE) return 20;
  return kind === 'value' ? 14 : 11;
}

/** A comparison with a time of which nothing was reported is left out. */
function listColumns(period: Period, comparisons: ReportComparisons): Column[] {
  const { previousPeriod, yearAgoPeriod, rows } = comparisons;
  const has = (side: Side, pick: (row: Comparison) => Change | null) =>
    comparisons.tallies[side].some(({ received }) => received > 0) &&
    rows.some((row) => pick(row)?.before != null);
  const ofChange = (
    group: string,
    before: Side,
    label: string,
    pick: (row: Comparison) => Change | null,
  ): Column[] => {
    const sides = ['now', before] as const;
    return [
      { group, label, kind: 'value', sides: [before], of: (row) => pick(row)?.before ?? null },
      { group, label: '增减', kind: 'change', sides, of: (row) => pick(row)?.change ?? null },
      { group, label: '增减幅度', kind: 'rate', sides, of: (row) => pick(row)?.rate ?? null },
    ];
  };
  const isYear = cadenceOf(period) === 'year';
  const now = periodLabel(period);
  const comparable: Column = {
    group: COMPARABLE,
    label: now,
    kind: 'value',
    sides: ['now'],
    of: (row) => row.comparable?.now ?? null,
  };
  const cumulative: Column = {
    group: CUMULATIVE,
    label: '1月至本期末\n（存量为最近一期）',
    kind: 'value',
    sides: ['cumulative'],
    of: (row) => row.cumulative,
  };
  return [
    { group: NOW, label: now, kind: 'value', sides: ['now'], of: (row) => row.value },
    ...(!isYear && has('previous', (row) => row.previous)
      ? ofChange('环比', 'previous', periodLabel(previousPeriod), (row) => row.previous)
      : []),
    ...(has('yearAgo', (row) => row.yearAgo)
      ? ofChange('同比', 'yearAgo', periodLabel(yearAgoPeriod), (row) => row.yearAgo)
      : []),
    ...(has('yearAgo', (row) => row.comparable)
      ? [comparable, ...ofChange(COMPARABLE, 'yearAgo', periodLabel(yearAgoPeriod), (row) => row.comparable)]
      : []),
    ...(isYear ? [] : [cumulative]),
  ];
}

function createComparisonPrinter(report: RollupReport, { tallies }: ReportComparisons) {
  const printValue = createValuePrinter();
  const own = new Map(
    report.values
      .filter((value) => value.node === report.node.code && value.period === report.period)
      .map((value) => [value.indicator, value]),
  );
  const short = new Set(
    Object.entries(tallies).flatMap(([side, forms]) =>
      forms.filter(({ expected, received }) => received < expected).map(({ form }) => `${side} ${form}`),
    ),
  );
  return (indicator: ReportIndicator, column: Column, row: Comparison | undefined): TableCell => {
    const incomplete = column.sides.some((side) =>
      indicator.forms.some((form) => short.has(`${side} ${form}`)),
    );
    const { cadence } = indicator;
    const tooFine = cadence !== undefined && periodsWithin(report.period, cadence).length === 0;
    if (column.group === NOW || (tooFine && column.group !== CUMULATIVE))
      return printValue(indicator, own.get(indicator.code), { incomplete, tooFine, emphasised: true });
    const text = row ? column.of(row) : null;
    const style: Style = {
      border: COLORS.line,
      align: 'right',
      ...(incomplete ? { fill: INCOMPLETE_FILL } : {}),
      ...(text === null ? { color: '9AA3AF' } : { format: formatOf(column.kind, indicator.decimals) }),
    };
    const content: CellContent = text === null ? { text: '—' } : numberContent(text);
    return { content, style };
  };
}

/** @example formatOf('change', 1) === '+#,##0.0;-#,##0.0;0.0' */
function formatOf(kind: Column['kind'], decimals: number): string {
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (kind === 'value') return `#,##0${fraction}`;
  if (kind === 'rate') return '+#,##0.0"%";-#,##0.0"%";0.0"%"';
  return `+#,##0${fraction};-#,##0${fraction};0${fraction}`;
}

/** Over the values, how many returns have come of those that were owed. */
function tallyRow(columns: readonly Column[], { tallies }: ReportComparisons): TableRow {
  const label: TableCell = { content: { text: '已报/应报（份）' }, style: { ...FAINT, align: 'right' } };
  const cells = columns.map(({ kind, group, sides: [side = 'now'] }): TableCell => {
    if (kind !== 'value' || group === COMPARABLE) return textCell('', FAINT);
    const sum = (of: 'expected' | 'received') => tallies[side].reduce((total, tally) => total + tally[of], 0);
    const [expected, received] = [sum('expected'), sum('received')];
    const look = received < expected ? { color: '8A5A00', fill: INCOMPLETE_FILL } : { color: '1E6B3A' };
    return { content: { text: `${received}/${expected}` }, style: { ...FAINT, ...look } };
  });
  return { height: 20, cells: [label, textCell('', FAINT), textCell('', FAINT), ...cells] };
}

function groupRow(columns: readonly Column[]): TableRow {
  const texts = columns.map(({ group }, i) => (columns[i - 1]?.group === group ? '' : group));
  return { height: 22, cells: ['', '', '', ...texts].map((text) => textCell(text, TABLE_HEADER)) };
}

function labelRow(columns: readonly Column[]): TableRow {
  const texts = ['指标编码', '指标', '单位', ...columns.map(({ label }) => label)];
  return { height: 34, cells: texts.map((text) => textCell(text, TABLE_HEADER)) };
}

function groupMerges(columns: readonly Column[], row: number): string[] {
  const merges: string[] = [];
  let from = 0;
  for (const [i, { group }] of columns.entries()) {
    if (columns[i + 1]?.group === group) continue;
    if (i > from) merges.push(`${columnName(4 + from)}${row}:${columnName(4 + i)}${row}`);
    from = i + 1;
  }
  return merges;
}

function perimeterCaption({ yearAgoPeriod, opened, closed }: ReportComparisons): string {
  const parts = [
    ...(opened.length > 0 ? [`新设 ${opened.join('、')}`] : []),
    ...(closed.length > 0 ? [`撤销 ${closed.join('、')}`] : []),
  ];
  const than = `同口径同比：按本期的组织，只算与${periodLabel(yearAgoPeriod)}都在的单位`;
  return parts.length === 0 ? `${than}；两期单位相同。` : `${than}；不含${parts.join('；')}。`;
}

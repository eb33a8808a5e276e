import { columnName } from '../model/a1.ts';
import { groupBy } from '../model/group-by.ts';
import { periodLabel } from '../model/period.ts';
import type { ReportIndicator, ReportReturn, ReportUnit, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { createValuePrinter, SUPPRESSED } from './rollup-number.ts';
import type { TableCell, TableRow } from './rollup-sheet.ts';
import { tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, GROUP, TABLE_HEADER, TEXT } from './rollup-style.ts';
import { COLORS } from './template-theme.ts';
import { textWidth } from './text-width-xlsx.ts';

const NAME_WIDTH = 34;
const BANDS = [COLORS.optional, COLORS.band] as const;

/** 分单位表: one row per unit, indented as the tree; a unit with units below it shows their total. */
export function unitsSheet(report: RollupReport): SheetDocument {
  const { indicators, units, period } = report;
  const values = new Map(
    report.values
      .filter((value) => value.period === period)
      .map((value) => [`${value.node}\n${value.indicator}`, value]),
  );
  const owing = formsOwedBelow(units, report.returns);
  const print = createValuePrinter();
  const unitRow = (unit: ReportUnit): TableRow => {
    const owed = owing.get(unit.code);
    const short = (indicator: ReportIndicator) => indicator.forms.some((form) => owed?.has(form));
    const fill = unit.hasChildren ? BANDS[Math.min(unit.depth, 1)] : undefined;
    const paint = { ...(fill ? { fill } : {}), ...(unit.hasChildren ? { bold: true } : {}) };
    return {
      height: 20,
      cells: [
        textCell(unit.code, { ...CODE, ...paint }),
        textCell(unitLabel(unit), { ...TEXT, ...paint, indent: unit.depth + 1 }),
        ...indicators.map(
          (indicator): TableCell =>
            print(indicator, values.get(`${unit.code}\n${indicator.code}`), {
              incomplete: short(indicator),
              emphasised: unit.hasChildren,
              ...(fill ? { band: fill } : {}),
            }),
        ),
      ],
    };
  };
  const spans = groupSpans(indicators);
  return tableSheet({
    name: '分单位表',
    title: `${report.title}（分单位）`,
    captions: [
      `汇总单位：${report.node.name}　　期间：${periodLabel(period)}　　加粗行为含下级的合计，不要与下级重复相加；黄底表示该单位或其下级还有没报送的。`,
      ...(report.values.some((value) => value.suppressed)
        ? [`${SUPPRESSED} 受限台账的小数不显示；必要时同一合计下再隐去一个，以免推算。`]
        : []),
    ],
    widths: [12, NAME_WIDTH, ...indicators.map((indicator) => indicatorWidth(indicator))],
    header: [groupRow(indicators), headerRow(indicators)],
    body: units.map(unitRow),
    frozenColumns: 2,
    merges: (first) =>
      spans
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => `${columnName(from)}${first}:${columnName(to)}${first}`),
  });
}

function unitLabel(unit: ReportUnit): string {
  return unit.hasChildren ? `${unit.name}（合计）` : unit.name;
}

/** Unit → forms that it or a unit below it still owes, from the order and depth of the list. */
function formsOwedBelow(
  units: readonly ReportUnit[],
  returns: readonly ReportReturn[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const open = returns.filter(({ state }) => state !== 'received' && state !== 'late');
  const own = groupBy(open, (each) => each.unit);
  const owed = new Map(units.map((unit) => [unit.code, new Set<string>()]));
  const path: ReportUnit[] = [];
  for (const unit of units) {
    while (path.length > 0 && (path.at(-1)?.depth ?? -1) >= unit.depth) path.pop();
    path.push(unit);
    for (const { form } of own.get(unit.code) ?? []) {
      for (const ancestor of path) owed.get(ancestor.code)?.add(form);
    }
  }
  return owed;
}

/** Columns (1-based) that share a heading. */
function groupSpans(indicators: readonly ReportIndicator[]): { group: string; from: number; to: number }[] {
  const spans: { group: string; from: number; to: number }[] = [];
  indicators.forEach(({ group }, index) => {
    const open = spans.at(-1);
    if (open?.group === group) open.to = index + 3;
    else spans.push({ group, from: index + 3, to: index + 3 });
  });
  return spans;
}

function groupRow(indicators: readonly ReportIndicator[]): TableRow {
  const starts = new Map(groupSpans(indicators).map(({ group, from }) => [from, group]));
  const centred = { ...GROUP, align: 'center' as const };
  const cells = indicators.map((_, index) => textCell(starts.get(index + 3) ?? '', centred));
  return { height: 22, cells: [textCell('', GROUP), textCell('', GROUP), ...cells] };
}

function headerRow(indicators: readonly ReportIndicator[]): TableRow {
  const labels = indicators.map(({ code, name, unit }) => `${name}\n${code}\n（${unit}）`);
  const lines = indicators.map((indicator) => {
    const width = indicatorWidth(indicator) - 2;
    return (
      Math.ceil(textWidth(indicator.name) / width) + Math.ceil((textWidth(indicator.unit) + 4) / width) + 1
    );
  });
  const cells = ['单位编码', '单位名称', ...labels].map((text) => textCell(text, TABLE_HEADER));
  return { height: Math.max(3, ...lines) * 16 + 12, cells };
}

function indicatorWidth({ name }: ReportIndicator): number {
  return Math.min(22, Math.max(14, Math.ceil(textWidth(name) / 3) + 3));
}

import { columnName } from '../model/a1.ts';
import { groupBy } from '../model/group-by.ts';
import { cadenceOf, type Period, periodLabel, periodsWithin } from '../model/period.ts';
import type { IndicatorValue } from '../model/rollup.ts';
import type { ReportIndicator, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { completenessKey, tallyByFormAndColumn } from './rollup-completeness.ts';
import { createValuePrinter } from './rollup-number.ts';
import type { TableCell, TableRow } from './rollup-sheet.ts';
import { tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, FAINT, GROUP, INCOMPLETE_FILL, TABLE_HEADER, TEXT, WRAPPED } from './rollup-style.ts';
import { COLORS } from './template-theme.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const NAME_WIDTH = 34;

/** 汇总表: indicators by month, quarter, half and year for the node. */
export function totalsSheet(report: RollupReport): SheetDocument {
  const { node, columns, indicators } = report;
  const tallies = tallyByFormAndColumn(report.returns, columns);
  const values = new Map(
    report.values
      .filter((value) => value.node === node.code)
      .map((value) => [`${value.indicator}\n${value.period}`, value]),
  );
  const print = createValuePrinter();
  const band = (period: Period) => (cadenceOf(period) === 'month' ? undefined : COLORS.band);
  const incomplete = (indicator: ReportIndicator, period: Period) =>
    indicator.forms.some((form) => {
      const tally = tallies.get(completenessKey(form, period));
      return tally !== undefined && tally.received < tally.expected;
    });
  const indicatorRow = (indicator: ReportIndicator): TableRow => ({
    height: Math.max(20, wrappedHeight(indicator.name, NAME_WIDTH)),
    cells: [
      textCell(indicator.code, CODE),
      textCell(indicator.name, WRAPPED),
      textCell(indicator.unit, { ...TEXT, align: 'center' }),
      ...columns.map((period): TableCell => {
        const value: IndicatorValue | undefined = values.get(`${indicator.code}\n${period}`);
        const fill = band(period);
        return print(indicator, value, {
          incomplete: incomplete(indicator, period),
          tooFine: indicator.cadence !== undefined && periodsWithin(period, indicator.cadence).length === 0,
          emphasised: period === report.period,
          ...(fill ? { band: fill } : {}),
        });
      }),
    ],
  });
  const groups = [...groupBy(indicators, (indicator) => indicator.group)];
  const body = groups.flatMap(([group, members]) => [
    {
      height: 22,
      cells: [...Array(3 + columns.length).keys()].map((index) => textCell(index === 0 ? group : '', GROUP)),
    },
    ...members.map(indicatorRow),
  ]);
  return tableSheet({
    name: '汇总表',
    title: report.title,
    captions: [
      `汇总单位：${node.name}（${node.code}）　　期间：${periodLabel(report.period)}　　生成时间：${report.generatedAt}`,
      '“未报”表示没有单位报送，不等于 0；“—”表示分母为 0；黄底表示还有单位没有报送，数字可能变化；蓝色斜体表示沿用上一期末的数。',
    ],
    widths: [11, NAME_WIDTH, 9, ...columns.map((period) => (cadenceOf(period) === 'month' ? 10 : 13))],
    header: [completenessRow(columns, tallies), headerRow(report)],
    body,
    frozenColumns: 3,
    merges: (first) => [`A${first}:${columnName(3)}${first}`],
  });
}

function completenessRow(
  columns: readonly Period[],
  tallies: ReturnType<typeof tallyByFormAndColumn>,
): TableRow {
  const label: TableCell = { content: { text: '已报/应报（份）' }, style: { ...FAINT, align: 'right' } };
  const cells = columns.map((period): TableCell => {
    const tally = tallies.get(completenessKey(null, period));
    if (tally === undefined) return { content: null, style: FAINT };
    const short = tally.received < tally.expected;
    return {
      content: { text: `${tally.received}/${tally.expected}` },
      style: short ? { ...FAINT, color: '8A5A00', fill: INCOMPLETE_FILL } : { ...FAINT, color: '1E6B3A' },
    };
  });
  return { height: 20, cells: [label, textCell('', FAINT), textCell('', FAINT), ...cells] };
}

function headerRow({ columns, period }: RollupReport): TableRow {
  const label = (column: Period) => {
    const name = periodLabel(column).replace(/^\d{4}年(?=.*[月季半])/, '');
    return column === period && columns.length > 1 ? `${name}累计` : name;
  };
  const labels = ['指标编码', '指标名称', '单位', ...columns.map(label)];
  return { height: 30, cells: labels.map((text) => textCell(text, TABLE_HEADER)) };
}

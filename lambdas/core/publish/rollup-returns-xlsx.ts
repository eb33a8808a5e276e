import { columnName } from '../model/a1.ts';
import { groupBy } from '../model/group-by.ts';
import { comparePeriods, periodLabel } from '../model/period.ts';
import type { ReportReturn, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { percentText, tallyReturns } from './rollup-completeness.ts';
import type { TableCell, TableRow } from './rollup-sheet.ts';
import { tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, FAINT, GROUP, STATES, TABLE_HEADER, TEXT } from './rollup-style.ts';
import type { Style } from './style-xlsx.ts';

const RATE = { ...TEXT, align: 'right' as const };
const TOTAL_RATE = { ...GROUP, align: 'right' as const };
const LEAD = ['单位编码', '单位名称', '应报', '已报', '报送率', '及时率'];

/** 报送情况: unit × form × period at a glance, with rates per unit and per form and period. */
export function returnsSheet(report: RollupReport): SheetDocument {
  const columns = formPeriods(report.returns);
  const byUnit = groupBy(report.returns, (each) => each.unit);
  const owing = report.units.filter((unit) => byUnit.has(unit.code));
  const unitRow = (code: string, name: string): TableRow => {
    const own = byUnit.get(code) ?? [];
    const states = new Map(own.map((each) => [columnKey(each), each.state]));
    return {
      cells: [
        textCell(code, CODE),
        textCell(name, TEXT),
        ...rates(own),
        ...columns.map(({ key }): TableCell => {
          const state = states.get(key);
          return state === undefined
            ? textCell('', FAINT)
            : textCell(STATES[state].label, STATES[state].style);
        }),
      ],
    };
  };
  const spans = spansOf(columns.map((column) => column.formName));
  const total = tallyReturns(report.returns);
  return tableSheet({
    name: '报送情况',
    title: `${report.title}（报送情况）`,
    captions: [
      `应报 ${total.expected} 份，已报 ${total.received} 份（其中迟报 ${total.late} 份），退回 ${total.rejected} 份，未报 ${total.missing} 份，未到期 ${total.pending} 份；报送率 ${percentText(total.received, total.expected)}。`,
      '已报=按时报送并通过；迟报=过截止日才通过；退回=已上传但有错误，需改后重报；未报=已过截止日。报送率=已报÷应报，及时率=按时报送÷应报。',
    ],
    widths: [12, 30, 7, 7, 9, 9, ...columns.map(() => 9)],
    header: [
      {
        height: 22,
        cells: [
          ...LEAD.map(() => textCell('', GROUP)),
          ...columns.map((_, index) => groupCell(spans, index)),
        ],
      },
      {
        height: 30,
        cells: [...LEAD, ...columns.map(({ label }) => label)].map((text) => textCell(text, TABLE_HEADER)),
      },
    ],
    body: [
      {
        cells: [
          textCell('', GROUP),
          textCell('合计', GROUP),
          ...rates(report.returns, TOTAL_RATE),
          ...columns.map(columnRate),
        ],
      },
      ...owing.map((unit) => unitRow(unit.code, unit.name)),
    ],
    frozenColumns: 2,
    merges: (first) =>
      spans
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => {
          const at = (index: number) => `${columnName(LEAD.length + index + 1)}${first}`;
          return `${at(from)}:${at(to)}`;
        }),
  });
}

interface FormPeriod {
  readonly key: string;
  readonly formName: string;
  readonly label: string;
  readonly returns: readonly ReportReturn[];
}

function columnKey({ form, period }: ReportReturn): string {
  return `${form}\n${period}`;
}

/** One per form and period, in the order in which the forms first appear, then by period. */
export function formPeriods(returns: readonly ReportReturn[]): FormPeriod[] {
  return [...groupBy(returns, (each) => each.form).values()].flatMap((ofForm) =>
    [...groupBy(ofForm, columnKey)]
      .map(([key, group]) => ({ key, group, first: group[0] }))
      .flatMap(({ key, group, first }) => (first === undefined ? [] : [{ key, group, first }]))
      .sort((a, b) => comparePeriods(a.first.period, b.first.period))
      .map(({ key, group, first }) => ({
        key,
        formName: first.formName,
        label: periodLabel(first.period).replace(/^\d{4}年(?=.*[月季半])/, ''),
        returns: group,
      })),
  );
}

function rates(returns: readonly ReportReturn[], style: Style = RATE): TableCell[] {
  const { expected, received, late } = tallyReturns(returns);
  return [
    { content: { number: String(expected) }, style },
    { content: { number: String(received) }, style },
    textCell(percentText(received, expected), style),
    textCell(percentText(received - late, expected), style),
  ];
}

function columnRate({ returns }: FormPeriod): TableCell {
  const { expected, received } = tallyReturns(returns);
  return textCell(`${received}/${expected}`, { ...GROUP, align: 'center', size: 9 });
}

function spansOf(names: readonly string[]): { name: string; from: number; to: number }[] {
  const spans: { name: string; from: number; to: number }[] = [];
  names.forEach((name, index) => {
    const open = spans.at(-1);
    if (open?.name === name) open.to = index;
    else spans.push({ name, from: index, to: index });
  });
  return spans;
}

function groupCell(spans: ReturnType<typeof spansOf>, index: number): TableCell {
  const start = spans.find((span) => span.from === index);
  return textCell(start?.name ?? '', { ...GROUP, align: 'center' });
}

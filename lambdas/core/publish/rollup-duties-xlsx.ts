import { groupBy } from '../model/group-by.ts';
import { periodLabel } from '../model/period.ts';
import type { ReportDuty, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { percentText } from './rollup-completeness.ts';
import { type TableCell, tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, FAINT, GROUP, STATES, TABLE_HEADER, TEXT } from './rollup-style.ts';

const RATE = { ...TEXT, align: 'right' as const };
const TOTAL_RATE = { ...GROUP, align: 'right' as const };
const LEAD = ['单位编码', '单位名称', '应履行', '已履行', '履行率', '按时率'];

/** 义务履行: unit × obligation at a glance, with rates. Null when the catalogue knows no obligations. */
export function dutiesSheet(report: RollupReport): SheetDocument | null {
  const { duties } = report;
  if (duties.length === 0) return null;
  const obligations = [...new Map(duties.map((one) => [one.obligation, one.name]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const at = new Map(duties.map((one) => [`${one.unit} ${one.obligation}`, one]));
  const byUnit = groupBy(duties, (one) => one.unit);
  const byObligation = groupBy(duties, (one) => one.obligation);
  const totals = (own: readonly ReportDuty[], style = RATE): TableCell[] => {
    const { closed, done, inTime } = add(own);
    return [
      { content: { number: String(closed) }, style },
      { content: { number: String(done) }, style },
      textCell(percentText(done, closed), style),
      textCell(percentText(inTime, closed), style),
    ];
  };
  const { closed, done } = add(duties);
  return tableSheet({
    name: '义务履行',
    title: `${report.title}（义务履行）`,
    captions: [
      `汇总单位：${report.node.name}　　期间：${periodLabel(report.period)}　　截止日已过的应履行 ${closed} 项，已履行 ${done} 项，履行率 ${percentText(done, closed)}。`,
      '每格为“已履行/应履行”，含逾期履行；绿=全部按时，黄=有逾期履行，红=有未履行，灰=未到期，空白=不适用。逐项名单见 duties.csv。',
    ],
    widths: [12, 30, 8, 8, 9, 9, ...obligations.map(() => 11)],
    header: [
      {
        height: 22,
        cells: [
          ...LEAD.map(() => textCell('', GROUP)),
          ...obligations.map(([code]) => textCell(code, { ...GROUP, align: 'center' })),
        ],
      },
      {
        height: 62,
        cells: [...LEAD, ...obligations.map(([, name]) => name)].map((text) => textCell(text, TABLE_HEADER)),
      },
    ],
    body: [
      {
        cells: [
          textCell('', GROUP),
          textCell('合计', GROUP),
          ...totals(duties, TOTAL_RATE),
          ...obligations.map(([code]) => {
            const own = add(byObligation.get(code) ?? []);
            return textCell(`${own.done}/${own.closed}`, { ...GROUP, align: 'center', size: 9 });
          }),
        ],
      },
      ...report.units
        .filter(({ code }) => byUnit.has(code))
        .map(({ code, name }) => ({
          cells: [
            textCell(code, CODE),
            textCell(name, TEXT),
            ...totals(byUnit.get(code) ?? []),
            ...obligations.map(([obligation]) => dutyCell(at.get(`${code} ${obligation}`))),
          ],
        })),
    ],
    frozenColumns: 2,
  });
}

function dutyCell(duty: ReportDuty | undefined): TableCell {
  if (!duty) return textCell('', FAINT);
  const { met, late, missing, pending } = duty;
  const closed = met + late + missing;
  if (closed === 0)
    return pending > 0 ? textCell(STATES.pending.label, STATES.pending.style) : textCell('', FAINT);
  const { style } = missing > 0 ? STATES.rejected : late > 0 ? STATES.late : STATES.received;
  return textCell(`${met + late}/${closed}`, style);
}

function add(duties: readonly ReportDuty[]): { closed: number; done: number; inTime: number } {
  const sum = (of: (duty: ReportDuty) => number) => duties.reduce((total, duty) => total + of(duty), 0);
  const [inTime, late, missing] = [sum((d) => d.met), sum((d) => d.late), sum((d) => d.missing)];
  return { closed: inTime + late + missing, done: inTime + late, inTime };
}

import { periodLabel } from '../model/period.ts';
import type { ReportReturn, ReturnState, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { percentText, tallyReturns } from './rollup-completeness.ts';
import { formPeriods } from './rollup-returns-xlsx.ts';
import type { TableRow } from './rollup-sheet.ts';
import { tableSheet, textCell } from './rollup-sheet.ts';
import { TABLE_HEADER, TEXT, WRAPPED } from './rollup-style.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const NAMES_WIDTH = 60;
const NUMBER = { ...TEXT, align: 'right' as const };

/** 未报名单: per form and period how many came, and the units to chase by name. */
export function missingSheet(report: RollupReport): SheetDocument {
  const header = [
    '报表',
    '期间',
    '截止日期',
    '应报',
    '已报',
    '其中迟报',
    '报送率',
    '未报单位',
    '退回单位',
    '迟报单位',
  ];
  return tableSheet({
    name: '未报名单',
    title: `${report.title}（未报名单）`,
    captions: [
      `汇总单位：${report.node.name}　　期间：${periodLabel(report.period)}　　生成时间：${report.generatedAt}`,
    ],
    widths: [26, 16, 13, 8, 8, 10, 10, NAMES_WIDTH, 34, 34],
    header: [{ height: 30, cells: header.map((text) => textCell(text, TABLE_HEADER)) }],
    body: formPeriods(report.returns).map(({ returns }) => row(returns)),
    frozenColumns: 2,
  });
}

function row(returns: readonly ReportReturn[]): TableRow {
  const { expected, received, late, pending } = tallyReturns(returns);
  const first = returns[0];
  const names = (state: ReturnState) =>
    returns
      .filter((each) => each.state === state)
      .map((each) => each.unitName)
      .join('、');
  const missing = names('missing');
  const rejected = names('rejected');
  const lateNames = names('late');
  const height = Math.max(
    20,
    wrappedHeight(missing, NAMES_WIDTH),
    wrappedHeight(rejected, 34),
    wrappedHeight(lateNames, 34),
  );
  return {
    height: Math.min(height, 400),
    cells: [
      textCell(first?.formName ?? '', WRAPPED),
      textCell(first ? periodLabel(first.period) : '', { ...TEXT, align: 'center' }),
      {
        content: first ? { date: first.dueOn } : null,
        style: { ...TEXT, format: 'yyyy-mm-dd', align: 'center' },
      },
      { content: { number: String(expected) }, style: NUMBER },
      { content: { number: String(received) }, style: NUMBER },
      { content: { number: String(late) }, style: NUMBER },
      textCell(pending === expected ? '未到期' : percentText(received, expected), NUMBER),
      textCell(missing, { ...WRAPPED, color: 'A61B1B' }),
      textCell(rejected, WRAPPED),
      textCell(lateNames, WRAPPED),
    ],
  };
}

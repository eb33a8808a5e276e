import { periodLabel } from '../model/period.ts';
import type { ReportTarget, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { numberContent } from './number-xlsx.ts';
import { type TableRow, tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, STATES, TABLE_HEADER, TEXT, WRAPPED } from './rollup-style.ts';

const NUMBER = { ...TEXT, align: 'right' as const };
const HEADER = [
  '单位编码',
  '单位名称',
  '指标编码',
  '指标名称',
  '计量单位',
  '目标',
  '实际',
  '完成率',
  '是否达到',
  '可用表述',
  '目标来源',
];

/** 计划对照: what was planned for the year beside what came of it. Null without targets. */
export function targetsSheet(report: RollupReport): SheetDocument | null {
  const { targets } = report;
  if (targets.length === 0) return null;
  const reached = targets.filter((one) => one.reached === true).length;
  return tableSheet({
    name: '计划对照',
    title: `${report.title}（计划对照）`,
    captions: [
      `汇总单位：${report.node.name}　　期间：${periodLabel(report.period)}　　目标 ${targets.length} 项，达到 ${reached} 项。`,
      '完成率=实际÷目标；比率类指标直接与目标比率比较。“可用表述”为空时应直接写数字，不能写“全部、全覆盖、基本做到”等。',
    ],
    widths: [12, 30, 11, 34, 9, 12, 12, 10, 10, 14, 40],
    header: [{ height: 30, cells: HEADER.map((text) => textCell(text, TABLE_HEADER)) }],
    body: targets.map(row),
    frozenColumns: 2,
  });
}

function row(one: ReportTarget): TableRow {
  const { reached } = one;
  const state =
    reached === null
      ? { label: '未报', style: STATES.pending.style }
      : reached
        ? { label: '达到', style: STATES.received.style }
        : { label: '未达到', style: STATES.rejected.style };
  return {
    cells: [
      textCell(one.unit, CODE),
      textCell(one.unitName, TEXT),
      textCell(one.indicator, CODE),
      textCell(one.name, WRAPPED),
      textCell(one.measure, { ...TEXT, align: 'center' }),
      { content: numberContent(one.value), style: NUMBER },
      one.actual === null ? textCell('—', NUMBER) : { content: numberContent(one.actual), style: NUMBER },
      textCell(one.completion === null ? '' : `${one.completion}%`, NUMBER),
      textCell(state.label, state.style),
      textCell(one.claim ?? '', TEXT),
      textCell(one.source ?? '', WRAPPED),
    ],
  };
}

import type { Severity } from '../model/finding.ts';
import type { ReportFinding, RollupReport } from '../model/rollup-report.ts';
import type { SheetDocument } from './document-xlsx.ts';
import type { TableRow } from './rollup-sheet.ts';
import { tableSheet, textCell } from './rollup-sheet.ts';
import { CODE, TABLE_HEADER, TEXT, WRAPPED } from './rollup-style.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const HEADER = [
  '级别',
  '规则',
  '单位编码',
  '单位名称',
  '报表',
  '期间',
  '文件',
  '工作表',
  '单元格',
  '填报内容',
  '问题',
  '怎么改',
  '单位说明',
];
const WIDTHS = [8, 8, 11, 26, 22, 12, 26, 16, 9, 16, 46, 34, 28];

const SEVERITIES: Readonly<Record<Severity, { readonly label: string; readonly style: Style }>> = {
  error: { label: '错误', style: severity('FBDFDF', 'A61B1B') },
  warning: { label: '提醒', style: severity('FFF0CC', '8A5A00') },
  info: { label: '说明', style: severity('E6F0FA', COLORS.link) },
};

function severity(fill: string, color: string): Style {
  return { border: COLORS.line, fill, color, bold: true, align: 'center' };
}

/** 勾稽与问题: every finding of every workbook, with the place to look. */
export function findingsSheet(report: RollupReport): SheetDocument {
  const count = (severityName: Severity) =>
    report.findings.filter(({ finding }) => finding.severity === severityName).length;
  return tableSheet({
    name: '勾稽与问题',
    title: `${report.title}（勾稽与问题）`,
    captions: [
      report.findings.length === 0
        ? '没有发现问题。'
        : `错误 ${count('error')} 条（须改正后重报），提醒 ${count('warning')} 条（须核对或说明），说明 ${count('info')} 条。`,
    ],
    widths: WIDTHS,
    header: [{ height: 30, cells: HEADER.map((text) => textCell(text, TABLE_HEADER)) }],
    body: report.findings.map(findingRow),
    frozenColumns: 2,
  });
}

function findingRow(one: ReportFinding): TableRow {
  const { unit, unitName, formName, period, file, finding } = one;
  const { label, style } = SEVERITIES[finding.severity];
  const texts = [
    unitName,
    formName,
    period,
    file,
    finding.sheet ?? '',
    finding.cell ?? '',
    finding.value ?? '',
  ];
  const message = finding.message.zh;
  const hint = finding.hint?.zh ?? '';
  const said = explanationText(one);
  const wrapped = [unitName, formName, file, finding.value ?? '', message, hint, said];
  const widths = [3, 4, 6, 9, 10, 11, 12].map((index) => WIDTHS[index] ?? 10);
  const height = Math.max(20, ...wrapped.map((text, index) => wrappedHeight(text, widths[index] ?? 10)));
  return {
    height: Math.min(height, 200),
    cells: [
      textCell(label, style),
      textCell(finding.code, CODE),
      textCell(unit, CODE),
      ...texts.map((text, index) =>
        textCell(text, index === 5 || index === 2 ? { ...TEXT, align: 'center' } : WRAPPED),
      ),
      textCell(message, WRAPPED),
      textCell(hint, WRAPPED),
      textCell(said, WRAPPED),
    ],
  };
}

/** @example 本月补开两次会（李娜） */
function explanationText({ finding, explanation }: ReportFinding): string {
  if (explanation)
    return `${explanation.text === '' ? '已核对，属实' : explanation.text}（${explanation.by}）`;
  return finding.severity === 'warning' ? '待说明' : '';
}

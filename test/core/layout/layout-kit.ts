import { compileCatalogue } from '../../../lambdas/core/catalogue/compile-catalogue.ts';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import { locateSubmission } from '../../../lambdas/core/layout/locate-submission.ts';
import type { LocateInput } from '../../../lambdas/core/locate/locate-workbook.ts';
import type { LocateResult } from '../../../lambdas/core/locate/located.ts';
import { CatalogueSchema } from '../../../lambdas/core/model/catalogue.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import type { Workbook } from '../../../lambdas/core/model/workbook.ts';
import { normaliseWorkbook } from '../../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput, type SheetOptions } from '../../support/sheet-builder.ts';

type More = Record<string, unknown>;
const text = (zh: string) => ({ zh, en: `${zh} in English` });
const column = (key: string, zh: string, type: string, more: More = {}) => ({
  key,
  label: text(zh),
  type,
  ...more,
});
const INDICATORS = [
  ['IND-001', '收入', '元'],
  ['IND-002', '用户', '户'],
  ['IND-003', '投诉', '件'],
  ['IND-004', '投资', '万元'],
  ['IND-005', '其他', '元'],
] as const;

/** Numbers typed by the month or quarter, and a register of visits. */
const CONTENT = {
  name: 'layouts',
  title: text('版式'),
  ledgers: [
    {
      code: 'S01',
      name: text('指标表'),
      kind: 'summary',
      key: ['indicator'],
      summaryColumns: { indicator: 'indicator', value: 'value', cumulative: 'cumulative' },
      columns: [
        column('indicator', '指标编码', 'code', { required: true }),
        column('value', '本期值', 'decimal', { required: true }),
        column('cumulative', '累计值', 'decimal'),
      ],
    },
    {
      code: 'V10',
      name: text('走访台账'),
      kind: 'event',
      key: ['no'],
      columns: [
        column('no', '编号', 'code', { required: true }),
        column('kind', '类别', 'enum', { required: true, values: [{ value: '上门' }, { value: '来电' }] }),
        column('on', '日期', 'date', { required: true }),
        column('people', '人数', 'count'),
        column('cost', '费用', 'money'),
        column('weight', '重量', 'decimal', { measure: { word: '克' } }),
      ],
    },
  ],
  forms: [
    form('monthly', 'month', ['S01']),
    form('quarterly', 'quarter', ['S01']),
    form('visits', 'month', ['V10']),
    form('both', 'month', ['V10', 'S01']),
  ],
  indicators: INDICATORS.flatMap(([code, zh, unit]) => ({
    code,
    name: text(zh),
    tier: 'B',
    unit,
    form: 'monthly',
    computation: { measure: { kind: 'summary' }, overUnits: 'sum', overTime: 'sum' },
  })),
  rules: [
    {
      code: 'V001',
      severity: 'error',
      check: { kind: 'required' },
      message: { zh: '第{row}行“{column}”没有填写。', en: 'Row {row}: {column} is empty.' },
    },
    {
      code: 'V005',
      severity: 'error',
      check: { kind: 'uniqueKey' },
      message: { zh: '第{row}行与第{row2}行重复。', en: 'Rows {row} and {row2} are one.' },
    },
  ],
};

function form(code: string, cadence: string, ledgers: string[]) {
  const summary = ledgers.includes('S01') ? INDICATORS.map(([one]) => one) : [];
  return {
    code,
    name: text(`报表${code}`),
    cadence,
    dueDays: 5,
    templateVersion: '2022.1',
    ledgers,
    summary,
  };
}

/** A monthly report of numbers by code, in the shape most tests begin with. */
export const BY_CODE = {
  code: 'by-code',
  name: { zh: '代码表', en: 'Table by code' },
  form: 'monthly',
  unit: { label: ['编制单位'] },
  period: { label: ['统计月份'] },
  tables: [
    {
      ledger: 'S01',
      header: { labels: ['代码', '实际'] },
      code: { label: ['代码'] },
      columns: { value: { label: ['实际'] } },
      codes: { '1': 'IND-001', '2': 'IND-002', '3': 'IND-003' },
    },
  ],
};
export const HEAD: CellInput[][] = [['编制单位：江北建设有限公司', null, '统计月份：2022年3月']];
export const TABLE: CellInput[][] = [
  ['代码', '名称', '单位', '实际'],
  [1, '收入', '元', 120.5],
  [2, '用户', '户', 30],
  [3, '投诉', '件', 0],
];

type Table = (typeof BY_CODE.tables)[number];
/** The layout with other settings, for the whole and for its only table. */
export function layoutWith(table: More = {}, more: More = {}): More {
  const [first] = BY_CODE.tables;
  return { ...BY_CODE, ...more, tables: [{ ...(first as Table), ...table }] };
}

export function indexWith(...layouts: More[]): CatalogueIndex {
  return compileCatalogue(CatalogueSchema.parse({ ...CONTENT, layouts }), 'test');
}

export function sheetOf(rows: readonly CellInput[][], options: SheetOptions = {}, name = '表一'): Workbook {
  return buildWorkbook([buildSheet(name, rows, options)]);
}

export function locateTest(
  workbook: Workbook,
  index: CatalogueIndex,
  claimed?: LocateInput['claimed'],
): LocateResult {
  const input = { workbook, fileName: 'file.xlsx', index, resolveUnit: resolveTestUnit };
  return locateSubmission(claimed ? { ...input, claimed } : input);
}

/** @throws when the workbook was not recognised */
export function readTest(workbook: Workbook, index: CatalogueIndex): NormalisedSubmission {
  const result = locateTest(workbook, index);
  if (!result.ok) throw new Error(result.findings.map((one) => `${one.code} ${one.message.zh}`).join('; '));
  const options = { index, receivedOn: '2022-04-02', resolveUnit: resolveTestUnit, reading: cellReading };
  return normaliseWorkbook(result.located, options);
}

/** What is said beside how it was read. @example ['S074 表一!A2'] */
export function toldBy(findings: NormalisedSubmission['findings']): string[] {
  return findings
    .filter(({ code }) => code !== 'S070' && code !== 'S025')
    .map(({ code, sheet, cell }) => `${code}${cell ? ` ${sheet}!${cell}` : ''}`);
}

/** Number and cell of every indicator. @example {'IND-001': '120.5 表一!D3'} */
export function numbersOf(submission: NormalisedSubmission, index: CatalogueIndex): Record<string, string> {
  const { parts, lineage } = computeFacts(
    { ...submission, key: { ...submission.key, form: 'monthly' } },
    index,
  );
  return Object.fromEntries(
    Object.entries(parts).map(([key, part]) => {
      const [place] = lineage[key] ?? [];
      return [key, `${'n' in part ? part.n : '?'} ${place?.sheet}!${place?.cells?.[0]}`];
    }),
  );
}

/** Both at once, for a layout and a sheet. */
export function readSheet(layout: More, rows: readonly CellInput[][], options: SheetOptions = {}) {
  const index = indexWith(layout);
  const submission = readTest(sheetOf(rows, options), index);
  return { numbers: numbersOf(submission, index), told: toldBy(submission.findings), submission };
}

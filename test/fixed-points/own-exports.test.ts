import { describe, expect, it } from 'vitest';
import { exportOfSheet } from '../../lambdas/core/locate/own-export.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { RollupReport } from '../../lambdas/core/model/rollup-report.ts';
import { renderFindingsJson } from '../../lambdas/core/publish/findings-json.ts';
import { renderNormalisationLog } from '../../lambdas/core/publish/normalisation-log-csv.ts';
import { renderRollupCsv } from '../../lambdas/core/publish/rollup-csv.ts';
import { renderRollupWorkbook } from '../../lambdas/core/publish/rollup-xlsx.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { sampleReport } from '../core/publish/sample-report.ts';
import { annotated } from '../golden-recipes/kit/annotated.ts';
import { cell } from '../golden-recipes/kit/draft.ts';
import { judgeFile } from '../golden-recipes/kit/judge-file.ts';
import { draftOf, INDEX, makeReturn } from '../golden-recipes/kit/make-return.ts';
import { ORGANISATION } from '../golden-recipes/kit/organisation.ts';
import { buildSheet } from '../support/sheet-builder.ts';

const told = (bytes: Uint8Array, fileName: string) => {
  const { checked } = judgeFile(bytes, fileName);
  return [checked.verdict, ...checked.body.findings.map(({ code, message }) => `${code} ${message.zh}`)];
};
const refused = (what: string) => ['rejected', `S035 这是本系统导出的${what}，不是填报的工作簿。`];

const NOTHING = { now: null, before: null, change: null, rate: null };
const TALLIES = [{ form: 'shops', expected: 12, received: 12 }];
const REPORT = sampleReport();
/** With every sheet there can be beside the usual ones. */
const WITH_COMPARISONS: RollupReport = {
  ...REPORT,
  period: PeriodSchema.parse('2022-03'),
  columns: [PeriodSchema.parse('2022-03')],
  comparisons: {
    previousPeriod: PeriodSchema.parse('2022-02'),
    yearAgoPeriod: PeriodSchema.parse('2021-03'),
    rows: [
      {
        indicator: 'CAM-001',
        value: '12',
        previous: { now: '12', before: '10', change: '2', rate: '20' },
        yearAgo: NOTHING,
        comparable: null,
        cumulative: null,
      },
    ],
    opened: [],
    closed: [],
    tallies: { now: TALLIES, previous: TALLIES, yearAgo: TALLIES, cumulative: TALLIES },
  },
};
const csv = (pieces: Iterable<string>) => new TextEncoder().encode([...pieces].join(''));
const rollup = {
  values: REPORT.values,
  indicators: new Map(
    REPORT.indicators.map(({ code, name, unit }) => [code, { name: { zh: name, en: name }, unit }]),
  ),
  nameOf: (node: string) => node,
};

describe('what the system wrote itself is no return', () => {
  const workbook = renderRollupWorkbook(REPORT);

  it('the rollup workbook', () => {
    expect(told(workbook, 'rollup.xlsx')).toEqual(refused('汇总结果'));
  });

  it('the rollup workbook with comparisons, and the sheet of them alone', () => {
    const bytes = renderRollupWorkbook(WITH_COMPARISONS);
    expect(told(bytes, 'rollup.xlsx')).toEqual(refused('汇总结果'));
    const read = readWorkbook(bytes, 'rollup.xlsx');
    const sheets = read.ok ? read.workbook.sheets : [];
    const sheet = sheets.find(({ name }) => name === '对比表');
    expect(sheet && exportOfSheet(sheet)?.zh).toBe('汇总结果');
  });

  it.each(['汇总表', '分单位表', '报送情况', '未报名单', '勾稽与问题'])('its sheet %s alone', (name) => {
    const read = readWorkbook(workbook, 'rollup.xlsx');
    if (!read.ok) throw new Error('not readable');
    const sheets = read.workbook.sheets.filter((sheet) => sheet.name === name);
    const checker = createChecker(INDEX);
    const alone = { ...read, workbook: { ...read.workbook, sheets } };
    const { verdict, findings } = checker.identify(alone, '上报.xlsx', ORGANISATION);
    expect([verdict, ...findings.map(({ code }) => code)]).toEqual(['rejected', 'S035']);
  });

  it.each(['zh', 'en'] as const)('the rollup as CSV (%s)', (language) => {
    expect(told(csv(renderRollupCsv(rollup, language)), 'rollup.csv')).toEqual(refused('汇总结果'));
  });

  it.each(['zh', 'en'] as const)('the normalisation log (%s)', (language) => {
    const normalisations = [{ sheet: '台账', cell: 'B3', before: '１２', after: '12', rule: 'full-width' }];
    const bytes = csv(renderNormalisationLog([{ file: 'a.xlsx', normalisations }], language));
    expect(told(bytes, 'normalisation-log.csv')).toEqual(refused('规范化记录'));
  });

  it('the findings', () => {
    const finding = judgeFile(
      makeReturn(draftOf('meetings', cell('L10', 1, 'attended', '很多'))),
      '上报.xlsx',
    ).checked.body.findings;
    const verdict = {
      file: 'a.xlsx',
      unit: '0101',
      form: 'meetings',
      period: null,
      verdict: 'rejected',
    } as const;
    const bytes = csv(renderFindingsJson([{ ...verdict, findings: [...finding] }]));
    expect(told(bytes, 'findings.json')).toEqual([
      'not-a-spreadsheet',
      'F021 文件内容是程序用的 JSON 数据（例如导出的 findings.json），不是表格。',
    ]);
  });

  it('the sheet of check results, saved on its own', () => {
    const copy = annotated(makeReturn(draftOf('meetings', cell('L10', 1, 'attended', '很多'))));
    const read = readWorkbook(copy, '上报.xlsx');
    if (!read.ok) throw new Error('not readable');
    const sheets = read.workbook.sheets.slice(0, 1);
    const checker = createChecker(INDEX);
    const alone = { ...read, workbook: { ...read.workbook, sheets } };
    const { findings } = checker.identify(alone, '上报.xlsx', ORGANISATION);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '这是本系统导出的校验结果，不是填报的工作簿。',
    ]);
  });

  it('a table of the unit with a like caption is none', () => {
    const rows = [
      ['汇总单位：华东建设第一分公司　　期间：2022年3月'],
      ['指标编码', '本期值'],
      ['MTG-001', 3],
    ];
    expect(exportOfSheet(buildSheet('汇总表', rows))).toBeNull();
  });

  it('beside data of the unit it is left unread, and told', () => {
    const own = readWorkbook(makeReturn(draftOf('meetings')), '上报.xlsx');
    const made = readWorkbook(workbook, 'rollup.xlsx');
    if (!own.ok || !made.ok) throw new Error('not readable');
    const totals = made.workbook.sheets.filter(({ name }) => name === '汇总表');
    const checker = createChecker(INDEX);
    const both = { ...own, workbook: { ...own.workbook, sheets: [...own.workbook.sheets, ...totals] } };
    const alone = checker.identify(own, '上报.xlsx', ORGANISATION);
    const { normalised } = checker.identify(both, '上报.xlsx', ORGANISATION);
    expect(normalised?.rows).toEqual(alone.normalised?.rows);
    const more = normalised?.findings.filter(({ sheet }) => sheet === '汇总表');
    expect(more?.map(({ code }) => code)).toEqual(['S033']);
  });
});

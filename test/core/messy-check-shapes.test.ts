import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import type { CheckContext } from '../../lambdas/core/model/check-context.ts';
import { commitVersion } from '../../lambdas/steps/commit-version.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { sampleBody, sampleHead, sampleKey } from '../contract/samples.ts';
import { TEST_ORGANISATION } from '../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../support/sheet-builder.ts';

const checker = createChecker(await loadCatalogue('catalogue/party-building'));

/** Findings of a workbook with one full ledger, from its cells to the verdict. */
function check(
  ledger: string,
  rows: CellInput[][],
  summary: CellInput[][] = [],
  context: Partial<CheckContext> = {},
) {
  const workbook = buildWorkbook([
    buildSheet('填报说明', [
      ['填报单位', '江北建设有限公司'],
      ['填报期间', '2022年3月'],
    ]),
    buildSheet(ledger, rows),
    buildSheet('综合汇总表', [['指标编码', '本期值', '累计值', '口径说明'], ...summary]),
  ]);
  const identified = checker.identify({ ok: true, workbook, findings: [] }, 'x.xlsx', TEST_ORGANISATION);
  const { body } = checker.judge(identified, { receivedOn: '2022-04-02', ...context });
  const told = (code: string) =>
    body.findings
      .filter((finding) => finding.code === code)
      .map(({ severity, cell, message }) => ({ severity, cell, message: message.zh }));
  return { told };
}

const MEETINGS = ['会议编号', '会议类型', '日期', '会议名称'];
const meeting = (no: string, date: string, title = `第${no}次会议`) => [no, '党委会', date, title];
const CLASSES = [
  '班次编号',
  '培训名称',
  '类别',
  '主办层级',
  '计划/实际',
  '开始日期',
  '结束日期',
  '学时',
  '实训人数',
  '实训人次',
];

describe('人 vs 人次 confusion', () => {
  it('refuses fewer attendances than people', () => {
    const row = ['K1', '党务培训一期', '党务培训', '本单位', '实际', '2022-03-05', '2022-03-06', 16, 30];
    expect(check('培训班台账', [CLASSES, [...row, 20]]).told('V201')).toMatchObject([{ severity: 'error' }]);
    expect(check('培训班台账', [CLASSES, [...row, 60]]).told('V201')).toEqual([]);
  });
});

describe('Cumulative instead of current', () => {
  it('has a column for each, and tells a cumulative value below the one before', () => {
    const before = {
      sheet: '综合汇总表',
      row: 2,
      values: { indicator: { text: 'MTG-001' }, value: { number: '5' }, cumulative: { number: '9' } },
    };
    const { told } = check('会议台账', [MEETINGS, meeting('1', '2022-03-05')], [['MTG-001', 1, 5]], {
      previousSummary: [before],
    });
    expect(told('V017')).toHaveLength(1);
  });

  it('asks when the value of the period is what came before plus what happened', () => {
    const before = {
      sheet: '综合汇总表',
      row: 2,
      values: { indicator: { text: 'MTG-001' }, value: { number: '5' }, cumulative: { number: '9' } },
    };
    const { told } = check('会议台账', [MEETINGS, meeting('1', '2022-03-05')], [['MTG-001', 10, 10]], {
      previousSummary: [before],
    });
    expect(told('V020')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('疑似为累计数') },
    ]);
  });
});

describe('Same row twice / event in two ledgers', () => {
  it('refuses the same key and warns of the same day with nearly the same title', () => {
    const { told } = check('会议台账', [
      MEETINGS,
      meeting('1', '2022-03-05', '党委会第一次会议'),
      meeting('1', '2022-03-09', '另一件事情'),
      meeting('2', '2022-03-05', '党委会第一次会议'),
    ]);
    expect(told('V009')).toMatchObject([{ severity: 'error' }]);
    expect(told('V010')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('Rows outside the period', () => {
  it('warns of another month and refuses another year', () => {
    const { told } = check('会议台账', [MEETINGS, meeting('1', '2022-02-05'), meeting('2', '2021.3.5')]);
    expect(told('V006').map(({ severity, cell }) => [severity, cell])).toEqual([
      ['warning', 'C2'],
      ['error', 'C3'],
    ]);
  });
});

describe('Resubmission of the same file / second version', () => {
  it('ignores the same bytes and replaces by other ones, never appends', async () => {
    const store = createMemorySubmissionStore();
    const { version: _, ...first } = sampleHead();
    const later = (day: number, uploadId: string, contentHash: string) => ({
      ...first,
      uploadId,
      contentHash,
      receivedAt: new Date(Date.UTC(2022, 3, day)).toISOString(),
    });
    const arrive = async (candidate: typeof first) =>
      (await commitVersion(store, candidate, sampleBody(), await store.head(sampleKey()))).outcome;
    expect(await arrive(later(1, 'a', 'A'))).toBe('committed');
    expect(await arrive(later(2, 'b', 'A'))).toBe('same');
    expect(await arrive(later(3, 'c', 'B'))).toBe('committed');
    expect((await store.head(sampleKey()))?.version).toBe(2);
  });
});

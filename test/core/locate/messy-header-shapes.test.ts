import { describe, expect, it } from 'vitest';
import { locateWorkbook } from '../../../lambdas/core/locate/locate-workbook.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import { locateOrThrow, normaliseTest } from '../../support/read-cell-text.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput, type SheetOptions } from '../../support/sheet-builder.ts';

const HEADER = ['活动编号', '活动类型', '日期', '活动名称', '参训人数'];
const DATA: CellInput[] = ['1', '党委会', '2022-03-05', '活动一', 10];
const read = (rows: CellInput[][], options: SheetOptions = {}, name = '活动台账') =>
  normaliseTest(buildWorkbook([buildSheet(name, rows, options)]));
const first = (submission: NormalisedSubmission) => submission.rows.A10?.[0]?.values;
const told = (submission: NormalisedSubmission) =>
  submission.findings
    .filter(({ code }) => code !== 'S025')
    .map(({ code, severity }) => `${code} ${severity}`);
const message = (submission: NormalisedSubmission, code: string) =>
  submission.findings.find((finding) => finding.code === code)?.message.zh;

describe('Merged title cells, caption rows, 文号, 填报单位/期间 lines above the header', () => {
  const titled = (caption: string) =>
    read([['2022年活动情况统计表'], ['×字〔2022〕3号'], [caption], HEADER, DATA], {
      merges: ['A1:E1', 'A3:E3'],
    });

  it('skips them and finds the header below', () => {
    const submission = titled('填报单位：江北建设有限公司　　期间：2022年3月　　单位：万元');
    expect(submission.rows.A10?.map(({ row }) => row)).toEqual([5]);
    expect(told(submission)).toEqual([]);
  });

  it('finds a header as low as row 20', () => {
    const submission = read([HEADER, DATA], { firstRow: 20 });
    expect(submission.rows.A10?.map(({ row }) => row)).toEqual([21]);
  });

  it('takes unit and period from the caption when nobody else says them', () => {
    const located = locateOrThrow(
      buildWorkbook([
        buildSheet('活动台账', [
          ['填报单位', null, '江北建设有限公司', null, '填报期间：', '２０２２年３月'],
          HEADER,
          DATA,
        ]),
      ]),
      { form: 'cells' },
    );
    expect(located.key).toEqual({ unit: '0101', form: 'cells', period: '2022-03' });
  });

  it('tells a caption that names another unit or period', () => {
    const submission = titled('填报单位：江南建设有限公司　期间：2022年4月');
    expect(told(submission)).toEqual(['S013 error', 'S014 error']);
    expect(message(submission, 'S013')).toBe(
      '表头标注填报单位为“江南建设有限公司（0102）”，与上传单位“江北建设有限公司（0101）”不一致。',
    );
  });

  it('takes the money unit from the caption', () => {
    const submission = read([['金额单位：万元'], [...HEADER, '费用'], [...DATA, 5.2]]);
    expect(first(submission)?.cost).toEqual({ number: '52000' });
    const bare = read([
      [...HEADER, '费用'],
      [...DATA, 5.2],
    ]);
    expect(first(bare)?.cost).toBeUndefined();
    expect(told(bare)).toEqual(['S063 error']);
    expect(message(bare, 'S063')).toBe('列“费用”未注明金额单位，请在表头填写“元”或“万元”。');
  });
});

describe('Multi-row / merged headers', () => {
  it('joins group and column heading', () => {
    const submission = normaliseTest(
      buildWorkbook([
        buildSheet(
          '培训台账',
          [
            ['班次编号', '培训名称', '培训', null, null],
            [null, null, '期数', '人次', '学时'],
            ['K1', '课程一', 2, 30, 16],
          ],
          { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
        ),
      ]),
      {
        unit: '0101',
        form: 'courses',
        period: locateOrThrow(buildWorkbook([buildSheet('活动台账', [HEADER, DATA])])).key.period,
      },
    );
    expect(submission.rows.B20?.[0]).toMatchObject({
      row: 3,
      values: { sessions: { number: '2' }, attendances: { number: '30' }, lessons: { number: '16' } },
    });
    expect(told(submission)).toEqual([]);
    expect(submission.placement.B20?.培训台账).toEqual({
      course: 1,
      topic: 2,
      sessions: 3,
      attendances: 4,
      lessons: 5,
    });
  });

  it('passes over a row that numbers the columns', () => {
    const submission = read([HEADER, ['甲', '乙', 1, 2, 3], DATA]);
    expect(submission.rows.A10?.map(({ row }) => row)).toEqual([3]);
    expect(told(submission)).toEqual([]);
  });
});

describe('Header wording differs; extra/missing/reordered columns', () => {
  it('maps reordered columns, synonyms and decorated names silently', () => {
    const submission = read([
      ['参训人数（人）*', ' 活 动 日 期 ', '活动名称（全称）', '活动类型:', '＊编号', '培训人次(人次)'],
      [10, '2022-03-05', '活动一', '党委会', '1', 20],
    ]);
    expect(first(submission)).toEqual({
      no: { text: '1' },
      type: { text: '党委会' },
      date: { date: '2022-03-05' },
      title: { text: '活动一' },
      people: { number: '10' },
      attendances: { number: '20' },
    });
    expect(told(submission)).toEqual([]);
    expect(submission.normalisations.map(({ cell, after, rule }) => [cell, after, rule])).toEqual([
      ['E1', '活动编号', 'header-synonym'],
      ['B1', '日期', 'header-synonym'],
      ['F1', '参训人次', 'header-synonym'],
    ]);
  });

  it('warns of a name that is only close', () => {
    const submission = read([['活动编号', '活动类型', '日期', '活动的名称', '参训人数'], DATA]);
    expect(told(submission)).toEqual(['S023 warning']);
    expect(first(submission)?.title).toEqual({ text: '活动一' });
  });

  it('does not take a planned number for the actual one', () => {
    const submission = read([['活动编号', '活动类型', '日期', '活动名称', '计划参训人数'], DATA]);
    expect(first(submission)?.people).toBeUndefined();
    expect(told(submission)).toEqual(['S021 error', 'S022 warning']);
  });

  it('says of a header nobody knows, in the place of a missing column, that it may be that column', () => {
    const header = [...HEADER.slice(0, 4), '次数', '到会规模', '联系楼层'];
    const submission = read([header, [...DATA.slice(0, 4), 2, 10, '三楼']]);
    expect(told(submission)).toEqual(['S021 error', 'S022 warning']);
    const [missing] = submission.findings;
    expect(missing).toMatchObject({ cell: 'F1', value: '到会规模' });
    expect(missing?.hint?.zh).toBe(
      '“到会规模”如果就是“参训人数”，请把列名改回“参训人数”；如果不是，请从模板补上“参训人数”这一列。',
    );
  });

  it('does not take an extra column elsewhere for the missing one', () => {
    const submission = read([
      ['备用', ...HEADER.slice(0, 4)],
      ['x', ...DATA.slice(0, 4)],
    ]);
    expect(told(submission)).toEqual(['S021 error', 'S022 warning']);
    expect(submission.findings[0]?.cell).toBeNull();
  });

  it('refuses a missing required column once, not for every row', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`${i}`, '党委会', '2022-03-05', `活动${i}`]);
    const submission = read([HEADER.slice(0, 4), ...rows]);
    expect(told(submission)).toEqual(['S021 error']);
    expect(message(submission, 'S021')).toBe('缺少必填列：参训人数。');
    expect(submission.rows.A10).toHaveLength(30);
  });

  it('warns of an extra column with data, and is silent about an empty one', () => {
    const submission = read([
      [...HEADER, '联系楼层', '空列'],
      [...DATA, '三楼'],
    ]);
    expect(told(submission)).toEqual(['S022 warning']);
    expect(message(submission, 'S022')).toBe('多余列“联系楼层”未读取。');
  });

  it('refuses a column that stands there twice', () => {
    const submission = read([
      [...HEADER, '参训人数'],
      [...DATA, 11],
    ]);
    expect(told(submission)).toEqual(['S024 error']);
  });
});

describe('Old template version', () => {
  const versioned = (version: string) =>
    buildWorkbook([
      buildSheet(
        '_huibao',
        [
          ['huibao-template', '1'],
          ['form', 'cells'],
          ['template-version', version],
          ['unit', '0101'],
          ['period', '2022-03'],
        ],
        { visibility: 'hidden' },
      ),
      buildSheet('活动台账', [HEADER, DATA]),
    ]);
  const refused = (workbook: ReturnType<typeof versioned>) => {
    const result = locateWorkbook({
      workbook,
      fileName: '上报.xlsx',
      index: READING_CATALOGUE,
      resolveUnit: resolveTestUnit,
    });
    return result.ok ? [] : result.findings;
  };

  it('is refused, first and alone, when no mapping leads to the current one', () => {
    const findings = refused(versioned('2021.4'));
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['S012 error']);
    const [{ message, hint } = {}] = findings;
    expect(message?.zh).toBe('《活动报表》的模板版本为 2021.4，请下载 2022.1 版模板。');
    expect(hint?.zh).toContain('/templates/cells/0101/2022-03');
    expect(hint?.zh).toContain('huibao template --form cells --unit 0101 --period 2022-03 --out cells.xlsx');
    expect(hint?.en).toContain('/templates/cells/0101/2022-03');
  });

  it('is refused as newer than the system when it is', () => {
    const findings = refused(versioned('2022.10'));
    expect(findings.map(({ code }) => code)).toEqual(['S019']);
    expect(findings[0]?.message.zh).toContain('2022.10，比系统现行的 2022.1 版还新');
  });

  it('is told from the caption or the cover when the hidden sheet is gone', () => {
    const captioned = [['填报单位：0101　　期间：2022年3月　　模板版本：2021.4'], HEADER, DATA];
    expect(refused(buildWorkbook([buildSheet('活动台账', captioned)])).map(({ code }) => code)).toEqual([
      'S012',
    ]);
    const cover = buildSheet('填报说明', [
      ['填报单位', '0101'],
      ['填报期间', '2022年3月'],
      ['报表名称', '活动报表', '模板版本 2021.4'],
    ]);
    const covered = refused(buildWorkbook([cover, buildSheet('活动台账', [HEADER, DATA])]));
    expect(covered.map(({ code }) => code)).toEqual(['S012']);
    expect(covered[0]?.hint?.zh).toContain('/templates/cells/');
  });

  it('is no version when it is a word', () => {
    const captioned = [['填报单位：0101　　期间：2022年3月　　版本：第二稿'], HEADER, DATA];
    expect(told(normaliseTest(buildWorkbook([buildSheet('活动台账', captioned)]), {}))).toEqual([]);
  });

  it('says nothing about the current one', () => {
    expect(told(normaliseTest(versioned('2022.1'), {}))).toEqual([]);
  });
});

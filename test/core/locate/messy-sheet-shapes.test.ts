import { describe, expect, it } from 'vitest';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import { normaliseTest } from '../../support/read-cell-text.ts';
import { buildSheet, buildWorkbook, type CellInput, type SheetOptions } from '../../support/sheet-builder.ts';

const HEADER = ['活动编号', '活动类型', '日期', '活动名称', '参训人数'];
const row = (no: string, people: CellInput = 10, date: CellInput = '2022-03-05'): CellInput[] => [
  no,
  '党委会',
  date,
  `活动${no}`,
  people,
];
const read = (rows: CellInput[][], options: SheetOptions = {}, name = '活动台账') =>
  normaliseTest(buildWorkbook([buildSheet(name, rows, options)]));
const numbers = (submission: NormalisedSubmission) => submission.rows.A10?.map((one) => one.row);
const people = (submission: NormalisedSubmission) => submission.rows.A10?.map((one) => one.values.people);
/** Findings beside the remark that optional columns are absent. */
const told = (submission: NormalisedSubmission) =>
  submission.findings
    .filter(({ code }) => code !== 'S025')
    .map(({ code, severity }) => `${code} ${severity}`);
const message = (submission: NormalisedSubmission, code: string) =>
  submission.findings.find((finding) => finding.code === code)?.message.zh;

describe('Hidden sheets (dictionary or old data)', () => {
  const ledger = buildSheet('活动台账', [HEADER, row('1')]);
  const old = [
    ['活动编号', '活动类型'],
    ['old', '党委会'],
  ];

  it.each([
    ['字典', 'veryHidden'],
    ['_lists', 'hidden'],
    ['WpsReserved_CellImgList', 'veryHidden'],
  ] as const)('says nothing about the dictionary %s', (name, visibility) => {
    const submission = normaliseTest(buildWorkbook([ledger, buildSheet(name, old, { visibility })]));
    expect(told(submission)).toEqual([]);
  });

  it.each(['hidden', 'veryHidden'] as const)(
    'warns of a %s sheet with data and does not read it',
    (visibility) => {
      const sheet = buildSheet('上年数据', [HEADER, row('old')], { visibility });
      const submission = normaliseTest(buildWorkbook([ledger, sheet]));
      expect(told(submission)).toEqual(['S030 warning']);
      expect(message(submission, 'S030')).toBe('发现隐藏工作表“上年数据”，未读取；如需上报请取消隐藏。');
      expect(numbers(submission)).toEqual([2]);
    },
  );

  it('ignores its own result sheet and the cover', () => {
    const result = buildSheet('校验结果', [HEADER, row('x')]);
    const cover = buildSheet('填报说明', [['填报单位', '江北建设有限公司'], HEADER]);
    expect(told(normaliseTest(buildWorkbook([result, cover, ledger])))).toEqual([]);
  });
});

describe('Hidden rows/columns, active filter', () => {
  it('reads hidden rows and says so once', () => {
    const submission = read([HEADER, row('1'), row('2'), row('3')], { hiddenRows: [3, 4] });
    expect(numbers(submission)).toEqual([2, 3, 4]);
    expect(told(submission)).toEqual(['S031 warning']);
    expect(message(submission, 'S031')).toBe('第3行等 2 行处于隐藏状态，已一并读取，请确认。');
  });

  it('reads hidden columns and says so', () => {
    const submission = read([HEADER, row('1')], { hiddenColumns: [5] });
    expect(people(submission)).toEqual([{ number: '10' }]);
    expect(told(submission)).toEqual(['S032 warning']);
  });
});

describe('Several sheets: one per month / per branch', () => {
  const quarter = { unit: '0101', form: 'quarterly' } as const;
  const months = (third: CellInput) =>
    normaliseTest(
      buildWorkbook([
        buildSheet('填报说明', [
          ['填报期间', '2022年第一季度'],
          ['零报告：培训台账', '是'],
        ]),
        buildSheet('1月', [HEADER, row('1', 1, '2022-01-05')]),
        buildSheet('2月', [HEADER, row('2', 2, '2月8日')]),
        buildSheet('3月', [HEADER, row('3', 3, third), row('4', 4, '9日')]),
      ]),
      quarter,
    );

  it('unites them, the month taken from the sheet name', () => {
    const submission = months('2022-03-05');
    expect(submission.rows.A10?.map((one) => [one.sheet, one.values.date])).toEqual([
      ['1月', { date: '2022-01-05' }],
      ['2月', { date: '2022-02-08' }],
      ['3月', { date: '2022-03-05' }],
      ['3月', { date: '2022-03-09' }],
    ]);
    expect(submission.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses dates of another month, once per sheet', () => {
    const submission = months('2022-02-05');
    expect(submission.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(message(submission, 'S054')).toBe('工作表“3月”中存在非3月日期（第2行 2022-02-05）。');
  });

  it('unites sheets of branches', () => {
    const submission = normaliseTest(
      buildWorkbook([buildSheet('第一支部', [HEADER, row('1')]), buildSheet('第二支部', [HEADER, row('2')])]),
    );
    expect(numbers(submission)).toEqual([2, 2]);
    expect(told(submission)).toEqual([]);
  });
});

describe('Two tables on one sheet (side by side or stacked)', () => {
  const COURSES = ['班次编号', '培训名称', '培训期数', '培训人次'];
  const both = { unit: '0101', form: 'quarterly', period: undefined } as const;
  const cover = buildSheet('填报说明', [['填报期间', '2022年第一季度']]);
  const readBoth = (rows: CellInput[][]) =>
    normaliseTest(buildWorkbook([cover, buildSheet('台账', rows)]), { unit: both.unit, form: both.form });

  it('splits two known tables side by side', () => {
    const submission = readBoth([
      [...HEADER, null, ...COURSES],
      [...row('1'), null, 'K1', '课程一', 2, 30],
      [...row('2'), null, 'K2', '课程二', 3, 40],
      [...row('3')],
      ['合计', null, null, null, 30, null, '合计', null, 5, 70],
    ]);
    expect(numbers(submission)).toEqual([2, 3, 4]);
    expect(submission.rows.B20?.map((one) => one.row)).toEqual([2, 3]);
    expect(submission.totals.map(({ ledger, covers }) => [ledger, covers])).toEqual([
      ['A10', [2, 3, 4]],
      ['B20', [2, 3]],
    ]);
    expect(told(submission)).toEqual(['S040 warning']);
  });

  it('splits two known tables one below the other', () => {
    const submission = readBoth([
      ['活动台账'],
      HEADER,
      row('1'),
      row('2'),
      [],
      ['培训台账'],
      COURSES,
      ['K1', '课程一', 2, 30],
    ]);
    expect(numbers(submission)).toEqual([3, 4]);
    expect(submission.rows.B20?.map((one) => one.row)).toEqual([8]);
    expect(told(submission)).toEqual(['S040 warning']);
  });

  it('refuses a second table that is not known, and stops there', () => {
    const submission = read([
      HEADER,
      row('1'),
      [],
      ['物品', '规格', '采购日期', '保管人', '数量'],
      ['桌子', '大', '2021-01-01', '甲', 4],
    ]);
    expect(numbers(submission)).toEqual([2]);
    expect(told(submission)).toEqual(['S041 error']);
    expect(message(submission, 'S041')).toBe('同一工作表发现两张表，请分别放在不同工作表。');
  });

  it('refuses an unknown table beside it, reads the known one, and ignores a note there', () => {
    const beside = read([
      [...HEADER, null, '物品', '规格', '库存'],
      [...row('1'), null, '桌子', '大', 4],
    ]);
    expect(told(beside)).toEqual(['S041 error']);
    expect(people(beside)).toEqual([{ number: '10' }]);
    const note = read([HEADER, [...row('1'), null, null, '这里写个备忘'], row('2')]);
    expect(told(note)).toEqual([]);
    expect(numbers(note)).toEqual([2, 3]);
  });

  it('drops a header repeated at a page break or pasted twice', () => {
    const submission = read([HEADER, row('1'), HEADER, row('2'), ['活动台账（续）'], HEADER, row('3')], {
      merges: ['A5:E5'],
    });
    expect(numbers(submission)).toEqual([2, 4, 7]);
    expect(told(submission)).toEqual([]);
  });
});

describe('Blank rows between data, trailing formatted rows', () => {
  it('drops them and does not stop at the first', () => {
    const submission = read([HEADER, row('1'), [], [null, ' '], row('2'), ['\u00a0', null, '']]);
    expect(numbers(submission)).toEqual([2, 5]);
    expect(told(submission)).toEqual([]);
  });
});

describe('序号 column with gaps / text', () => {
  it('is ignored, also where only numbers stand ready', () => {
    const submission = read([
      ['序号', ...HEADER],
      [1, ...row('1')],
      [2, ...row('2')],
      ['二', ...row('3')],
      [4],
      [5],
    ]);
    expect(numbers(submission)).toEqual([2, 3, 4]);
    expect(told(submission)).toEqual([]);
  });
});

describe('Struck-through or coloured rows meaning “cancelled”', () => {
  it('reads the row and flags it once', () => {
    const struck = row('2').map((text) => ({ text: String(text), struck: true }));
    const submission = read([HEADER, row('1'), struck]);
    expect(numbers(submission)).toEqual([2, 3]);
    expect(told(submission)).toEqual(['S060 warning']);
    expect(message(submission, 'S060')).toBe('第3行带删除线，请确认是否应删除。');
  });
});

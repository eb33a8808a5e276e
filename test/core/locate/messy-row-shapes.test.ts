import { describe, expect, it } from 'vitest';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import { locateOrThrow, normaliseTest } from '../../support/read-cell-text.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const HEADER = ['活动编号', '活动类型', '日期', '活动名称', '参训人数', '次数'];
const row = (no: string, people: CellInput = 10, times: CellInput = 1): CellInput[] => [
  no,
  '党委会',
  '2022-03-05',
  `活动${no}`,
  people,
  times,
];
const total = (label: string, people: CellInput, times: CellInput): CellInput[] => [
  label,
  null,
  null,
  null,
  people,
  times,
];
const sheet = (rows: CellInput[][], merges: string[] = []) =>
  buildWorkbook([buildSheet('活动台账', rows, { merges })]);
const read = (rows: CellInput[][], merges: string[] = []) => normaliseTest(sheet(rows, merges));
const numbers = (submission: NormalisedSubmission) => submission.rows.A10?.map((one) => one.row);
const told = (submission: NormalisedSubmission) =>
  submission.findings
    .filter(({ code }) => code !== 'S025')
    .map(({ code, severity }) => `${code} ${severity}`);

describe('Subtotal / total rows inside data', () => {
  it.each(['合计', '合 计', '总计', '合计：', '共计', '合计（人次）', 'Total'])(
    'takes %s out as a check on all rows',
    (label) => {
      const submission = read([HEADER, row('1', 10, 1), row('2', 20, 2), total(label, 30, 3)]);
      expect(numbers(submission)).toEqual([2, 3]);
      expect(submission.totals).toEqual([
        { ledger: 'A10', sheet: '活动台账', row: 4, values: { people: '30', times: '3' }, covers: [2, 3] },
      ]);
      expect(told(submission)).toEqual([]);
    },
  );

  it.each(['小计', '本页小计', '一季度小计', '党委会合计'])(
    'takes %s out as a check on the rows since the one before',
    (label) => {
      const submission = read([
        HEADER,
        row('1', 10),
        total(label, 10, 1),
        row('2', 20),
        row('3', 30),
        total(label, 50, 2),
        total('总计', 60, 3),
      ]);
      expect(numbers(submission)).toEqual([2, 4, 5]);
      expect(submission.totals.map(({ row: at, covers }) => [at, covers])).toEqual([
        [3, [2]],
        [6, [4, 5]],
        [7, [2, 4, 5]],
      ]);
      expect(told(submission)).toEqual([]);
    },
  );

  it('reads a 合计 below each group as the sum of that group', () => {
    const submission = read([HEADER, row('1', 10), total('合计', 10, 1), row('2', 20), total('合计', 20, 1)]);
    expect(submission.totals.map(({ covers }) => covers)).toEqual([[2], [4]]);
  });

  it.each(['其中：', '其中：女干部', '累计', '本年累计'])('leaves %s out altogether', (label) => {
    const submission = read([HEADER, row('1'), total(label, 4, 1), row('2')]);
    expect(numbers(submission)).toEqual([2, 4]);
    expect(submission.totals).toEqual([]);
    expect(told(submission)).toEqual([]);
  });

  it('does not take an activity with such a name for a total', () => {
    const [no, type, date, , people] = row('1');
    const submission = read([HEADER, [no, type, date, '年度预算合计', people], row('2')]);
    expect(numbers(submission)).toEqual([2, 3]);
  });
});

describe('Signature / note rows', () => {
  const tail: CellInput[][] = [
    ['填表人：张三', null, '审核人：李四', null, '负责人(签字)：'],
    ['联系电话：13800138000', null, null, '填报日期：2022年4月2日'],
    ['备注：本表按月填报'],
    ['说明：'],
    ['1.数据截至3月31日。'],
    ['2.含线上活动。'],
  ];

  it('drops them, keeps the day and none of the numbers', () => {
    const workbook = sheet([HEADER, row('1'), [], ...tail]);
    const located = locateOrThrow(workbook);
    expect(located.filledOn).toBe('2022年4月2日');
    const submission = normaliseTest(workbook);
    expect(numbers(submission)).toEqual([2]);
    expect(told(submission)).toEqual([]);
    expect(JSON.stringify(submission)).not.toContain('13800138000');
  });

  it('drops a signature line between two pages', () => {
    const submission = read([HEADER, row('1'), ['填表人：张三', null, '审核人：李四'], HEADER, row('2')]);
    expect(numbers(submission)).toEqual([2, 5]);
    expect(told(submission)).toEqual([]);
  });

  it('keeps a last row of data that merely lacks most cells', () => {
    const submission = read([HEADER, row('1'), [null, null, null, '只有名称的活动']]);
    expect(numbers(submission)).toEqual([2, 3]);
  });
});

describe('Vertically merged key cells (unit, month)', () => {
  it('fills down within the merged range only', () => {
    const rows = [HEADER, row('1'), row('2'), row('3')].map((cells) => [...cells]);
    for (const at of [2, 3]) rows[at]?.splice(1, 1, null);
    const submission = read(rows, ['B2:B3']);
    expect(submission.rows.A10?.map(({ values }) => values.type)).toEqual([
      { text: '党委会' },
      { text: '党委会' },
      undefined,
    ]);
    expect(submission.normalisations).toContainEqual({
      sheet: '活动台账',
      cell: 'B3',
      before: '',
      after: '党委会',
      rule: 'merged-cells',
    });
    expect(told(submission)).toEqual(['V002 error']);
  });

  it('never multiplies a number merged over several rows', () => {
    const submission = read([HEADER, row('1', 30), row('2', null), row('3', 5)], ['E2:E3']);
    expect(submission.rows.A10?.map(({ values }) => values.people)).toEqual([
      undefined,
      undefined,
      { number: '5' },
    ]);
    expect(told(submission)).toEqual(['S064 error']);
    expect(submission.findings.at(-1)?.message.zh).toContain('第2—3行的“参训人数”合并为一个单元格');
  });
});

describe('Blank cell meaning “same as above” without a merge; 同上 / 〃 / ″', () => {
  it.each(['同上', '〃', '″', '"'])('fills %s from above with a warning', (mark) => {
    const [no, , date, title, people] = row('2');
    const submission = read([HEADER, row('1'), [no, mark, date, title, people]]);
    expect(submission.rows.A10?.[1]?.values.type).toEqual({ text: '党委会' });
    expect(told(submission)).toEqual(['N036 warning']);
    const [finding] = submission.findings.filter(({ code }) => code === 'N036');
    expect(finding).toMatchObject({ cell: 'B3', value: mark });
    expect(finding?.message.zh).toBe(`第3行“${mark}”已按第2行的“党委会”填充，请核对。`);
  });

  it('refuses it where nothing stands above', () => {
    expect(told(read([HEADER, ['1', '同上', '2022-03-05', '活动', 3]]))).toEqual(['N037 error']);
  });

  it('fills blanks only in columns declared so, one warning for neighbouring rows', () => {
    const courses = (parents: CellInput[]) =>
      normaliseTest(
        buildWorkbook([
          buildSheet('培训台账', [
            ['班次编号', '培训名称', '培训期数', '培训人次', '上级编号'],
            ...parents.map((parent, i) => [`K${i}`, `课程${i}`, 1, 2, parent]),
          ]),
        ]),
        { unit: '0101', form: 'courses', period: locateOrThrow(sheet([HEADER, row('1')])).key.period },
      );
    const submission = courses(['P-1', null, null, 'P-2']);
    expect(submission.rows.B20?.map(({ values }) => values.parent)).toEqual(
      ['P-1', 'P-1', 'P-1', 'P-2'].map((text) => ({ text })),
    );
    expect(told(submission)).toEqual(['N038 warning']);
    expect(submission.findings.at(-1)?.message.zh).toBe(
      '第3—4行“上级编号”为空，已按第2行的“P-1”填充，请核对。',
    );
    expect(told(read([HEADER, row('1'), row('2', null)]))).toEqual(['V002 error']);
  });
});

describe('Date range', () => {
  const COLUMNS = [...HEADER, '开始日期', '结束日期'];
  const span = (start: CellInput, end: CellInput = null) => read([COLUMNS, [...row('1'), start, end]]);

  it.each([
    ['12月7日至16日', '2022-12-07', '2022-12-16'],
    ['3.5-3.7', '2022-03-05', '2022-03-07'],
    ['2022.3.5—2022.3.7', '2022-03-05', '2022-03-07'],
    ['2022年3月5日～7日', '2022-03-05', '2022-03-07'],
  ])('splits %s over the two columns', (text, start, end) => {
    const submission = span(text);
    expect(submission.rows.A10?.[0]?.values).toMatchObject({
      startOn: { date: start },
      endOn: { date: end },
    });
    expect(told(submission)).toEqual([]);
    expect(submission.normalisations.map(({ cell, after, rule }) => [cell, after, rule])).toEqual([
      ['G2', start, 'date-range'],
      ['H2', end, 'date-range'],
    ]);
  });

  it('refuses a range where the end column says otherwise', () => {
    expect(told(span('3.5-3.7', '2022-03-08'))).toEqual(['N028 error']);
    expect(told(span('3.5-3.7', '2022-03-07'))).toEqual([]);
  });

  it('refuses a range in a column for one day', () => {
    const [no, type, , title, people] = row('1');
    expect(told(read([HEADER, [no, type, '3.5-3.7', title, people]]))).toEqual(['N024 error']);
  });
});

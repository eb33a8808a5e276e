import { expect, it } from 'vitest';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { normaliseTest } from '../../support/read-cell-text.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const CLAIMED = { unit: '0101', form: 'summaries', period: PeriodSchema.parse('2022-03') };

function read(code: CellInput, name: CellInput, value: CellInput) {
  const sheet = buildSheet('综合汇总表', [
    ['指标编码', '指标名称', '本期值'],
    [code, name, value],
  ]);
  const submission = normaliseTest(buildWorkbook([sheet]), CLAIMED);
  const { indicator, value: number } = submission.rows.S90?.[0]?.values ?? {};
  const told = submission.findings.filter(({ code: id }) => id !== 'S025').map(({ code: id }) => id);
  return { indicator, number, told };
}

const COUNT = { text: 'ACT-001' };
const RATE = { text: 'ACT-002' };

it.each<[string, [CellInput, CellInput, CellInput], object]>([
  ['by code', ['ACT-001', '活动次数', 3], { indicator: COUNT, number: { number: '3' }, told: [] }],
  [
    'by a code in other letters',
    ['ａct-001', null, 3],
    { indicator: COUNT, number: { number: '3' }, told: [] },
  ],
  [
    'by name where the code is something else',
    ['1', '活动次数（单位：次）', 3],
    { indicator: COUNT, told: [] },
  ],
  ['with its measure word', ['ACT-001', '活动次数', '3次'], { number: { number: '3' }, told: [] }],
  [
    'with a word that counts the same things',
    ['ACT-001', '活动次数', '3场'],
    { number: { number: '3' }, told: ['N005'] },
  ],
  ['with a word that does not', ['ACT-001', '活动次数', '3天'], { number: undefined, told: ['N006'] }],
  [
    'a ratio as a number',
    ['ACT-002', '活动完成率', 95],
    { indicator: RATE, number: { number: '95' }, told: [] },
  ],
  ['a ratio with its sign', ['ACT-002', '活动完成率', '95%'], { number: { number: '95' }, told: [] }],
  [
    'a ratio shown as a percentage',
    ['ACT-002', '活动完成率', { text: '0.95', type: 'number', format: '0%' }],
    { number: { number: '95' }, told: [] },
  ],
  ['a declared absence', ['ACT-002', '活动完成率', '不适用'], { number: null, told: [] }],
  ['an indicator nobody asked for', ['ACT-009', '别的', 3], { indicator: undefined, told: ['N041'] }],
  [
    'a code beside the name of another',
    ['ACT-001', '活动完成率', 3],
    { indicator: undefined, told: ['N044'] },
  ],
])('reads a summary row %s', (_, [code, name, value], expected) => {
  expect(read(code, name, value)).toMatchObject(expected);
});

it('finds the indicator by name where the code is blank', () => {
  const sheet = buildSheet('综合汇总表', [
    ['指标编码', '指标名称', '本期值'],
    [null, '活动次数', 3],
  ]);
  const submission = normaliseTest(buildWorkbook([sheet]), CLAIMED);
  expect(submission.rows.S90?.[0]?.values.indicator).toEqual(COUNT);
  expect(submission.normalisations).toContainEqual({
    sheet: '综合汇总表',
    cell: 'A2',
    before: '',
    after: 'ACT-001',
    rule: 'indicator-name',
  });
  expect(submission.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('finds it by name where there is no column for codes', () => {
  const sheet = buildSheet('综合汇总表', [
    ['指标名称', '本期值', '口径说明'],
    ['活动次数', 3],
    ['活动完成率', '95%'],
    ['不认识的指标', 1],
  ]);
  const { rows, findings } = normaliseTest(buildWorkbook([sheet]), CLAIMED);
  expect(rows.S90?.map(({ values }) => values.indicator)).toEqual([COUNT, RATE, undefined]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, cell }) => [code, cell])).toEqual([['N041', 'A4']]);
});

/** Findings and log of one table, with the header given. */
function readAll(header: CellInput[], ...lines: CellInput[][]) {
  const { rows, findings, normalisations } = normaliseTest(
    buildWorkbook([buildSheet('综合汇总表', [header, ...lines])]),
    CLAIMED,
  );
  return {
    rows: rows.S90?.map(({ values }) => values),
    told: findings
      .filter(({ code }) => code !== 'S025')
      .map(({ code, cell, value, message }) => `${code} ${cell} ${value}: ${message.zh}`),
    log: normalisations.map(({ cell, before, after, rule }) => `${cell} ${before}→${after} ${rule}`),
  };
}
const HEADER = ['指标编码', '指标名称', '本期值', '口径说明'];

it.each<[string, CellInput[], string[]]>([
  ['as it is', ['ACT-001', '活动次数', 3], []],
  ['in other letters', ['act-001', '活动次数', 3], ['A2 act-001→ACT-001 indicator-name']],
  ['between blanks', ['　ACT-001 ', '活动次数', 3], ['A2 　ACT-001 →ACT-001 indicator-name']],
  ['as a number of the row', ['1', '活动次数', 3], ['A2 1→ACT-001 indicator-name']],
  ['by the name beside it, with its unit', [null, '活动次数（次）', 3], ['A2 →ACT-001 indicator-name']],
  ['by the name in its place', ['活动次数', null, 3], ['A2 活动次数→ACT-001 indicator-name']],
])('says how the code was read: %s', (_, line, log) => {
  const found = readAll(HEADER, line);
  expect(found).toEqual({
    rows: [expect.objectContaining({ indicator: COUNT, value: { number: '3' } })],
    told: [],
    log,
  });
});

it('says which name a code contradicts, and which code nobody knows', () => {
  const { told, rows } = readAll(HEADER, ['ACT-001', '活动完成率（单位：%）', 3], ['ACT-009', '别的', 3]);
  expect(told).toEqual([
    'N044 A2 ACT-001: 第2行指标编码“ACT-001”与指标名称“活动完成率（单位：%）”不是同一指标。',
    'N041 A3 ACT-009: 第3行指标“ACT-009”不在本报表的指标表中。',
  ]);
  expect(rows?.map(({ indicator }) => indicator)).toEqual([undefined, undefined]);
});

it('a number that reads like a name is none, nor is a long text', () => {
  const long = `活动完成率（${'很'.repeat(113)}）`;
  expect(long).toHaveLength(120);
  const { rows, told } = readAll(
    HEADER,
    ['1', long, 3],
    ['2', `${long} `, 3],
    ['3', { text: '活动次数', type: 'number' }, 3],
    ['ACT-001', { text: '活动完成率', type: 'number' }, 3],
  );
  expect(rows?.map(({ indicator }) => indicator)).toEqual([RATE, undefined, undefined, COUNT]);
  expect(told.map((one) => one.slice(0, 7))).toEqual(['N041 A3', 'N041 A4']);
});

it('other columns are read as they are', () => {
  const { rows } = readAll(HEADER, ['ACT-001', '活动次数', 3, '3次']);
  expect(rows?.[0]?.explanation).toEqual({ text: '3次' });
});

it('a row of no indicator has its number read plainly', () => {
  const { rows } = readAll(HEADER, ['ACT-009', '别的', '3天'], ['ACT-009', '别的', 4]);
  expect(rows?.map(({ value }) => value)).toEqual([{ number: '3' }, { number: '4' }]);
});

it.each<[string, string, CellInput, object | undefined, string[]]>([
  ['its own word', 'ACT-001', '3次', { number: '3' }, []],
  ['a number of other things', 'ACT-001', '3人', { number: '3' }, ['N005']],
  ['a sign that is not its own', 'ACT-001', '3%', undefined, ['N006']],
  ['a count where a share is asked for', 'ACT-002', '95次', undefined, ['N006']],
  ['a share as text', 'ACT-002', '95%', { number: '95' }, []],
  ['a share below 1 as text', 'ACT-002', '0.95', { number: '0.95' }, []],
  ['a stored share', 'ACT-002', { text: '1.25', type: 'number', format: '0.0%' }, { number: '125' }, []],
  ['a stored number', 'ACT-002', { text: '0.5', type: 'number', format: '0.0' }, { number: '0.5' }, []],
  [
    'a text in a cell for shares',
    'ACT-002',
    { text: '95', type: 'text', format: '0%' },
    { number: '95' },
    [],
  ],
  [
    'a stored share where things are counted',
    'ACT-001',
    { text: '0.5', type: 'number', format: '0%' },
    { number: '0.5' },
    [],
  ],
])('reads %s', (_, code, cell, number, told) => {
  const found = readAll(HEADER, [code, code === 'ACT-001' ? '活动次数' : '活动完成率', cell]);
  expect(found.rows?.[0]?.value).toEqual(number);
  expect(found.told.map((one) => one.slice(0, 4))).toEqual(told);
});

it('the same rows without a column for codes', () => {
  const { told, log } = readAll(['指标名称', '本期值'], ['活动次数', 3], [null, 4], ['别的', 5]);
  expect(told).toEqual([
    'N041 A3 : 第3行指标“”不在本报表的指标表中。',
    'N041 A4 别的: 第4行指标“别的”不在本报表的指标表中。',
  ]);
  expect(log).toEqual(['A2 活动次数→ACT-001 indicator-name']);
});

it('a code that was refused is not looked up again; a blank one that nobody can name is missing', () => {
  const { told } = readAll(HEADER, [{ text: '#N/A', type: 'error' }, '别的', 3], [null, '别的', 3]);
  expect(told.map((one) => one.slice(0, 7))).toEqual(['N041 A2', 'V002 A3']);
});

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

import { describe, expect, it } from 'vitest';
import { assembleCatalogue } from '../../../lambdas/core/catalogue/assemble-catalogue.ts';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import { smallContent } from './small-catalogue.ts';

type More = Record<string, unknown>;

/** The small catalogue with one layout file. */
function problemsOf(layout: unknown): string[] {
  const { ledgers, forms, indicators, rules, ...head } = smallContent();
  const { problems } = assembleCatalogue([
    { path: 'catalogue.yaml', content: head },
    { path: 'ledgers.yaml', content: ledgers },
    { path: 'forms.yaml', content: forms },
    { path: 'indicators.yaml', content: indicators },
    { path: 'rules.yaml', content: rules },
    { path: 'layouts/own.yaml', content: layout },
  ]);
  return problems.map((one) => formatProblem(one, 'en'));
}

const FORM = 'events';
const SUMMARY = 'AAA-001';
const NUMBERS = {
  ledger: 'S03',
  header: { labels: ['代码', '实际'] },
  code: { label: ['代码'] },
  columns: { value: { label: ['实际'] } },
  codes: { '1': SUMMARY },
};
const EVENTS = {
  ledger: 'L10',
  header: { labels: ['事项号', '发生时间'] },
  columns: { no: { label: ['事项号'] }, date: { label: ['发生时间'] } },
};
const layout = (more: More = {}, ...tables: More[]): More => ({
  code: 'own',
  name: { zh: '自用表', en: 'Own table' },
  form: FORM,
  unit: { label: ['单位'] },
  period: { cell: 'B2' },
  tables: tables.length > 0 ? tables : [NUMBERS, EVENTS],
  ...more,
});
const numbers = (more: More) => layout({}, { ...NUMBERS, ...more });
const events = (more: More) => layout({}, { ...EVENTS, ...more });
const at = 'layouts/own.yaml · own ·';

describe('a layout', () => {
  it('without a fault is no problem', () => {
    expect(problemsOf(layout())).toEqual([]);
    expect(problemsOf(layout({ units: ['0101'], unit: undefined }))).toEqual([]);
  });

  it.each<[string, More, string]>([
    ['of an unknown form', layout({ form: 'nothing' }), `form: there is no form nothing; there are events`],
    [
      'that names its unit nowhere',
      layout({ unit: undefined }),
      'unit: say where the unit is named; only a layout bound to a single unit may do without',
    ],
    [
      'with a place in two ways',
      layout({ period: { cell: 'B2', label: ['月份'] } }),
      'period: expected exactly one of cell, label, in',
    ],
    [
      'with a place in no way',
      layout({ unit: { after: '/' } }),
      'unit: expected exactly one of cell, label, in',
    ],
    [
      'with a year for the unit',
      layout({ unit: { cell: 'A1', year: '2022' } }),
      'unit.year: year is for the period only',
    ],
    [
      'with a measure nowhere',
      numbers({ measure: {} }),
      'tables[0].measure: expected exactly one of cell, label, in',
    ],
    [
      'of an unknown ledger',
      events({ ledger: 'L99' }),
      'tables[0].ledger: there is no ledger L99; there are L00, L10, L30, S03',
    ],
    [
      'of a ledger on no form',
      events({ ledger: 'L00' }),
      `tables[0].ledger: ledger L00 is not on form ${FORM}`,
    ],
    [
      'with one heading only',
      events({ header: { labels: ['事项号'] } }),
      'tables[0].header.labels: without a title at least two headings are needed to recognise it',
    ],
    [
      'with our own headings',
      events({ header: { labels: ['编号', '日期'] } }),
      'tables[0].header.labels: these are all headings of our own ledger L10; add one that is not, or a title',
    ],
    [
      'with an unknown column',
      events({ columns: { ...EVENTS.columns, size: { label: ['大小'] } } }),
      'tables[0].columns.size: L10 has no column size; it has no, date, until, title, host, kind, tags, people, done',
    ],
    [
      'without a required column',
      events({ columns: { no: { label: ['事项号'] } } }),
      'tables[0].columns: required columns of L10 have no place: date',
    ],
    [
      'with a column that is nowhere',
      events({ columns: { ...EVENTS.columns, title: {} } }),
      'tables[0].columns.title: expected label, under or ofPeriod: true',
    ],
    [
      'with a word that is no choice',
      events({ columns: { ...EVENTS.columns, kind: { label: ['类'], values: { '1': '丙' } } } }),
      'tables[0].columns.kind.values.1: "丙" is not a choice of kind: 甲, 乙',
    ],
    [
      'with a constant that is no choice',
      events({ constants: { kind: '丙' } }),
      'tables[0].constants.kind: "丙" is not a choice of kind: 甲, 乙',
    ],
    [
      'with a constant for an unknown column',
      events({ constants: { size: '1' } }),
      'tables[0].constants.size: L10 has no column size; it has no, date, until, title, host, kind, tags, people, done',
    ],
    [
      'with a constant for a column that is there',
      events({ constants: { no: '1' } }),
      'tables[0].constants.no: column no is in columns already',
    ],
    [
      'that multiplies counts',
      events({ columns: { ...EVENTS.columns, people: { label: ['人'], times: '10000' } } }),
      'tables[0].columns.people.times: times is for decimal columns, not count',
    ],
    [
      'with codes for rows of a ledger',
      events({ codes: { '1': SUMMARY } }),
      'tables[0].codes: codes is for summary tables',
    ],
    [
      'that ends with an unknown column',
      events({ endsWithBlank: 'title' }),
      'tables[0].endsWithBlank: there is no column title in columns',
    ],
    [
      'with a total below no end',
      events({ totalBelow: true }),
      'tables[0].totalBelow: is for ledgers without panels whose end is said by endsAt or endsWithBlank',
    ],
    [
      'with an unknown indicator',
      numbers({ codes: { '1': 'ZZZ-999' } }),
      'tables[0].codes.1: there is no indicator ZZZ-999',
    ],
    [
      'with an indicator that nobody types',
      numbers({ codes: { '1': 'AAA-003' } }),
      `tables[0].codes.1: indicator AAA-003 is not in the summary of form ${FORM}`,
    ],
    [
      'with two codes that read alike',
      numbers({ codes: { 合计: SUMMARY, '合 计：': 'ZZZ-999' } }),
      'tables[0].codes.合 计：: is read as the same code as "合计"',
    ],
    [
      'with two rows for one indicator',
      numbers({ codes: { '1': SUMMARY, '2': SUMMARY } }),
      `tables[0].codes.2: indicator ${SUMMARY} has its place in tables[0].codes.1`,
    ],
    [
      'with codes and no column of codes',
      numbers({ code: undefined }),
      'tables[0].code: missing: which column holds the codes',
    ],
    [
      'with a column of codes and no codes',
      numbers({ codes: {} }),
      'tables[0].codes: there is a code column, but no table of codes',
    ],
    [
      'without the column of the value',
      numbers({ columns: {} }),
      'tables[0].columns: required columns of S03 have no place: value',
    ],
    [
      'that may lack a code it has not',
      numbers({ mayLack: ['9'] }),
      'tables[0].mayLack[0]: there is no code "9"',
    ],
    [
      'with a fault of form',
      numbers({ header: { rows: 9, labels: ['代码', '实际'] } }),
      'tables[0].header.rows: expected at most 4',
    ],
    ['with an unknown setting', numbers({ footnotes: true }), 'tables[0]: unknown field: footnotes'],
    ['without tables', layout({ tables: [] }), 'tables: expected at least 1'],
    ['without a period', layout({ period: undefined }), 'period: missing, expected object'],
  ])('%s', (_, spoiled, problem) => {
    expect(problemsOf(spoiled)).toContain(`${at} ${problem}`);
  });

  it('has a code of its own', () => {
    expect(problemsOf([layout(), layout()])).toEqual([`${at.slice(0, -2)}: own occurs twice`]);
  });
});

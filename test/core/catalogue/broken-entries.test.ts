import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assembleCatalogue } from '../../../lambdas/core/catalogue/assemble-catalogue.ts';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import type { Language } from '../../../lambdas/core/model/text.ts';
import { smallContent } from './small-catalogue.ts';

/** The small catalogue with one more file, or with lines added to its head. */
function problemsOf(path: string, yaml: string, language: Language = 'en'): string[] {
  const { ledgers, forms, indicators, rules, ...head } = smallContent();
  const inHead = path === 'catalogue.yaml';
  const { problems } = assembleCatalogue([
    { path: 'catalogue.yaml', content: inHead ? { ...head, ...parse(yaml) } : head },
    { path: 'ledgers.yaml', content: ledgers },
    { path: 'forms.yaml', content: forms },
    { path: 'indicators.yaml', content: indicators },
    { path: 'rules.yaml', content: rules },
    ...(inHead ? [] : [{ path, content: parse(yaml) }]),
  ]);
  return problems.map((problem) => formatProblem(problem, language));
}

describe('a broken entry is told by file, entry, field and what was expected', () => {
  it.each<[string, string, string, string[]]>([
    [
      'ledger without columns',
      'ledgers/L40.yaml',
      'code: L40\nname: { zh: 表, en: table }\nkind: event\nkey: [no]\ncolumns: []',
      ['ledgers/L40.yaml · L40 · columns: expected at least 1'],
    ],
    [
      'column with a field that is not known',
      'ledgers/L40.yaml',
      'code: L40\nname: { zh: 表, en: table }\nkind: event\nkey: [no]\ncolumns:\n  - { key: no, label: { zh: 号, en: No. }, type: code, mandatory: true }',
      ['ledgers/L40.yaml · L40 · columns.no: unknown field: mandatory'],
    ],
    [
      'column that is kept in words',
      'ledgers/L40.yaml',
      'code: L40\nname: { zh: 表, en: table }\nkind: event\nkey: [no]\ncolumns:\n  - { key: no, label: { zh: 号, en: No. }, type: code, kept: maybe }',
      ['ledgers/L40.yaml · L40 · columns.no.kept: expected one of: true'],
    ],
    [
      'form with another rhythm',
      'forms/more.yaml',
      '- { code: more, name: { zh: 表, en: form }, cadence: weekly, dueDays: 5, templateVersion: "2022.1", ledgers: [L10] }',
      ['forms/more.yaml · more · cadence: expected one of: month, quarter, half, year'],
    ],
    [
      'form due before the end of its period',
      'forms/more.yaml',
      '- { code: more, name: { zh: 表, en: form }, cadence: month, dueDays: -1, templateVersion: "2022.1", ledgers: [L10] }',
      ['forms/more.yaml · more · dueDays: expected at least 0'],
    ],
    [
      'template version that YAML takes for a number',
      'forms/more.yaml',
      '- { code: more, name: { zh: 表, en: form }, cadence: month, dueDays: 5, templateVersion: 2022.1, ledgers: [L10] }',
      ['forms/more.yaml · more · templateVersion: expected string, found number 2022.1: put it in quotes'],
    ],
    [
      'indicator without a fold',
      'indicators/more.yaml',
      '- { code: AAA-008, name: { zh: 数, en: number }, tier: B, unit: 个, form: events, computation: { measure: { kind: count, of: [{ ledger: L10 }] }, overUnits: sum } }',
      [
        'indicators/more.yaml · AAA-008 · computation.overTime: missing, expected one of: sum, max, min, last, distinct, none',
      ],
    ],
    [
      'bound of a rule that YAML takes for a number',
      'rules/more.yaml',
      '- { code: V200, severity: info, check: { kind: changeBeyond, percent: 50, atLeast: "10" }, message: { zh: 变, en: changed } }',
      ['rules/more.yaml · V200 · check.percent: expected string, found number 50: put it in quotes'],
    ],
    [
      'obligation of a kind that does not exist',
      'obligations.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: {} }, duty: { kind: often }, source: 一 }',
      ['obligations.yaml · R01 · duty.kind: expected one of: count, rate, return, deadline'],
    ],
    [
      'obligation without a source',
      'obligations/more.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: {} }, duty: { kind: return, form: events } }',
      ['obligations/more.yaml · R01 · source: missing, expected string'],
    ],
    [
      'obligation by a day that is no day',
      'obligations.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: {} }, duty: { kind: count, every: month, by: 5, of: [{ ledger: L10 }] }, source: 一 }',
      ['obligations.yaml · R01 · duty.by: expected string, found number 5: put it in quotes'],
    ],
    [
      'obligation owed in another rhythm',
      'obligations.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: { every: day } }, duty: { kind: return, form: events }, source: 一 }',
      ['obligations.yaml · R01 · owedBy.office.every: expected one of: week, month, quarter, half, year'],
    ],
    [
      'deadline without an end',
      'obligations.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: {} }, duty: { kind: deadline, ledger: L30, subject: no, due: { column: found, plus: 30 }, done: [] }, source: 一 }',
      [
        'obligations.yaml · R01 · duty.due.plus: expected string, found number 30: put it in quotes',
        'obligations.yaml · R01 · duty.done: expected at least 1',
      ],
    ],
    [
      'reminder that is no number of days',
      'obligations.yaml',
      '- { code: R01, name: { zh: 会, en: meet }, owedBy: { office: {} }, duty: { kind: return, form: events }, source: 一, remind: [a week] }',
      ['obligations.yaml · R01 · remind[0]: expected number, found "a week"'],
    ],
    [
      'figure that nothing produces',
      'figures.yaml',
      '- { code: F001, name: { zh: 数, en: number }, by: [] }',
      ['figures.yaml · F001 · by: expected at least 1'],
    ],
    [
      'figure whose source is misspelt',
      'figures.yaml',
      '- { code: F001, name: { zh: 数, en: number }, by: [meetings] }',
      [
        'figures.yaml · F001 · by[0]: expected the form /^[A-Z]+-?\\d{2,3}[a-z]?(\\.[a-z][A-Za-z0-9]*)?$/, found "meetings"',
      ],
    ],
    [
      'figure that is not measurable for a reason in one language',
      'figures.yaml',
      '- { code: F001, name: { zh: 数, en: number }, by: [AAA-001], notMeasurable: 没有数字 }',
      ['figures.yaml · F001 · notMeasurable: expected object, found "没有数字"'],
    ],
    [
      'layout without tables',
      'layouts/own.yaml',
      'code: own\nname: { zh: 表, en: table }\nform: events\nperiod: { in: title }\ntables: []',
      ['layouts/own.yaml · own · tables: expected at least 1'],
    ],
    [
      'layout whose period stands nowhere',
      'layouts/own.yaml',
      'code: own\nname: { zh: 表, en: table }\nform: events\nperiod: { in: footer }\ntables: [{ ledger: L10, header: { labels: [号] } }]',
      ['layouts/own.yaml · own · period.in: expected one of: title, sheetName'],
    ],
    [
      'layout with a header of no rows',
      'layouts/own.yaml',
      'code: own\nname: { zh: 表, en: table }\nform: events\nperiod: { in: title }\ntables: [{ ledger: L10, header: { labels: [号], rows: 0 } }]',
      ['layouts/own.yaml · own · tables[0].header.rows: expected at least 1'],
    ],
    [
      'migration to nowhere',
      'migrations/events-2021.1-to-2022.1.yaml',
      'form: events\nfrom: "2021.1"',
      ['migrations/events-2021.1-to-2022.1.yaml · events 2021.1 · to: missing, expected string'],
    ],
    [
      'migration of a sheet to nothing',
      'migrations/events-2021.1-to-2022.1.yaml',
      'form: events\nfrom: "2021.1"\nto: "2022.1"\nsheets: [{ from: [旧表] }]',
      [
        'migrations/events-2021.1-to-2022.1.yaml · events 2021.1 · sheets[0]: not a known form; use one of: to, dropped, added, note',
      ],
    ],
    [
      'kind of organisation without units',
      'catalogue.yaml',
      'profiles: [{ code: office, name: { zh: 机关, en: office }, unitTypes: [] }]',
      ['catalogue.yaml · small · profiles[0].unitTypes: expected at least 1'],
    ],
    [
      'ranking of more than all',
      'catalogue.yaml',
      'rankings: [{ code: best, name: { zh: 排名, en: ranking }, ledger: L10, item: no, score: people, last: { percent: 110, scope: all, rounding: ceil } }]',
      [
        'catalogue.yaml · small · rankings[0].last.percent: expected at most 100',
        'catalogue.yaml · small · rankings[0].last.scope: expected one of: system, unit',
      ],
    ],
    [
      'parameter that YAML takes for a number',
      'catalogue.yaml',
      'parameters: { dueDays: { value: 5 } }',
      [
        'catalogue.yaml · small · parameters.dueDays.value: expected string, found number 5: put it in quotes',
      ],
    ],
    [
      'list of the organisation workbook without a column',
      'catalogue.yaml',
      'lists: [{ name: issued, sheet: 下发 }]',
      ['catalogue.yaml · small · lists[0].valueColumns: missing, expected array'],
    ],
  ])('%s', (_, path, yaml, problems) => {
    expect(problemsOf(path, yaml)).toEqual(problems);
  });

  it('in Chinese as well', () => {
    const yaml =
      '- { code: R01, name: { zh: 会 }, owedBy: { office: {} }, duty: { kind: rate, every: year, indicator: AAA-002, atLeast: 95 }, source: 一 }';
    expect(problemsOf('obligations.yaml', yaml, 'zh')).toEqual([
      'obligations.yaml · R01 · name.en：缺少，应为文字',
      'obligations.yaml · R01 · duty.atLeast：应为文字，现在是数字 95；请加引号',
    ]);
  });
});

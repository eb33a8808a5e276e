import { describe, expect, it } from 'vitest';
import { assembleCatalogue, type CatalogueFile } from '../../../lambdas/core/catalogue/assemble-catalogue.ts';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import { indicator, part, smallContent } from './small-catalogue.ts';

function files(change: (files: CatalogueFile[]) => CatalogueFile[] = (same) => same): CatalogueFile[] {
  const { ledgers, forms, indicators, rules, ...head } = smallContent();
  return change([
    { path: 'catalogue.yaml', content: head },
    ...ledgers.map((content) => ({ path: `ledgers/${content.code}.yaml`, content })),
    { path: 'forms.yaml', content: forms },
    { path: 'indicators/counts.yaml', content: indicators },
    { path: 'rules/checks.yaml', content: rules },
  ]);
}
const also = (path: string, content: unknown) => files((all) => [...all, { path, content }]);
const without = (path: string) => files((all) => all.filter((file) => file.path !== path));
const rule = (change: object) => ({
  code: 'V200',
  severity: 'error',
  check: { kind: 'required' },
  message: { zh: '空', en: 'empty' },
  ...change,
});

describe('assembleCatalogue', () => {
  it('makes one catalogue of its files', () => {
    const { catalogue, problems } = assembleCatalogue(files());
    expect(problems).toEqual([]);
    expect(catalogue?.ledgers.map((ledger) => ledger.code)).toEqual(['L00', 'L10', 'L30', 'S03']);
    expect(catalogue?.indicators).toHaveLength(5);
  });

  it.each<[string, CatalogueFile[], string[]]>([
    [
      'column type that does not exist',
      also('ledgers/L40.yaml', {
        code: 'L40',
        name: { zh: '表', en: 'table' },
        kind: 'event',
        key: ['no'],
        columns: [{ key: 'no', label: { zh: '编号', en: 'No.' }, type: 'kode' }],
      }),
      [
        'ledgers/L40.yaml · L40 · columns.no.type: expected one of: code, text, count, decimal, percent, money, date, datetime, month, year, bool, enum, list, unit',
      ],
    ],
    [
      'text in one language only',
      also('rules/more.yaml', [rule({ message: { zh: '空' } })]),
      ['rules/more.yaml · V200 · message.en: missing, expected string'],
    ],
    [
      'misspelt field',
      also('rules/more.yaml', [rule({ hints: { zh: '填', en: 'fill' } })]),
      ['rules/more.yaml · V200: unknown field: hints'],
    ],
    [
      'code of the wrong shape',
      also('indicators/more.yaml', [indicator('AAA-1', part('count', [{ ledger: 'L10' }]))]),
      ['indicators/more.yaml · AAA-1 · code: expected the form /^[A-Z]{3}-\\d{3}[a-z]?$/, found "AAA-1"'],
    ],
    [
      'test in a condition that does not exist',
      also('indicators/more.yaml', [
        indicator('AAA-007', part('count', [{ ledger: 'L10', where: { kind: { equals: '甲' } } }])),
      ]),
      [
        'indicators/more.yaml · AAA-007 · computation.measure.of[0].where.kind: not a known form; use one of: in, notIn, has, is, isNot, filled, inPeriod, upToPeriodEnd, inYear, before, upTo, after, from, atLeast, moreThan, atLeastColumn, all',
      ],
    ],
    [
      'fold that does not exist',
      also('indicators/more.yaml', [indicator('AAA-007', part('count', [{ ledger: 'L10' }], 'average'))]),
      [
        'indicators/more.yaml · AAA-007 · computation.overTime: expected one of: sum, max, min, last, distinct, none',
      ],
    ],
    [
      'argument of a check that is missing',
      also('rules/more.yaml', [rule({ check: { kind: 'notBefore', ledger: 'L10', later: 'until' } })]),
      ['rules/more.yaml · V200 · check.earlier: missing, expected string'],
    ],
    ['head that is missing', without('catalogue.yaml'), ['catalogue.yaml: the file is missing']],
    [
      'file that belongs nowhere',
      also('notes/ideas.yaml', { anything: true }),
      ['notes/ideas.yaml (warning): belongs to no section and was not read'],
    ],
    ['no rule at all', without('rules/checks.yaml'), ['rules: expected at least one']],
    [
      'reference that does not resolve, with the file it stands in',
      also('indicators/more.yaml', [indicator('AAA-007', part('count', [{ ledger: 'L99' }]))]),
      [
        'indicators/more.yaml · AAA-007 · computation.measure.of[0].ledger: there is no ledger L99; there are L00, L10, L30, S03',
      ],
    ],
    [
      'several faults in several files, all at once',
      also('rules/more.yaml', [rule({ severity: 'fatal' }), rule({ code: 'X1' })]),
      [
        'rules/more.yaml · V200 · severity: expected one of: error, warning, info',
        'rules/more.yaml · X1 · code: expected the form /^V\\d{3}$/, found "X1"',
      ],
    ],
  ])('%s', (_, given, expected) => {
    const { problems } = assembleCatalogue(given);
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual(expected);
  });

  it('names every kind of check when one does not exist', () => {
    const { problems } = assembleCatalogue(also('rules/more.yaml', [rule({ check: { kind: 'regex' } })]));
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem && formatProblem(problem, 'en')).toMatch(
      /^rules\/more\.yaml · V200 · check\.kind: expected one of: .*lessOrEqual.*carryForward/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import { type Rule, RuleSchema } from '../../../lambdas/core/model/rule.ts';
import { createIssueWriter } from '../../../lambdas/core/normalise/issue-finding.ts';
import type { CellIssue, CellRuleKind } from '../../../lambdas/core/parse/parsed.ts';
import { columnOf, PLAIN_INDEX } from './small-table.ts';

const HINT = { zh: '是否应为 5？', en: 'Should it be 5?' };
const rule = (kind: CellRuleKind, more: object = {}): Rule =>
  RuleSchema.parse({
    code: 'V100',
    severity: 'error',
    check: { kind },
    message: { zh: '{row}｜{column}｜{value}｜{result}｜{from}', en: '{column}' },
    ...more,
  });
const indexOf = (...rules: Rule[]): CatalogueIndex => ({ ...PLAIN_INDEX, rules });

function write(
  issue: CellIssue,
  { index = PLAIN_INDEX, column = columnOf('x', 'count'), value = '五' as string | null, result = '5' } = {},
) {
  const finding = createIssueWriter(index)(issue, {
    sheet: 'T10',
    row: 7,
    at: 3,
    column,
    value,
    result,
  });
  return finding;
}

describe('in the words of the catalogue', () => {
  it('fills in place, text, reading and what the issue adds', () => {
    const found = write(
      { code: 'bounds', parameters: { from: '0' } },
      { index: indexOf(rule('bounds')), value: '-5', result: '' },
    );
    expect(found).toEqual({
      code: 'V100',
      severity: 'error',
      sheet: 'T10',
      cell: 'C7',
      value: '-5',
      message: { zh: '7｜<x>｜-5｜｜0', en: '[x]' },
    });
  });

  it('takes the first rule of a kind', () => {
    const index = indexOf(rule('choice', { code: 'V101' }), rule('choice', { code: 'V102' }));
    expect(write({ code: 'choice' }, { index }).code).toBe('V101');
  });

  it.each<CellRuleKind>([
    'unitResolves',
    'required',
    'countType',
    'numberType',
    'percentRange',
    'bounds',
    'dateType',
    'choice',
    'approximate',
  ])('knows %s', (kind) => {
    expect(write({ code: kind }, { index: indexOf(rule(kind)) }).code).toBe('V100');
  });

  it.each<[string, CellRuleKind, object | undefined, CellIssue['hint'], unknown]>([
    ['its own advice', 'bounds', HINT, undefined, HINT],
    ['the likely value', 'bounds', undefined, HINT, HINT],
    ['neither', 'bounds', undefined, undefined, undefined],
    [
      'the likely value before its own advice',
      'bounds',
      { zh: '请改。', en: 'Correct it.' },
      HINT,
      { zh: '是否应为 5？请改。', en: 'Should it be 5? Correct it.' },
    ],
    [
      'for units only its own advice',
      'unitResolves',
      { zh: '请改。', en: 'Correct it.' },
      HINT,
      { zh: '请改。', en: 'Correct it.' },
    ],
    ['for units no likely value', 'unitResolves', undefined, HINT, undefined],
  ])('advises by %s', (_, kind, own, hint, expected) => {
    const index = indexOf(rule(kind, own && { hint: own }));
    expect(write({ code: kind, ...(hint && { hint }) }, { index }).hint).toEqual(expected);
  });
});

describe('how to fill an empty cell', () => {
  const own = { zh: '请填 0。', en: 'Enter 0.' };
  const index = indexOf(rule('required', { hint: own }));
  const hintOf = (type: string, more: object = {}) =>
    write({ code: 'required' }, { index, column: columnOf('x', type, more), value: null, result: '' }).hint;

  it.each(['count', 'decimal', 'money', 'percent'])('%s: as the rule says', (type) => {
    expect(hintOf(type)).toEqual(own);
  });
  it.each(['enum', 'bool'])('%s: choose', (type) => {
    expect(hintOf(type)).toEqual({ zh: '请从下拉列表选择一项。', en: 'Choose one from the list.' });
  });
  it('date: an example', () => {
    expect(hintOf('date')).toEqual({
      zh: '请补填日期，例如 2022-03-05。',
      en: 'Fill in the day, for example 2022-03-05.',
    });
  });
  it.each(['text', 'code', 'unit', 'list', 'month', 'year'])('%s: fill it in', (type) => {
    expect(hintOf(type)).toEqual({ zh: '请补填这一格。', en: 'Fill in this cell.' });
  });
  it('where 不适用 may be declared: as the rule says', () => {
    expect(hintOf('text', { notApplicable: true })).toEqual(own);
  });
  it('only empty cells are told how', () => {
    const column = columnOf('x', 'text');
    expect(write({ code: 'choice' }, { index: indexOf(rule('choice')), column }).hint).toBeUndefined();
  });
});

describe("in the product's own words where the catalogue has no rule", () => {
  it.each<[CellRuleKind, string]>([
    ['required', 'N051'],
    ['approximate', 'N052'],
    ['choice', 'N050'],
    ['countType', 'N050'],
  ])('%s is %s', (code, expected) => {
    const found = write({ code, hint: HINT });
    expect(found.code).toBe(expected);
    expect(found.hint).toEqual(HINT);
    expect(found.message.zh).toContain('第7行');
  });

  it('an empty cell has no text', () => {
    const found = write({ code: 'choice' }, { value: null });
    expect(found.value).toBeNull();
    expect(found.message.zh).toBe('第7行“<x>”的内容“”无法识别。');
  });

  it('its own codes go before rules', () => {
    const found = write({ code: 'N036', parameters: { source: 6 } }, { index: indexOf(rule('choice')) });
    expect(found.code).toBe('N036');
    expect(found.message.zh).toBe('第7行“五”已按第6行的“5”填充，请核对。');
  });
});

it.each([
  [200, '长'.repeat(200)],
  [201, `${'长'.repeat(200)}…`],
])('shows at most 200 letters of %i', (length, shown) => {
  const found = write({ code: 'choice' }, { value: '长'.repeat(length) });
  expect(found.value).toBe(shown);
  expect(found.message.zh).toContain(`“${shown}”`);
});

import { describe, expect, it } from 'vitest';
import { indicatorWords } from '../../../lambdas/core/validate/indicator-words.ts';
import { columnLabel, columnLabels, ledgerName } from '../../../lambdas/core/validate/row-words.ts';
import { indexWith } from './small-catalogue.ts';

const index = indexWith();
const same = (text: string) => ({ zh: text, en: text });

describe('what things are called, and their code where the catalogue does not know them', () => {
  it.each<[string, () => unknown, unknown]>([
    ['a column', () => columnLabel(index, 'D10', 'title'), same('<title>')],
    ['a column of nobody', () => columnLabel(index, 'D10', 'x'), same('x')],
    ['a column of no ledger', () => columnLabel(index, 'D99', 'title'), same('title')],
    [
      'columns',
      () => columnLabels(index, 'D10', ['no', 'title']),
      { zh: '<no>、<title>', en: '<no>, <title>' },
    ],
    ['a ledger', () => ledgerName(index, 'D10'), same('Loans')],
    ['no ledger', () => ledgerName(index, 'D99'), same('D99')],
    [
      'an indicator',
      () => indicatorWords(index, 'CNT-001'),
      { indicator: same('*CNT-001*'), unit: 'u', key: 'CNT-001' },
    ],
    ['no indicator', () => indicatorWords(index, 'X'), { indicator: same('X'), unit: '', key: 'X' }],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

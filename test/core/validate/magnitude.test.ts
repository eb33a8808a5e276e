import { describe, expect, it } from 'vitest';
import type { PartDefinition } from '../../../lambdas/core/model/catalogue-index.ts';
import { formatDecimal, parseDecimal } from '../../../lambdas/core/model/decimal.ts';
import { carriesUnit, magnitudeJump } from '../../../lambdas/core/validate/magnitude.ts';
import { indexWith } from './small-catalogue.ts';

describe('the step between two numbers', () => {
  const jump = (current: string, previous: string) => {
    const found = magnitudeJump(parseDecimal(current), parseDecimal(previous));
    return found && `${found.direction} ${formatDecimal(found.step)}`;
  };
  it.each<[string, string, string | null]>([
    ['20000', '2', 'up 10000'],
    ['2', '20000', 'down 10000'],
    ['-20000', '2', 'up 10000'],
    ['2', '-20000', 'down 10000'],
    ['200000000', '2', 'up 100000000'],
    ['10000', '3', 'up 10000'],
    ['9999', '3', null],
    ['30000', '1', 'up 10000'],
    ['30000.01', '1', null],
    ['100000000', '3', 'up 100000000'],
    ['300000001', '1', null],
    ['0', '20000', null],
    ['20000', '0', null],
    ['0', '0', null],
    ['5', '5', null],
    ['0.0002', '2', 'down 10000'],
  ])('%s after %s: %s', (current, previous, expected) => {
    expect(jump(current, previous)).toBe(expected);
  });
});

describe('numbers that a money unit can distort', () => {
  const index = indexWith();
  const part = (kind: string, of: object[] = []) =>
    ({
      key: 'X',
      indicator: 'X',
      form: 'shop',
      part: { measure: { kind, of } },
    }) as unknown as PartDefinition;
  const fee = { ledger: 'D10', column: 'fee' };
  const hours = { ledger: 'D10', column: 'hours' };
  it.each<[string, PartDefinition, boolean]>([
    ['typed ones', part('summary'), true],
    ['sums of money', part('sum', [fee]), true],
    ['sums of money and other things', part('sum', [hours, fee]), true],
    ['the largest amount', part('max', [fee]), true],
    ['sums of other things', part('sum', [hours]), false],
    ['rows with an amount', part('count', [fee]), false],
    ['different amounts', part('distinct', [fee]), false],
    ['a column nobody knows', part('sum', [{ ledger: 'D10', column: 'x' }]), false],
    ['a ledger nobody knows', part('sum', [{ ledger: 'D99', column: 'fee' }]), false],
  ])('%s: %s', (_, definition, expected) => {
    expect(carriesUnit(definition, index)).toBe(expected);
  });

  it('decimals typed in a unit of their own do', () => {
    const ledger = index.ledgers.get('D10');
    if (!ledger) throw new Error('no ledger D10');
    const columns = ledger.columns.map((column) =>
      column.key === 'hours' || column.key === 'pieces'
        ? { ...column, measure: { word: '亿元', synonyms: [], lookalikes: [] } }
        : column,
    );
    const measured = { ...index, ledgers: new Map([['D10', { ...ledger, columns }]]) };
    const carries = (column: string) => carriesUnit(part('sum', [{ ledger: 'D10', column }]), measured);
    expect(['hours', 'pieces'].map(carries)).toEqual([true, false]);
  });
});

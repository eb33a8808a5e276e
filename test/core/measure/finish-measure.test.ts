import { describe, expect, it } from 'vitest';
import { compileMeasure } from '../../../lambdas/core/measure/compile-measure.ts';
import { evaluateMeasure } from '../../../lambdas/core/measure/evaluate-measure.ts';
import { type Ledger, LedgerSchema } from '../../../lambdas/core/model/ledger.ts';
import { type Measure, MeasureSchema } from '../../../lambdas/core/model/measure.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { LedgerRow, Value } from '../../../lambdas/core/model/value.ts';

const label = { zh: '列', en: 'column' };
const ledger = (code: string): Ledger =>
  LedgerSchema.parse({
    code,
    name: label,
    kind: 'event',
    key: ['no'],
    columns: [
      { key: 'no', label, type: 'code', required: true },
      { key: 'amount', label, type: 'money' },
      { key: 'other', label, type: 'count' },
      { key: 'occasion', label, type: 'text' },
    ],
  });
const row = (at: number, values: Record<string, Value>): LedgerRow => ({ sheet: 'S', row: at, values });
const n = (number: string): Value => ({ number });
const rows: Record<string, LedgerRow[]> = {
  A10: [
    row(4, { no: { text: '1' }, amount: n('12345.60'), other: n('3'), occasion: { text: 'x' } }),
    row(5, { no: { text: '2' }, amount: n('0.40'), other: n('1'), occasion: { text: 'x' } }),
    row(6, { no: { text: '3' }, amount: n('100'), other: n('500') }),
    row(7, { no: { text: '4' }, other: n('2') }),
  ],
  B10: [row(4, { no: { text: '9' }, amount: n('6'), occasion: { text: 'x' } })],
};

function evaluate(measure: Omit<Measure, 'of'> & { of?: object[] }) {
  const ledgers = new Map(['A10', 'B10'].map((code) => [code, ledger(code)]));
  const compiled = compileMeasure(MeasureSchema.parse(measure), ledgers, false);
  const clock = { period: PeriodSchema.parse('2022-03'), unit: '01' };
  return evaluateMeasure(compiled, (code) => rows[code] ?? [], clock).get('');
}

describe('what is done with a tally', () => {
  it.each<[string, Parameters<typeof evaluate>[0], string, string[]]>([
    [
      'a sum in ten thousands is exact',
      { kind: 'sum', of: [{ ledger: 'A10', column: 'amount' }], per: '10000' },
      '1.2446',
      ['1.23456', '0.00004', '0.01'],
    ],
    [
      'a source taken away',
      {
        kind: 'sum',
        of: [
          { ledger: 'A10', column: 'amount' },
          { ledger: 'B10', column: 'amount', minus: true },
        ],
      },
      '12440',
      ['12345.6', '0.4', '100', '-6'],
    ],
    [
      'the smaller of two columns; a row without one of them adds nothing',
      { kind: 'sum', of: [{ ledger: 'A10', least: ['amount', 'other'] }] },
      '103.4',
      ['3', '0.4', '100'],
    ],
    [
      'one occasion counts once over both ledgers, rows without one each',
      { kind: 'count', of: [{ ledger: 'A10' }, { ledger: 'B10' }], oncePer: 'occasion' },
      '3',
      ['1', '1', '1'],
    ],
    ['reached', { kind: 'count', of: [{ ledger: 'A10' }], reaches: 4 }, '1', ['1', '0', '0', '0']],
    ['not reached', { kind: 'count', of: [{ ledger: 'A10' }], reaches: 5 }, '0', ['0', '0', '0', '0']],
    [
      'distinct members reached',
      { kind: 'distinct', of: [{ ledger: 'A10', column: 'no' }], reaches: 2 },
      '1',
      ['1', '0', '0', '0'],
    ],
    [
      'the last two by a number, those that meet the condition',
      {
        kind: 'count',
        of: [{ ledger: 'A10' }],
        ranked: { score: 'other', within: [], end: 'bottom', count: 2, where: { occasion: { in: ['x'] } } },
      },
      '1',
      ['1'],
    ],
    ['every submission is one', { kind: 'submission' }, '1', []],
  ])('%s', (_, measure, value, amounts) => {
    const result = evaluate(measure);
    expect(result?.value.n).toBe(value);
    const shown = result?.contributions.map(({ amount: { coefficient, scale } }) =>
      String(Number(coefficient) / 10 ** scale),
    );
    expect(shown).toEqual(amounts);
  });
});

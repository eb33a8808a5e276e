import type { DemoForm } from '../demo-form.ts';
import type { Amount } from '../formula.ts';
import { perUnit } from '../unit-scope.ts';

/** By quarter, then indicator: the numbers a unit can only type. */
const typedNumbers = perUnit(({ owed, random }) => {
  const own = random.fork('typed');
  return new Map(
    owed('quarter').map((quarter) => [
      quarter,
      {
        'PUB-014': own.int(1, 40),
        'OTH-001': own.int(0, 15) + 0.5,
        'OTH-002': own.chance(0.02) ? 1 : 0,
        'OTH-003': 0,
        'OTH-004': 1,
      },
    ]),
  );
});

type Typed = 'PUB-014' | 'OTH-001' | 'OTH-002' | 'OTH-003' | 'OTH-004';
const typed = (code: Typed, rest: Pick<Amount, 'over' | 'units'>): Amount => ({
  form: 'summary',
  ...rest,
  value: ({ scope, period }) => typedNumbers(scope).get(period)?.[code] ?? null,
});

export const SUMMARY: DemoForm = {
  code: 'summary',
  cadence: 'quarter',
  rows: () => ({}),
  formulas: {
    'PUB-014': typed('PUB-014', { over: 'last', units: 'own' }),
    'OTH-001': typed('OTH-001', { over: 'last', units: 'own' }),
    'OTH-002': typed('OTH-002', { over: 'sum' }),
    'OTH-003': typed('OTH-003', { over: 'sum' }),
    'OTH-004': typed('OTH-004', { over: 'last', units: 'own' }),
  },
};

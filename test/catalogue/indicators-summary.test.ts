import { describe } from 'vitest';
import { type IndicatorCase, SHIPPED, testIndicators } from './indicator-cases.ts';

const typed = { 'OTH-002': '1', 'OTH-003': '0', 'PUB-014': '4', 'OTH-001': '15.5', 'OTH-004': '1' };

const CASES: readonly IndicatorCase[] = [
  {
    name: 'numbers two units type for two quarters',
    period: '2022H1',
    returns: [
      { form: 'summary', period: '2022Q1', typed },
      { form: 'summary', period: '2022Q2', typed: { ...typed, 'OTH-002': '0', 'OTH-003': '1' } },
      { form: 'summary', period: '2022Q2', unit: '2', typed },
    ],
    values: { 'OTH-002': '2', 'OTH-003': '1', 'PUB-014': null, 'OTH-001': null, 'OTH-004': null },
  },
  {
    name: 'blank is missing, not 0',
    period: '2022Q1',
    returns: [{ form: 'summary', period: '2022Q1', typed: { 'OTH-002': '0' } }],
    values: { 'OTH-002': '0', 'OTH-003': null },
  },
  {
    name: 'a unit’s own matter stays with the unit',
    period: '2022H1',
    node: '1',
    returns: [
      { form: 'summary', period: '2022Q1', typed },
      { form: 'summary', period: '2022Q2', typed: { ...typed, 'PUB-014': '3', 'OTH-001': '10' } },
    ],
    values: { 'PUB-014': '3', 'OTH-001': '10', 'OTH-004': '1' },
  },
];

describe('numbers that can only be typed', () => {
  const codes = [...SHIPPED.indicators.values()]
    .filter(({ form }) => form === 'summary')
    .map(({ code }) => code);
  testIndicators(codes, CASES);
});

import { expect, it } from 'vitest';
import { RuleSchema } from '../../../lambdas/core/model/rule.ts';
import { compileCheck } from '../../../lambdas/core/validate/compile-check.ts';
import { findingsOf, type RuleCase } from './run-rule.ts';
import { indexWith } from './small-catalogue.ts';

const S03 = (sofar: string, now = sofar) => ({ S03: [{ what: 'CNT-001', now, sofar }] });

it.each<[string, object, Omit<RuleCase, 'name' | 'says'>, string]>([
  [
    'cumulativeNotFalling',
    {},
    { rows: S03('9'), before: S03('12') },
    '*CNT-001* from 2022-02 to 2022-03 in —',
  ],
  ['looksCumulative', {}, { rows: S03('9'), before: S03('5') }, '*CNT-001* from 2022-02 to 2022-03 in —'],
  [
    'changeBeyond',
    { percent: '50', atLeast: '1' },
    { rows: { D10: [{}] }, context: { previousYear: { 'CNT-001': { n: '9' } } } },
    '*CNT-001* from the same period last year to — in —',
  ],
  [
    'changeBeyond',
    { percent: '50', atLeast: '1' },
    { rows: { D10: [{}] }, context: { previousPeriod: { 'CNT-001': { n: '9' } } } },
    '*CNT-001* from the previous period to — in —',
  ],
  ['rowsAtLeast', { ledger: 'D10', min: 1 }, { rows: {}, zero: ['D10'] }, '— from — to — in 2022-03'],
])('%s is said in English, too', (kind, check, one, expected) => {
  const [finding] = findingsOf({ kind, ...check }, '{indicator} from {from} to {to} in {period}', {
    name: kind,
    says: [],
    ...one,
  });
  expect(finding?.message.en).toBe(`[${expected}]`);
});

it.each([
  'unitResolves',
  'required',
  'countType',
  'numberType',
  'percentRange',
  'bounds',
  'dateType',
  'choice',
  'approximate',
])('%s is checked while cells are read', (kind) => {
  const rule = RuleSchema.parse({
    code: 'V100',
    severity: 'error',
    check: { kind },
    message: { zh: '-', en: '-' },
  });
  expect(compileCheck(rule, indexWith())).toBeNull();
});

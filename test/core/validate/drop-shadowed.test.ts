import { expect, it } from 'vitest';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { dropShadowed } from '../../../lambdas/core/validate/drop-shadowed.ts';
import { indexWith } from './small-catalogue.ts';

const text = { zh: '-', en: '-' };
const rule = (code: string, kind: string) => ({ code, severity: 'warning', check: { kind }, message: text });
const index = indexWith([
  rule('V101', 'dateInPeriod'),
  rule('V102', 'rowOfOtherUnit'),
  rule('V103', 'dateInYear'),
  rule('V104', 'uniqueKey'),
]);
const finding = (
  code: string,
  severity: Finding['severity'],
  cell: string | null = 'B5',
  sheet: string | null = 'D10',
): Finding => ({ code, severity, sheet, cell, value: null, message: text });
const WRONG = finding('V900', 'error');

it.each<[string, Finding[], Finding[]]>([
  ['a doubt about the period at a wrong cell', [WRONG, finding('V101', 'warning')], [WRONG]],
  ['a doubt about the unit at a wrong cell', [finding('V102', 'info'), WRONG], [WRONG]],
])('leaves out %s', (_, given, left) => {
  expect(dropShadowed(given, index)).toEqual(left);
});

it.each<[string, Finding[]]>([
  ['at another cell', [WRONG, finding('V101', 'warning', 'B6')]],
  ['on another sheet', [WRONG, finding('V101', 'warning', 'B5', 'R20')]],
  ['beside a mere warning', [finding('V900', 'warning'), finding('V101', 'warning')]],
  ['that is an error itself', [WRONG, finding('V101', 'error')]],
  ['of another rule', [WRONG, finding('V103', 'warning'), finding('V104', 'info')]],
  ['of no rule', [WRONG, finding('N005', 'warning')]],
  [
    'about a whole sheet',
    [finding('V900', 'error', null), finding('V101', 'warning', null), finding('V102', 'info', null)],
  ],
])('keeps one %s', (_, given) => {
  expect(dropShadowed(given, index)).toEqual(given);
});

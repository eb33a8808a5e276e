import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { orderFindings } from '../../../lambdas/core/validate/order-findings.ts';

const finding = (code: string, sheet: string | null, cell: string | null): Finding => ({
  code,
  severity: 'error',
  sheet,
  cell,
  value: null,
  message: { zh: '-', en: '-' },
});

describe('orderFindings', () => {
  it('goes by sheet of the workbook, row, column and code', () => {
    const expected = [
      finding('V900', null, null),
      finding('V900', 'Z', null),
      finding('V900', 'Z', 'B2'),
      finding('V001', 'Z', 'AA2'),
      finding('V002', 'Z', 'AA2'),
      finding('V001', 'Z', 'A10'),
      finding('V001', 'A', 'A1'),
      finding('V001', 'other', 'A1'),
      finding('V001', 'unknown', 'A1'),
    ];
    expect(orderFindings(expected.toReversed(), ['Z', 'A'])).toEqual(expected);
    expect(orderFindings(expected, ['Z', 'A'])).toEqual(expected);
  });

  it('puts sheets nobody knows last, whatever their names', () => {
    const expected = [finding('V001', 'Z', 'B9'), finding('V001', 'B', null), finding('V001', 'C', null)];
    expect(orderFindings(expected.toReversed(), ['Z'])).toEqual(expected);
  });

  it('leaves alike findings in their order', () => {
    const alike = [1, 2, 3].map((value) => ({ ...finding('V001', 'Z', 'B2'), value: String(value) }));
    expect(orderFindings(alike, ['Z'])).toEqual(alike);
  });
});

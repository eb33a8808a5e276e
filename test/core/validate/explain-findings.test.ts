import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import type { WrittenExplanation } from '../../../lambdas/core/model/written-explanation.ts';
import { explainFindings } from '../../../lambdas/core/validate/explain-findings.ts';
import { indexWith } from './small-catalogue.ts';
import { type ShortRow, submissionOf } from './small-submission.ts';

const index = indexWith();
const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'V001',
  severity: 'warning',
  sheet: 'D10',
  cell: 'B7',
  value: null,
  message: { zh: '-', en: '-' },
  ...more,
});
const words = (
  text: string,
  code = 'V001',
  sheet: string | null = null,
  cell: string | null = null,
): WrittenExplanation => ({ code, sheet, cell, text });

/** What is put beside each finding. */
function explain(findings: Finding[], explanations: WrittenExplanation[] | undefined, rows: ShortRow[] = []) {
  const submission = submissionOf(index, {
    rows: { S03: rows, D10: [{ title: 'why not' }] },
    more: explanations ? { explanations } : {},
  });
  return explainFindings(findings, submission, index).map(({ explanation }) => explanation);
}

describe('words on the result sheet', () => {
  it('stand beside the finding at their place, else beside all of their code', () => {
    const findings = [
      finding(),
      finding({ cell: 'B8' }),
      finding({ sheet: 'R20' }),
      finding({ code: 'V002' }),
      finding({ sheet: null, cell: null }),
    ];
    expect(explain(findings, [words('all'), words('here', 'V001', 'D10', 'B7')])).toEqual([
      'here',
      'all',
      'all',
      undefined,
      'all',
    ]);
  });

  it.each<[Finding['severity'], string | undefined]>([
    ['error', undefined],
    ['warning', 'all'],
    ['info', undefined],
  ])('explain a %s: %s', (severity, expected) => {
    expect(explain([finding({ severity })], [words('all')])).toEqual([expected]);
  });

  it('leave everything else of a finding, and the order', () => {
    const [first, second] = [finding(), finding({ code: 'V002' })];
    const submission = submissionOf(index, { rows: {}, more: { explanations: [words('x')] } });
    expect(explainFindings([first, second], submission, index)).toEqual([
      { ...first, explanation: 'x' },
      second,
    ]);
  });

  it('none, nothing added', () => {
    expect(explain([finding()], undefined)).toEqual([undefined]);
    expect(explain([finding()], [])).toEqual([undefined]);
  });
});

describe('words in the explanation column', () => {
  const at = (cell: string | null, severity: Finding['severity'] = 'warning', sheet: string | null = 'S03') =>
    finding({ sheet, cell, severity });
  const rows: ShortRow[] = [
    { what: 'CNT-001', why: 'busy' },
    { what: 'CNT-002' },
    { what: 'CNT-003', why: null },
  ];

  it('stand beside warnings and notes of their row', () => {
    const findings = [
      at('B5'),
      at('D5', 'info'),
      at('B5', 'error'),
      at('B6'),
      at('B7'),
      at(null),
      at('B5', 'warning', 'D10'),
    ];
    expect(explain(findings, undefined, rows)).toEqual([
      'busy',
      'busy',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('give way to words on the result sheet', () => {
    expect(explain([at('B5')], [words('read this')], rows)).toEqual(['read this']);
  });

  it('are kept up to 2000 letters', () => {
    const [kept] = explain([at('B5')], [], [{ what: 'CNT-001', why: '长'.repeat(2001) }]);
    expect(kept).toBe('长'.repeat(2000));
  });

  it.each([['call 13812345678'], ['']])('are not kept: %s', (why) => {
    expect(explain([at('B5')], [], [{ what: 'CNT-001', why }])).toEqual([undefined]);
  });
});

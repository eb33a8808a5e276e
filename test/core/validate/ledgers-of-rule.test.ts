import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import { RuleSchema } from '../../../lambdas/core/model/rule.ts';
import { ledgersOfRule } from '../../../lambdas/core/validate/ledgers-of-rule.ts';
import { validateSubmission } from '../../../lambdas/core/validate/validate-submission.ts';
import { indexWith } from './small-catalogue.ts';
import { submissionOf } from './small-submission.ts';

const rule = (check: object) => ({ code: 'V100', severity: 'error', check, message: { zh: '-', en: '-' } });
const count = (ledger: string) => ({ kind: 'count', of: [{ ledger }] });

describe('ledgers a rule looks at', () => {
  it.each<[string, object, string[]]>([
    ['its own', { kind: 'rowCount', ledger: 'D10', max: 1 }, ['D10']],
    ['none of a rule for all', { kind: 'notFuture' }, []],
    [
      'of another ledger',
      { kind: 'exists', ledger: 'D10', in: { ledger: 'D11', on: { no: 'no' } } },
      ['D10', 'D11'],
    ],
    ['of sums', { kind: 'totalsEqual', left: count('D10'), right: count('R20') }, ['D10', 'R20']],
    [
      'of an indicator',
      { kind: 'withinBase', ledger: 'D10', column: 'people', indicator: 'SUM-005' },
      ['D10', 'B01'],
    ],
    [
      'of no indicator',
      { kind: 'withinBase', ledger: 'D10', column: 'people', indicator: 'ABC-001' },
      ['D10'],
    ],
    [
      'of conditions',
      {
        kind: 'requires',
        ledger: 'R20',
        when: { tool: { in: ['saw'] } },
        must: { bought: { filled: true } },
      },
      ['R20'],
    ],
  ])('%s', (_, check, expected) => {
    const index = indexWith();
    expect([...ledgersOfRule(RuleSchema.parse(rule(check)), index)]).toEqual(expected);
  });
});

describe('a submission', () => {
  const loans = [{ no: '1', title: 'x' }, { no: '2' }];
  const most = rule({ kind: 'rowCount', ledger: 'D10', max: 1 });
  const tools = { ...rule({ kind: 'rowCount', ledger: 'R20', max: 0 }), code: 'V101' };
  const index = indexWith([most, tools]);
  const told = (more: Partial<NormalisedSubmission> = {}, sheets = { D10: 'D10', R20: 'R20' }) => {
    const submission = submissionOf(index, {
      rows: {
        D10: loans.map((one) => ({ ...one, $sheet: sheets.D10 })),
        R20: [{ tool: 'saw', $sheet: sheets.R20 }],
      },
      more,
    });
    return validateSubmission(submission, computeFacts(submission, index), index, {
      receivedOn: '2022-04-03',
    }).map(({ code }) => code);
  };

  it('is asked nothing about a ledger that could not be read', () => {
    expect(told()).toEqual(['V100', 'V101']);
    expect(told({ unread: ['R20', 'B01'] })).toEqual(['V100']);
    expect(told({ unread: ['D10', 'R20'] })).toEqual([]);
  });

  it('has its findings in the order of its ledgers, whatever the names of their sheets', () => {
    expect(told({}, { D10: 'Z', R20: 'A' })).toEqual(['V100', 'V101']);
  });
});

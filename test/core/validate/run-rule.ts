import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import type { CheckContext } from '../../../lambdas/core/model/check-context.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { validateSubmission } from '../../../lambdas/core/validate/validate-submission.ts';
import { indexWith } from './small-catalogue.ts';
import { rowsOf, type ShortRow, type ShortSubmission, submissionOf } from './small-submission.ts';

export interface RuleCase extends ShortSubmission {
  readonly name: string;
  readonly check?: object;
  readonly severity?: string;
  readonly beta?: boolean;
  readonly others?: object[];
  readonly context?: Partial<CheckContext>;
  readonly before?: Readonly<Record<string, readonly ShortRow[]>>;
  /** `severity sheet!cell value: message` of every finding, in order. */
  readonly says: readonly string[];
}

/** What one rule with the given wording says about one submission. */
export function findingsOf(check: object, message: string, one: RuleCase): Finding[] {
  const { severity = 'error', beta = false, others = [] } = one;
  const rule = {
    code: 'V100',
    severity,
    beta,
    check: { ...check, ...one.check },
    message: { zh: message, en: `[${message}]` },
  };
  const index = indexWith([rule, ...others]);
  const submission = submissionOf(index, one);
  const previous = (code: string) => rowsOf(index, code, one.before?.[code] ?? []);
  const context: CheckContext = {
    receivedOn: '2022-04-03',
    ...(one.before
      ? {
          previousRows: Object.fromEntries(Object.keys(one.before).map((code) => [code, previous(code)])),
          previousSummary: previous('S03'),
        }
      : {}),
    ...one.context,
  };
  return validateSubmission(submission, computeFacts(submission, index), index, context);
}

/** The same printed. */
export function runRule(check: object, message: string, one: RuleCase): string[] {
  return findingsOf(check, message, one).map(
    (finding) =>
      `${finding.severity} ${finding.sheet}!${finding.cell} ${finding.value}: ${finding.message.zh}`,
  );
}

/** A table of cases for one kind of rule. */
export function ruleTable(kind: string, check: object, message: string, cases: readonly RuleCase[]): void {
  describe(kind, () => {
    it.each(cases)('$name', (one) => {
      expect(runRule({ kind, ...check }, message, one)).toEqual(one.says);
    });
  });
}

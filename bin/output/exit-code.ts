import { isAccepted, type Verdict } from '../../lambdas/core/model/verdict.ts';

/** 0 ok · 1 usage or internal · 2 rejected findings · 3 unreadable input */
export type ExitCode = 0 | 1 | 2 | 3;

/** The worst of the verdicts decides. A workbook that is no template of ours counts as unreadable input. */
export function exitCodeOf(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.some((verdict) => !isAccepted(verdict) && verdict !== 'rejected')) return 3;
  return verdicts.includes('rejected') ? 2 : 0;
}

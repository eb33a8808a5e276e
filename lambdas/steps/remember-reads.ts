import type { Approval } from '../core/model/approval.ts';
import type { IssueRecord } from '../core/model/issue.ts';
import type { Period } from '../core/model/period.ts';
import type { DoorEvent } from '../core/model/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { IssueStore } from '../ports/issue-store.ts';

/** What many returns of a period share, each read once. */
export interface RememberedReads {
  approvals(form: string, period: Period): Promise<ReadonlyMap<string, Approval>>;
  doorEvents(form: string, period: Period): Promise<DoorEvent[]>;
  issues(period: Period): Promise<IssueRecord[]>;
}

export function rememberReads(deps: {
  readonly decisions: Pick<DecisionStore, 'approvals' | 'doorEvents'>;
  readonly issues: Pick<IssueStore, 'issues'>;
}): RememberedReads {
  const remember = <T>(read: (...about: [string, Period]) => Promise<T>) => {
    const known = new Map<string, Promise<T>>();
    return (form: string, period: Period): Promise<T> => {
      const key = `${form} ${period}`;
      const found = known.get(key) ?? read(form, period);
      known.set(key, found);
      return found;
    };
  };
  const issues = remember((_, period) => deps.issues.issues(period));
  return {
    approvals: remember(
      async (form, period) =>
        new Map((await deps.decisions.approvals(form, period)).map((one) => [one.node, one])),
    ),
    doorEvents: remember((form, period) => deps.decisions.doorEvents(form, period)),
    issues: (period) => issues('', period),
  };
}

import type { Approval } from '../core/model/approval.ts';
import type { Explanation } from '../core/model/explanation.ts';
import type { Period } from '../core/model/period.ts';
import type { DoorEvent } from '../core/model/period-door.ts';

/**
 * What people decided about submissions and periods. Every write is harmless when repeated; of two about the same thing
 * the one decided later stands, in whatever order they come.
 */
export interface DecisionStore {
  /** Of one unit and form, for periods between the two. One query. */
  explanations(unit: string, form: string, first: Period, last: Period): Promise<Explanation[]>;
  putExplanation(explanation: Explanation): Promise<void>;
  /** The latest approval of every node that gave one. One query. */
  approvals(form: string, period: Period): Promise<Approval[]>;
  putApproval(approval: Approval): Promise<void>;
  /** Everything decided about a form and period, in order of time. One query. */
  doorEvents(form: string, period: Period): Promise<DoorEvent[]>;
  addDoorEvent(form: string, period: Period, event: DoorEvent): Promise<void>;
}

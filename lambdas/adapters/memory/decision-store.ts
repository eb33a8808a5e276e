import { type Approval, ApprovalSchema } from '../../core/model/approval.ts';
import { type Explanation, ExplanationSchema } from '../../core/model/explanation.ts';
import { cadenceOf } from '../../core/model/period.ts';
import { type DoorEvent, DoorEventSchema } from '../../core/model/period-door.ts';
import type { DecisionStore } from '../../ports/decision-store.ts';

export function createMemoryDecisionStore(): DecisionStore {
  const explanations = new Map<string, Explanation>();
  const approvals = new Map<string, Approval>();
  const doors = new Map<string, Map<string, DoorEvent>>();
  return {
    explanations: async (unit, form, first, last) =>
      [...explanations.values()]
        .filter((one) => one.unit === unit && one.form === form)
        .filter(({ period }) => cadenceOf(period) === cadenceOf(first) && period >= first && period <= last)
        .sort((a, b) => (a.period === b.period ? compare(a.at, b.at) : compare(a.period, b.period))),
    async putExplanation(explanation) {
      const { unit, form, period, code, sheet, cell, value, message } = explanation;
      const id = JSON.stringify([unit, form, period, code, sheet, cell, value, message]);
      const known = explanations.get(id);
      if (!known || known.at <= explanation.at) explanations.set(id, ExplanationSchema.parse(explanation));
    },
    approvals: async (form, period) =>
      [...approvals.values()]
        .filter((one) => one.form === form && one.period === period)
        .sort((a, b) => compare(a.node, b.node)),
    async putApproval(approval) {
      const id = `${approval.form} ${approval.period} ${approval.node}`;
      const known = approvals.get(id);
      if (!known || known.at <= approval.at) approvals.set(id, ApprovalSchema.parse(approval));
    },
    doorEvents: async (form, period) =>
      [...(doors.get(`${form} ${period}`) ?? [])].sort(([a], [b]) => compare(a, b)).map(([, event]) => event),
    async addDoorEvent(form, period, event) {
      const id = `${form} ${period}`;
      const events = doors.get(id) ?? new Map<string, DoorEvent>();
      doors.set(
        id,
        events.set(`${event.at}#${event.kind}#${event.unit ?? ''}`, DoorEventSchema.parse(event)),
      );
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

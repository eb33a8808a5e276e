import type { Act } from '../core/model/act.ts';
import type { AuditEntry } from '../core/model/audit-entry.ts';
import type { DoorEvent } from '../core/model/period-door.ts';
import { doorAt } from '../core/workflow/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';

const DOOR_ACTIONS: Readonly<Record<DoorEvent['kind'], string>> = {
  open: 'period.opened',
  close: 'period.closed',
  lock: 'period.locked',
  allow: 'period.allowed',
};

/** What the audit log says about an act: one entry per thing it changed, the same ones whenever it is applied again. */
export async function auditAct(
  decisions: Pick<DecisionStore, 'doorEvents'>,
  { id, at, by: actor, deed }: Act,
): Promise<AuditEntry[]> {
  const base = (i: number) => ({ id: `act-${id}-${i}`, at, actor });
  switch (deed.kind) {
    case 'explain':
      return deed.explanations.map(({ unit, form, period, code, sheet, cell, text, version }, i) => ({
        ...base(i),
        action: 'submission.explained',
        unit,
        form,
        period,
        before: null,
        after: { version, code, sheet, cell, confirmed: text === '', text },
      }));
    case 'approve':
      return deed.approvals.map(({ node, form, period, versions }, i) => ({
        ...base(i),
        action: 'submission.approved',
        unit: node,
        form,
        period,
        before: null,
        after: { ...versions },
      }));
    case 'door':
      return Promise.all(
        deed.doors.map(async ({ form, period, event }, i) => {
          const earlier = (await decisions.doorEvents(form, period)).filter((one) => one.at < event.at);
          return {
            ...base(i),
            action: DOOR_ACTIONS[event.kind],
            ...(event.unit === undefined ? {} : { unit: event.unit }),
            form,
            period,
            before: { state: doorAt(earlier, event.at) },
            after: {
              state: doorAt([...earlier, event], event.at),
              ...(event.until === undefined ? {} : { until: event.until }),
            },
            ...(event.reason === undefined ? {} : { note: event.reason }),
          };
        }),
      );
    case 'issue': {
      const { node, period, revision, snapshot, orgVersion, catalogueVersion, note, versions } = deed.issue;
      return [
        {
          ...base(0),
          action: 'issue.created',
          unit: node,
          period,
          before: revision > 1 ? { revision: revision - 1 } : null,
          after: {
            issue: deed.issue.id,
            revision,
            sha256: snapshot.sha256,
            orgVersion,
            catalogueVersion: catalogueVersion.slice(0, 16),
            submissions: Object.keys(versions).length,
          },
          ...(note === '' ? {} : { note }),
        },
      ];
    }
    case 'organisation':
      return [
        {
          ...base(0),
          action: 'organisation.imported',
          before: deed.before === null ? null : { version: deed.before, ...deed.fields?.before },
          after: { version: deed.version, changes: deed.changes, ...deed.fields?.after },
        },
      ];
    case 'account': {
      const { name, change, before, after } = deed;
      const action = `account.${change}`;
      const named = (state: typeof before) => (state === null ? null : { account: name, ...state });
      return [{ ...base(0), action, before: named(before), after: named(after), note: name }];
    }
    case 'reprocess':
      return [
        {
          ...base(0),
          action: 'submission.reprocessed',
          before: null,
          after: { catalogueVersion: deed.catalogueVersion.slice(0, 16) },
        },
      ];
    case 'catalogue':
      return [
        {
          ...base(0),
          action: 'catalogue.activated',
          before: deed.before === null ? null : { version: deed.before },
          after: { version: deed.version },
        },
      ];
  }
}

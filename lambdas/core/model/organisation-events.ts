import { compareText, groupRecords } from './org-records.ts';
import type { Organisation } from './organisation.ts';
import type { Unit } from './unit.ts';

/** One dated change of the organisation. `from` and `to` are names, codes of parents, or codes of units. */
export interface OrganisationEvent {
  readonly kind: 'opened' | 'closed' | 'renamed' | 'moved' | 'merged' | 'split' | 'changed';
  readonly unit: string;
  readonly name: string;
  /** First day on which it holds; for a unit that closed, the last day on which it lived. */
  readonly on: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything that ever happened to the units, in order of day and code. */
export function organisationEvents(organisation: Organisation): OrganisationEvent[] {
  const events = [...groupRecords(organisation.units).values()].flatMap(eventsOfUnit);
  return events.sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.unit, b.unit) || compareText(a.kind, b.kind),
  );
}

/** What a new version of the organisation says that the one before did not, and what it no longer says. */
export function compareOrganisations(
  before: Organisation | null,
  after: Organisation,
): { readonly added: OrganisationEvent[]; readonly removed: OrganisationEvent[] } {
  const [old, now] = [before ? organisationEvents(before) : [], organisationEvents(after)];
  const [known, told] = [new Set(old.map(idOf)), new Set(now.map(idOf))];
  return {
    added: now.filter((event) => !known.has(idOf(event))),
    removed: old.filter((event) => !told.has(idOf(event))),
  };
}

function idOf({ kind, unit, on, from, to }: OrganisationEvent): string {
  return JSON.stringify([kind, unit, on, from, to]);
}

function eventsOfUnit(records: readonly Unit[]): OrganisationEvent[] {
  const events: OrganisationEvent[] = [];
  let previous: Unit | undefined;
  for (const unit of records) {
    const at = { unit: unit.code, name: unit.name, on: unit.validFrom };
    if (!previous) {
      const kind = unit.splitFrom === undefined ? 'opened' : 'split';
      events.push({ ...at, kind, from: unit.splitFrom ?? null, to: unit.parent });
    } else {
      const told = events.length;
      if (previous.name !== unit.name)
        events.push({ ...at, kind: 'renamed', from: previous.name, to: unit.name });
      if (previous.parent !== unit.parent)
        events.push({ ...at, kind: 'moved', from: previous.parent, to: unit.parent });
      if (events.length === told) events.push({ ...at, kind: 'changed', from: null, to: null });
    }
    previous = unit;
  }
  if (previous && previous.validTo !== null) {
    const { code, name, parent, validTo, mergedInto } = previous;
    const kind = mergedInto === undefined ? 'closed' : 'merged';
    events.push({ kind, unit: code, name, on: validTo, from: parent, to: mergedInto ?? null });
  }
  return events;
}

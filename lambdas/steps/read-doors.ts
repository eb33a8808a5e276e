import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { DoorEvent } from '../core/model/period-door.ts';
import { type DoorState, doorAt } from '../core/workflow/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';

export interface Door {
  readonly form: string;
  readonly period: Period;
  readonly state: DoorState;
  /** Everything decided about it, in order of time. */
  readonly events: readonly DoorEvent[];
}

/** How things stand at the doors of every form period inside a period. */
export async function readDoors(
  deps: { readonly catalogue: CatalogueIndex; readonly decisions: Pick<DecisionStore, 'doorEvents'> },
  period: Period,
  now: string,
): Promise<Door[]> {
  const inside = [...deps.catalogue.forms.values()].flatMap((form) =>
    periodsWithin(period, form.cadence).map((at) => ({ form: form.code, period: at })),
  );
  return Promise.all(
    inside.map(async (one) => {
      const events = await deps.decisions.doorEvents(one.form, one.period);
      return { ...one, state: doorAt(events, now), events };
    }),
  );
}

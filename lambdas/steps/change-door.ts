import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { DoorEvent } from '../core/model/period-door.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import { doorAt, doorTransition } from '../core/workflow/period-door.ts';
import { localDay } from './local-day.ts';
import { type ActDeps, type Doing, performAct } from './perform-act.ts';

export interface ChangeDoorRequest extends Doing {
  readonly kind: DoorEvent['kind'];
  /** Every form period inside it. */
  readonly period: Period;
  /** Every form when absent. */
  readonly form?: string | undefined;
  /** Of `allow`. */
  readonly unit?: string | undefined;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

export interface DoorChange {
  readonly form: string;
  readonly period: Period;
  readonly event: DoorEvent;
}

/**
 * Opens, closes or locks a period for some or all forms, or lets one unit into a locked one. Forms for which that
 * already holds are passed over.
 * @throws RefusedError when it may be done for none of them, with the reason for the first
 */
export async function changeDoor(
  deps: ActDeps & { readonly catalogue: CatalogueIndex; readonly utcOffset: number },
  request: ChangeDoorRequest,
): Promise<DoorChange[]> {
  const { kind, unit, until, reason, by } = request;
  const at = new Date(request.at).toISOString();
  if (until !== undefined && until < localDay(at, deps.utcOffset))
    throw new RefusedError({
      zh: `截止日 ${until} 已经过去，放行没有意义；请写今天或以后的日期。`,
      en: `The day ${until} is past already: give today or a later one.`,
    });
  const event: DoorEvent = {
    kind,
    at,
    by,
    ...(unit === undefined ? {} : { unit }),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
  };
  const doors: DoorChange[] = [];
  let refusal: RefusedError | null = null;
  for (const form of deps.catalogue.forms.values()) {
    if (request.form !== undefined && form.code !== request.form) continue;
    for (const period of periodsWithin(request.period, form.cadence)) {
      const state = doorAt(await deps.decisions.doorEvents(form.code, period), at);
      const refused = doorTransition(state, kind);
      if (refused) refusal ??= new RefusedError(refused.reason);
      else doors.push({ form: form.code, period, event });
    }
  }
  if (doors.length === 0)
    throw (
      refusal ??
      new RefusedError({
        zh: `没有按 ${request.period} 报送的报表。`,
        en: `No form is due for ${request.period}.`,
      })
    );
  await performAct(deps, request, { kind: 'door', doors: [...doors] });
  return doors;
}

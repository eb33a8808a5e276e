import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Period, PeriodSchema, periodsWithin } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { mapAtOnce } from './map-at-once.ts';

/** Heads of one form for the form periods inside `period`, by unit: one query per unit. Units without any are absent. */
export async function loadUnitHeads(
  deps: { readonly catalogue: CatalogueIndex; readonly submissions: Pick<SubmissionStore, 'heads'> },
  units: readonly string[],
  form: string,
  period: Period,
): Promise<ReadonlyMap<string, readonly Head[]>> {
  const found = new Map<string, Head[]>();
  const cadence = deps.catalogue.forms.get(form)?.cadence;
  const inside = cadence ? periodsWithin(period, cadence) : [];
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return found;
  const loaded = await mapAtOnce(units, (unit) => deps.submissions.heads(unit, form, first, last));
  for (const [i, unit] of units.entries()) {
    const heads = loaded[i] ?? [];
    if (heads.length > 0) found.set(unit, heads);
  }
  return found;
}

/** The calendar year a period lies in, as a period. */
export function wholeYear(period: Period): Period {
  return PeriodSchema.parse(period.slice(0, 4));
}

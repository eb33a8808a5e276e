import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { mapAtOnce } from './map-at-once.ts';

/** Heads inside a period, looked up by unit and form. */
export type HeadsOf = (unit: string, form: string) => readonly Head[];

/** Loads the heads of the (unit, form) pairs for the form periods inside `period`: one query per pair. */
export async function loadHeads(
  deps: { readonly catalogue: CatalogueIndex; readonly submissions: Pick<SubmissionStore, 'heads'> },
  pairs: readonly { readonly unit: string; readonly form: string }[],
  period: Period,
): Promise<HeadsOf> {
  const found = new Map<string, Head[]>();
  await mapAtOnce(pairs, async ({ unit, form }) => {
    const cadence = deps.catalogue.forms.get(form)?.cadence;
    const inside = cadence ? periodsWithin(period, cadence) : [];
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) found.set(`${unit} ${form}`, await deps.submissions.heads(unit, form, first, last));
  });
  return (unit, form) => found.get(`${unit} ${form}`) ?? [];
}

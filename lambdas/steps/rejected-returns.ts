import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import { refusedSince } from '../core/workflow/refused-since.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import type { HeadsOf } from './load-heads.ts';
import { mapAtOnce } from './map-at-once.ts';

/** `unit form period` of returns of which nothing counts because they were sent back, by the checks or by a reader. */
export async function rejectedReturns(
  deps: { readonly catalogue: CatalogueIndex; readonly uploads: Pick<UploadStore, 'setAside'> },
  units: readonly string[],
  period: Period,
  headsOf: HeadsOf,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const pairs = units.flatMap((unit) => [...deps.catalogue.forms.values()].map((form) => ({ unit, form })));
  await mapAtOnce(pairs, async ({ unit, form }) => {
    const inside = periodsWithin(period, form.cadence);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return;
    const heads = new Map(headsOf(unit, form.code).map((head) => [head.period, head]));
    for (const attempt of await deps.uploads.setAside(unit, form.code, first, last)) {
      const { period: at } = attempt;
      if (at !== null && refusedSince(heads.get(at) ?? null, attempt))
        found.add(`${unit} ${form.code} ${at}`);
    }
    for (const { period: at, returned } of heads.values())
      if (returned !== undefined) found.add(`${unit} ${form.code} ${at}`);
  });
  return found;
}

import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { cadenceOf, type Period, periodsWithin, shiftPeriod, yearOf } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { wholeYear } from './load-unit-heads.ts';

/**
 * Heads as they were when each was first read, however often they are asked for: what is made from them in several
 * steps is made from the same versions.
 */
export function frozenHeads(
  catalogue: CatalogueIndex,
  submissions: Pick<SubmissionStore, 'heads'>,
): Pick<SubmissionStore, 'heads'> & { readonly read: () => Promise<Head[]> } {
  const known = new Map<string, Promise<Head[]>>();
  return {
    async heads(unit, form, first, last) {
      const cadence = catalogue.forms.get(form)?.cadence ?? cadenceOf(first);
      const found = await Promise.all(yearsBetween(first, last).map((year) => ofYear(unit, form, year)));
      return found
        .flat()
        .filter(({ period }) => period >= first && period <= last && cadenceOf(period) === cadence);
    },
    read: async () => (await Promise.all(known.values())).flat(),
  };

  function ofYear(unit: string, form: string, year: Period): Promise<Head[]> {
    const id = `${unit} ${form} ${year}`;
    const found = known.get(id) ?? loadYear(unit, form, year);
    known.set(id, found);
    return found;
  }

  async function loadYear(unit: string, form: string, year: Period): Promise<Head[]> {
    const cadence = catalogue.forms.get(form)?.cadence ?? 'year';
    const inside = periodsWithin(year, cadence);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? submissions.heads(unit, form, first, last) : [];
  }
}

function yearsBetween(first: Period, last: Period): Period[] {
  const count = yearOf(last) - yearOf(first) + 1;
  return Array.from({ length: count }, (_, i) => shiftPeriod(wholeYear(first), i));
}

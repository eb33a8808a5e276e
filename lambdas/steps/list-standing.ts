import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { comparePeriods, lastDay } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';

/** Every head that counts, in the order in which they can be judged again: by the end of their period, longer ones first: base numbers come before what is checked against them. */
export async function listStanding(
  deps: {
    readonly catalogue: CatalogueIndex;
    readonly submissions: Pick<SubmissionStore, 'periods' | 'headsOf'>;
  },
  organisation: Organisation,
): Promise<Head[]> {
  const heads: Head[] = [];
  for (const unit of new Set(organisation.units.map((one) => one.code)))
    for (const form of deps.catalogue.forms.keys()) {
      const periods = await deps.submissions.periods(unit, form);
      for (let from = 0; from < periods.length; from += 100) {
        const keys = periods.slice(from, from + 100).map((period) => ({ unit, form, period }));
        for (const head of await deps.submissions.headsOf(keys))
          if (head && isCounting(head)) heads.push(head);
      }
    }
  return heads.sort(
    (a, b) =>
      compare(lastDay(a.period), lastDay(b.period)) ||
      comparePeriods(a.period, b.period) * -1 ||
      compare(`${a.form} ${a.unit}`, `${b.form} ${b.unit}`),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

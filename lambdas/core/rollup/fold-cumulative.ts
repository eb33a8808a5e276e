import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Parts } from '../model/part-value.ts';
import { lastDay, type Period, PeriodSchema } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { countingHeads } from './counting-heads.ts';
import { foldOverTime } from './fold-over-time.ts';
import { foldOverUnits } from './fold-over-units.ts';
import { foldableParts } from './foldable-parts.ts';
import { periodSpans } from './period-spans.ts';

/**
 * A node's parts from 1 January to the end of a period: leaf first over the form periods that end by then, then up the
 * tree. Flows add up, stocks are the last ones, members are counted once in the whole time.
 * @param input.tree cut for the time from 1 January to the end of the period
 */
export function foldCumulative(input: {
  readonly index: CatalogueIndex;
  readonly tree: OrgTree;
  readonly form: string;
  readonly until: Period;
  readonly node: string;
  /** Heads of a unit for the form; those of other years or later periods are passed over. */
  readonly headsOf: (unit: string) => readonly Head[];
}): Parts {
  const { index, tree, until, node } = input;
  const form = index.forms.get(input.form);
  if (!form) return {};
  const year = PeriodSchema.parse(until.slice(0, 4));
  const end = lastDay(until);
  const formPeriods = periodSpans(year, form.cadence).flatMap(({ period, to }) =>
    to <= end ? [period] : [],
  );
  if (formPeriods.length === 0) return {};
  const definitions = foldableParts(index, form.code);
  const folded = new Map<string, Parts>();
  for (const code of [...tree.subtreeOf(node)].reverse()) {
    const heads = countingHeads(tree, input.headsOf(code), code, form, year).filter(
      ({ span }) => span.to <= end,
    );
    const children: Parts[] = [];
    for (const child of tree.childrenOf(code)) {
      children.push(folded.get(child) ?? {});
      folded.delete(child);
    }
    const alive = tree.recordOn(code, end) !== undefined;
    const parts: Parts = {};
    for (const { key, part } of definitions) {
      const dated = heads.flatMap(({ period, head }) => {
        const value = head.parts[key];
        return value ? [{ period, value }] : [];
      });
      const own = foldOverTime(part, until, dated, formPeriods, alive);
      const below = children.flatMap((child) => child[key] ?? []);
      const value = foldOverUnits(part, own, below);
      if (value) parts[key] = value;
    }
    folded.set(code, parts);
  }
  return folded.get(node) ?? {};
}

import { addDays } from '../core/model/add-days.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { lastDay, type Period, periodsWithin } from '../core/model/period.ts';
import type { ReportReturn, ReturnState } from '../core/model/rollup-report.ts';
import type { Head } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { isAccepted } from '../core/model/verdict.ts';
import { owedPeriods } from '../core/rollup/owed-periods.ts';
import { refusedSince } from '../core/workflow/refused-since.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import type { HeadsOf } from './load-heads.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';

export interface ReturnsDeps {
  readonly catalogue: CatalogueIndex;
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly treeOf: TreeOf;
}

/** Who owed what inside a period and what became of it, in order of the tree, form and period. */
export async function collectReturns(
  deps: ReturnsDeps,
  organisation: Organisation,
  request: {
    readonly node: string;
    readonly period: Period;
    readonly headsOf: HeadsOf;
    readonly today: string;
  },
): Promise<ReportReturn[]> {
  const { period, headsOf, today } = request;
  const tree = deps.treeOf(organisation, period);
  const pairs = tree
    .subtreeOf(request.node)
    .flatMap((unit) => [...deps.catalogue.forms.values()].map((form) => ({ unit, form })));
  const found = await mapAtOnce(pairs, async ({ unit, form }): Promise<ReportReturn[]> => {
    const owed = owedPeriods(tree, unit, form, period);
    if (owed.length === 0) return [];
    const heads = new Map(headsOf(unit, form.code).map((head) => [head.period, head]));
    const attempts = await attemptsOf(deps, unit, form, period);
    return owed.map((at) => {
      const dueOn = addDays(lastDay(at), form.dueDays);
      const head = heads.get(at) ?? null;
      return {
        unit,
        unitName: tree.units.get(unit)?.name ?? unit,
        form: form.code,
        formName: form.name.zh,
        period: at,
        state: stateOf(head, refusedSince(head, attempts.get(at)), dueOn < today),
        dueOn,
      };
    });
  });
  return found.flat();
}

function stateOf(head: Head | null, refused: boolean, overdue: boolean): ReturnState {
  if (head && !head.withdrawn && isAccepted(head.verdict)) return head.late ? 'late' : 'received';
  if (refused || head?.returned !== undefined) return 'rejected';
  return overdue ? 'missing' : 'pending';
}

/** By period, the latest file that did not become a version. */
async function attemptsOf(
  deps: ReturnsDeps,
  unit: string,
  form: Form,
  period: Period,
): Promise<ReadonlyMap<string | null, UploadRecord>> {
  const inside = periodsWithin(period, form.cadence);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return new Map();
  const attempts = await deps.uploads.setAside(unit, form.code, first, last);
  return new Map(attempts.map((one) => [one.period, one]));
}

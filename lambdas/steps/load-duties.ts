import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyRecord } from '../core/model/duty-record.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, parsePeriod } from '../core/model/period.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { ledgersOfDuty } from './forms-of-duty.ts';
import { type JudgeRequest, judgeUnit } from './judge-unit.ts';
import { type HeadsOf, loadHeads } from './load-heads.ts';
import type { TreeOf } from './org-trees.ts';
import { remember } from './remember.ts';

export interface LoadDutiesDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

export interface DutiesRequest extends JudgeRequest {
  readonly node: string;
}

/** What became of every duty at and below a node whose due day lies in a period, unit by unit in order of the tree. */
export async function loadDuties(
  deps: LoadDutiesDeps,
  organisation: Organisation,
  request: DutiesRequest,
): Promise<DutyRecord[]> {
  const { catalogue, treeOf } = deps;
  if (catalogue.obligations.length === 0) return [];
  const tree = treeOf(organisation, request.period);
  const units = tree.subtreeOf(request.node);
  const headsOf = await loadYear(deps, units, request.period);
  const treeAt = remember((period: Period) => treeOf(organisation, period));
  const { utcOffset } = deps;
  return units.flatMap((unit) =>
    judgeUnit({ index: catalogue, tree, treeAt, headsOf, utcOffset }, unit, request),
  );
}

/** Heads of the year and of the year before: the last list of a register, and what was due in January. */
async function loadYear(deps: LoadDutiesDeps, units: readonly string[], period: Period): Promise<HeadsOf> {
  const year = Number(period.slice(0, 4));
  const ledgers = new Set(deps.catalogue.obligations.flatMap(({ duty }) => ledgersOfDuty(duty)));
  const rates = deps.catalogue.obligations.some(({ duty }) => duty.kind !== 'deadline');
  const forms = [...deps.catalogue.forms.values()].filter(
    (form) => rates || form.ledgers.some((ledger) => ledgers.has(ledger)),
  );
  const pairs = units.flatMap((unit) => forms.map((form) => ({ unit, form: form.code })));
  const loaded: HeadsOf[] = [];
  for (const span of [`${year - 1}`, `${year}`]) {
    const asked = parsePeriod(span);
    if (asked) loaded.push(await loadHeads(deps, pairs, asked));
  }
  return (unit, form) => loaded.flatMap((headsOf) => [...headsOf(unit, form)]);
}

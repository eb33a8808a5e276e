import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyRecord } from '../core/model/duty-record.ts';
import { groupRecords } from '../core/model/org-records.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, parsePeriod, periodsWithin } from '../core/model/period.ts';
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
  /** Those at and below the node in the tree of the period when absent. */
  readonly units?: readonly string[];
}

/**
 * What became of every duty of some units whose due day lies in a period, unit by unit. Each is judged by the tree of the
 * month of its due day, so that the months of a year and the year itself tell of the same duties.
 */
export async function loadDuties(
  deps: LoadDutiesDeps,
  organisation: Organisation,
  request: DutiesRequest,
): Promise<DutyRecord[]> {
  const { catalogue, treeOf, utcOffset } = deps;
  if (catalogue.obligations.length === 0) return [];
  const { period } = request;
  const units = request.units ?? treeOf(organisation, period).subtreeOf(request.node);
  const headsOf = await loadYear(deps, units, period);
  const treeAt = remember((at: Period) => treeOf(organisation, at));
  const records = groupRecords(organisation.units);
  const places = new Map(catalogue.obligations.map(({ code }, place) => [code, place]));
  const placeOf = ({ obligation }: DutyRecord) => places.get(obligation) ?? 0;
  return units.flatMap((unit) =>
    periodsWithin(period, 'month')
      .flatMap((month) => {
        const of = { index: catalogue, tree: treeAt(month), treeAt, records, headsOf, utcOffset };
        return judgeUnit(of, unit, { ...request, period: month });
      })
      .sort((one, other) => placeOf(one) - placeOf(other)),
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

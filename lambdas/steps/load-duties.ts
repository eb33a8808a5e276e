import type { DutyNumber } from '../core/duty/duty-input.ts';
import { judgeDuty } from '../core/duty/judge-duty.ts';
import { selectDuties } from '../core/duty/select-duties.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyRecord } from '../core/model/duty-record.ts';
import type { Indicator } from '../core/model/indicator.ts';
import type { Duty } from '../core/model/obligation.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { comparePeriods, firstDay, lastDay, type Period, parsePeriod } from '../core/model/period.ts';
import type { NumberWithTerms } from '../core/model/rollup.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import { ownNumber } from '../core/rollup/own-value.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { formsByLedger, formsOfDuty, ledgersOfDuty } from './forms-of-duty.ts';
import { type HeadsOf, loadHeads } from './load-heads.ts';
import { localDay } from './local-day.ts';
import type { TreeOf } from './org-trees.ts';

export interface LoadDutiesDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

export interface DutiesRequest {
  readonly node: string;
  /** Of whose duties the due day is asked for. */
  readonly period: Period;
  readonly today: string;
  /** An indicator of the whole tree below a node, for what the top owes; the unit's own number when not given. */
  readonly valueAt?: (node: string, indicator: string, period: Period) => NumberWithTerms | null;
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
  return units.flatMap((unit) =>
    judgeUnit(catalogue, { tree, treeAt }, headsOf, unit, request, deps.utcOffset),
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

function judgeUnit(
  index: CatalogueIndex,
  /** Of the whole period, and of the window a number is asked for: a unit that closed later still had it then. */
  { tree, treeAt }: { readonly tree: OrgTree; readonly treeAt: (period: Period) => OrgTree },
  headsOf: HeadsOf,
  code: string,
  { period, today, valueAt }: DutiesRequest,
  utcOffset: number,
): DutyRecord[] {
  const record = tree.recordOn(code, tree.day, firstDay(period));
  if (!record) return [];
  const isTop = record.parent === null;
  const range = { from: firstDay(period), to: lastDay(period) };
  const carrying = formsByLedger(index);
  const returnsWith = (ledger: string) =>
    (carrying.get(ledger) ?? [])
      .flatMap((form) => [...headsOf(code, form)])
      .filter(isCounting)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map((head) => ({ period: head.period, evidence: head.evidence ?? {} }));
  const shown = remember(returnsWith);
  const owes = new Set(record.forms.length === 0 ? index.forms.keys() : record.forms);
  const isOwed = (duty: Duty) => formsOfDuty(index, duty).some((form) => owes.has(form));
  const own = (indicator: string, at: Period) =>
    ownNumber({ index, tree: treeAt(at), headsOf }, { unit: code, period: at, indicator });
  const exemptWeeks = new Set((index.source.parameters.exemptWeeks?.value ?? '').split(',').filter(Boolean));
  return selectDuties(index.source, { type: record.type, isTop, reports: record.reports })
    .filter(({ obligation }) => isOwed(obligation.duty))
    .flatMap(({ obligation, every }) =>
      judgeDuty({
        obligation,
        ...(every ? { every } : {}),
        unit: record,
        range,
        returnsWith: shown,
        returnsOf: (form) =>
          headsOf(code, form)
            .filter(isCounting)
            .map(({ period: at, receivedAt, late }) => ({
              period: at,
              receivedOn: localDay(receivedAt, utcOffset),
              late,
            })),
        form: (form) => index.forms.get(form),
        isRegister: (ledger) => index.ledgers.get(ledger)?.kind === 'register',
        valueOf: (indicator, at) =>
          dutyNumber(
            index.indicators.get(indicator)?.computation,
            obligation.at === 'top' && valueAt ? valueAt(code, indicator, at) : own(indicator, at),
          ),
        isReported: (indicator, at) =>
          (obligation.at === 'top' && valueAt ? tree.subtreeOf(code) : [code])
            .flatMap((one) => [...headsOf(one, index.indicators.get(indicator)?.form ?? '')])
            .some(
              (head) =>
                isCounting(head) &&
                firstDay(head.period) >= firstDay(at) &&
                lastDay(head.period) <= lastDay(at),
            ),
        exemptWeeks,
        since: index.source.parameters.dutiesFrom?.value ?? '',
        today,
      }),
    );
}

function dutyNumber(
  computation: Indicator['computation'] | undefined,
  printed: NumberWithTerms | null,
): DutyNumber | null {
  const { value = null, numerator, denominator } = printed ?? {};
  if (value === null) return null;
  if (!computation || !('ratio' in computation) || !numerator || !denominator) return { value };
  return { value, exactly: { numerator, denominator, times: computation.times } };
}

function remember<K extends string, T>(of: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

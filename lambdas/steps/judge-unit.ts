import type { DutyNumber } from '../core/duty/duty-input.ts';
import { judgeDuty } from '../core/duty/judge-duty.ts';
import { selectDuties } from '../core/duty/select-duties.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyRecord } from '../core/model/duty-record.ts';
import type { Indicator } from '../core/model/indicator.ts';
import type { Duty } from '../core/model/obligation.ts';
import { lifeOf } from '../core/model/org-records.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import { comparePeriods, firstDay, lastDay, type Period } from '../core/model/period.ts';
import type { NumberWithTerms } from '../core/model/rollup.ts';
import type { Unit } from '../core/model/unit.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import { ownNumber } from '../core/rollup/own-value.ts';
import { formsByLedger, formsOfDuty } from './forms-of-duty.ts';
import type { HeadsOf } from './load-heads.ts';
import { localDay } from './local-day.ts';
import { remember } from './remember.ts';

export interface JudgeRequest {
  /** Of whose duties the due day is asked for. */
  readonly period: Period;
  readonly today: string;
  /** An indicator of the whole tree below a node, for what the top owes; the unit's own number when not given. */
  readonly valueAt?: (node: string, indicator: string, period: Period) => NumberWithTerms | null;
}

interface UnitDuties {
  readonly index: CatalogueIndex;
  /** Of the period. */
  readonly tree: OrgTree;
  /** Of the window a number is asked for: a unit that closed later still had it then. */
  readonly treeAt: (period: Period) => OrgTree;
  readonly records: ReadonlyMap<string, readonly Unit[]>;
  readonly headsOf: HeadsOf;
  readonly utcOffset: number;
}

/** What became of the duties of one unit whose due day lies in a period. */
export function judgeUnit(of: UnitDuties, code: string, request: JudgeRequest): DutyRecord[] {
  const { index, tree, treeAt, records, headsOf, utcOffset } = of;
  const { period, today, valueAt } = request;
  const record = tree.recordOn(code, tree.day, firstDay(period));
  if (!record) return [];
  const isTop = record.parent === null;
  const owes = new Set(record.forms.length === 0 ? index.forms.keys() : record.forms);
  const isOwed = (duty: Duty) => formsOfDuty(index, duty).some((form) => owes.has(form));
  const returned = (form: string) => headsOf(code, form).filter(isCounting);
  const carrying = formsByLedger(index);
  const returnsWith = remember((ledger: string) =>
    (carrying.get(ledger) ?? [])
      .flatMap(returned)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map((head) => ({ period: head.period, evidence: head.evidence ?? {} })),
  );
  const own = (indicator: string, at: Period) =>
    ownNumber({ index, tree: treeAt(at), headsOf }, { unit: code, period: at, indicator });
  const common = {
    unit: { code, ...lifeOf(records.get(code) ?? [], record) },
    range: { from: firstDay(period), to: lastDay(period) },
    returnsWith,
    returnsOf: (form: string) =>
      returned(form).map(({ period: at, receivedAt, late }) => ({
        period: at,
        receivedOn: localDay(receivedAt, utcOffset),
        late,
      })),
    form: (form: string) => index.forms.get(form),
    isRegister: (ledger: string) => index.ledgers.get(ledger)?.kind === 'register',
    exemptWeeks: new Set((index.source.parameters.exemptWeeks?.value ?? '').split(',').filter(Boolean)),
    since: index.source.parameters.dutiesFrom?.value ?? '',
    today,
  };
  return selectDuties(index.source, { type: record.type, isTop, reports: record.reports })
    .filter(({ obligation }) => isOwed(obligation.duty))
    .flatMap(({ obligation, every }) => {
      const asTop = obligation.at === 'top' ? valueAt : undefined;
      const whose = asTop ? tree.subtreeOf(code) : [code];
      return judgeDuty({
        ...common,
        obligation,
        ...(every ? { every } : {}),
        valueOf: (indicator, at) =>
          dutyNumber(
            index.indicators.get(indicator)?.computation,
            asTop ? asTop(code, indicator, at) : own(indicator, at),
          ),
        isReported: (indicator, at) =>
          whose
            .flatMap((one) => [...headsOf(one, index.indicators.get(indicator)?.form ?? '')])
            .some(
              (head) =>
                isCounting(head) &&
                firstDay(head.period) >= firstDay(at) &&
                lastDay(head.period) <= lastDay(at),
            ),
      });
    });
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

import { lastDay, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Heads, type Leaf, percent, sum } from '../../formula.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import { branchCount } from '../organisation/register-formulas.ts';
import type { Audit, Inspection, RectificationEvents, Visit } from './events.ts';
import { rectificationEvents } from './rectification-events.ts';

const amount = (
  over: 'sum' | 'last' | 'max',
  value: (events: RectificationEvents, day: string, leaf: Leaf) => number | null,
): Amount => ({
  form: 'rectification',
  over,
  value: (leaf) => value(rectificationEvents(leaf.scope), lastDay(leaf.period), leaf),
});
const heads = (
  names: (events: RectificationEvents, day: string, leaf: Leaf) => Iterable<string> | null,
  over?: 'last',
): Heads => ({
  form: 'rectification',
  ...(over && { over }),
  heads: (leaf) => names(rectificationEvents(leaf.scope), lastDay(leaf.period), leaf),
});
const different = (names: readonly string[]) => new Set(names).size;

const isInspection = (one: Inspection) => one.type !== '整改评估';
const entered = (keep: (one: Inspection) => boolean, name: (one: Inspection) => string) =>
  heads(
    ({ inspections }, _, { period }) =>
      inspections?.filter((one) => keep(one) && periodHolds(period, one.entered)).map(name) ?? null,
  );
const unitsEntered = (keep: (one: Inspection) => boolean) => entered(keep, (one) => one.unit);

const visits = (keep: (one: Visit) => boolean, of: (one: Visit) => number = () => 1) =>
  amount('sum', (events, _, { period }) =>
    sum(
      events.visits.filter((one) => periodHolds(period, one.date) && keep(one)),
      of,
    ),
  );
const visited = (names: (one: Visit) => readonly string[]) =>
  heads((events, _, { period }) =>
    events.visits.filter((one) => periodHolds(period, one.date)).flatMap(names),
  );
const inMode = (mode: string) => visits((one) => one.mode === mode);

const audits = (keep: (one: Audit) => boolean, of: (one: Audit) => number = () => 1) =>
  amount('sum', (events, _, { period }) =>
    events.audits
      ? sum(
          events.audits.filter((one) => periodHolds(period, one.reported) && keep(one)),
          of,
        )
      : null,
  );
const auditsSoFar = (of: (one: Audit, day: string) => number) =>
  amount('last', ({ audits: all }, day) =>
    all
      ? sum(
          all.filter((one) => one.reported <= day),
          (one) => of(one, day),
        )
      : null,
  );

const checked = (...modes: string[]) =>
  percent(
    visited((one) => (modes.includes(one.mode) ? one.branches : [])),
    branchCount,
  );
const items = amount('last', (events) => events.items.length);
const risks = amount('last', (events, day) => events.risks.filter((one) => one.seen <= day).length);

export const SUPERVISION_FORMULAS: FormulaTable = {
  'RCT-013': amount('sum', (events, _, { period }) =>
    different(
      events.campaigns.filter((one) => periodHolds(period, one.deployed)).map((one) => one.meetingNo),
    ),
  ),
  'RCT-014': heads((events, day) =>
    events.campaigns.filter((one) => one.deployed <= day || one.selfChecked <= day).map((one) => one.theme),
  ),
  'RCT-015': amount('last', (events, day) =>
    sum(
      events.campaigns.filter((one) => one.selfChecked <= day),
      (one) => one.checked,
    ),
  ),
  'INS-001': entered(
    () => true,
    (one) => one.team,
  ),
  'INS-002': unitsEntered(isInspection),
  'INS-003': unitsEntered((one) => isInspection(one) && one.unitType === '分局'),
  'INS-004': unitsEntered((one) => isInspection(one) && one.unitType !== '分局'),
  'INS-005': unitsEntered((one) => !isInspection(one)),
  'INS-006': amount(
    'sum',
    ({ inspections }, _, { period }) =>
      inspections?.filter((one) => periodHolds(period, one.reported)).length ?? null,
  ),
  'INS-007': percent(
    heads(
      ({ inspections }, day) =>
        inspections?.filter((one) => isInspection(one) && one.entered <= day).map((one) => one.unit) ?? null,
      'last',
    ),
    {
      form: 'organisation',
      over: 'last',
      value: ({ scope, period }) => organisationEvents(scope).base.get(period)?.unitsToInspect ?? null,
    },
  ),
  'INS-008': visited((one) => [one.team]),
  'UNI-010': visited((one) => (one.theme === '青年文明号验收' ? [one.team] : [])),
  'INS-009': inMode('片区汇报会'),
  'INS-010': visited((one) => one.units),
  'INS-011': inMode('座谈会'),
  'INS-012': visits(
    () => true,
    (one) => one.speakers,
  ),
  'INS-013': inMode('专题座谈会'),
  'INS-014': visits(
    () => true,
    (one) => one.attendances,
  ),
  'INS-015': visited((one) => (one.reportNo === null ? [] : [one.reportNo])),
  'INS-016': amount('last', (events) => different(events.items.map((one) => one.taskNo))),
  'INS-017': items,
  'INS-018': percent(
    amount(
      'last',
      (events, day) => events.items.filter((one) => one.done !== null && one.done <= day).length,
    ),
    items,
  ),
  'INS-019': risks,
  'INS-020': percent(
    amount(
      'last',
      (events, day) =>
        events.risks.filter((one) => one.seen <= day && one.planned !== null && one.planned <= day).length,
    ),
    risks,
  ),
  'INS-021': checked('抽检', '自查'),
  'INS-021a': checked('自查'),
  'INS-021b': checked('抽检'),
  'INS-022': {
    ...amount('max', (events, _, { period }) => {
      const years = events.visits
        .filter((one) => periodHolds(period, one.date))
        .flatMap((one) => one.years ?? []);
      return years.length > 0 ? Math.max(...years) : null;
    }),
    units: 'own',
  },
  'AUD-001': audits(() => true),
  'AUD-001a': audits((one) => one.auditor === '本单位'),
  'AUD-002': audits((one) => one.type === '离任经济责任审计'),
  'AUD-003': audits((one) => one.type === '工会经费专项审计'),
  'AUD-004': audits(
    () => true,
    (one) => one.problems.length,
  ),
  'AUD-005': percent(
    auditsSoFar((one, day) => one.problems.filter((p) => p.finished !== null && p.finished <= day).length),
    auditsSoFar((one) => one.problems.length),
  ),
};

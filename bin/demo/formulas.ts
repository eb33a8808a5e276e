import { lastDay, type Period, periodHolds } from '../../lambdas/core/model/period.ts';
import type {
  BaseNumbers,
  Meeting,
  PartyOrganisation,
  Problem,
  Task,
  TrainingClass,
  UnitYear,
} from './events.ts';

/**
 * The expected numbers, straight from what happened and in plain code: nothing here knows the catalogue's formulas.
 * A leaf value is in hundredths (course hours come in halves, products of two such numbers in quarters); null where
 * the unit does not carry it.
 */
export interface Leaf {
  readonly year: UnitYear;
  readonly period: Period;
}
export type LeafValue = (leaf: Leaf) => number | null;

export interface Plain {
  readonly form: 'meetings' | 'training' | 'rectification' | 'organisation';
  readonly over: 'sum' | 'last';
  /** A unit's own matter: not added over units. */
  readonly own?: true;
  readonly value: LeafValue;
}
export interface Ratio {
  readonly numerator: Plain;
  readonly denominator: Plain;
  readonly decimals: number;
  /** 100 for percentages, 1 for means. */
  readonly times: number;
}
export type Formula = Plain | Ratio;

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0);

const meetings = (value: (meetings: readonly Meeting[]) => number): Plain => ({
  form: 'meetings',
  over: 'sum',
  value: ({ year, period }) => 100 * value((year.meetings.get(period) ?? []).filter((m) => !m.branchVenue)),
});
const ofType = (...types: string[]) => meetings((all) => all.filter((m) => types.includes(m.type)).length);
const about = (meeting: Meeting, ...topics: string[]) =>
  meeting.items.some((item) => item.categories.some((category) => topics.includes(category)));
const discussing = (...topics: string[]) => meetings((all) => all.filter((m) => about(m, ...topics)).length);
const hearing = (...topics: string[]) =>
  meetings((all) => all.filter((m) => m.topics.some((topic) => topics.includes(topic))).length);
const isCommittee = (meeting: Meeting) => ['党委会', '党工委会', '党组会'].includes(meeting.type);
const isStudy = (meeting: Meeting) => meeting.type === '中心组学习';

const classes = (keep: (c: TrainingClass) => boolean, of: (c: TrainingClass) => number = () => 1): Plain => ({
  form: 'training',
  over: 'sum',
  value: ({ year, period }) =>
    Math.round(
      100 *
        sum(
          (year.classes.get(period) ?? []).filter((c) => c.level === '本单位' && keep(c)),
          of,
        ),
    ),
});
const held =
  (...categories: string[]) =>
  (c: TrainingClass) =>
    !c.planned && (categories.length === 0 || c.categories.some((x) => categories.includes(x)));

type ProblemTest = (problem: Problem, day: string) => boolean;
const finished: ProblemTest = (p, day) => p.finished !== null && p.finished <= day;
const closed: ProblemTest = (p, day) => p.closed !== null && p.closed <= day;
const problems = (
  over: 'sum' | 'last',
  test: (problem: Problem, leaf: Leaf) => boolean,
  of: (problem: Problem) => number = () => 1,
): Plain => ({
  form: 'rectification',
  over,
  value: (leaf) =>
    100 *
    sum(
      leaf.year.problems.filter((p) => p.found <= lastDay(leaf.period) && test(p, leaf)),
      of,
    ),
});
/** Flow: found in the month. */
const found = (test: (problem: Problem) => boolean = () => true) =>
  problems('sum', (p, leaf) => periodHolds(leaf.period, p.found) && test(p));
/** Stock: on the list at the end of the month. */
const listed = (test: ProblemTest = () => true) =>
  problems('last', (p, leaf) => test(p, lastDay(leaf.period)));
const closedNow = (of: (problem: Problem) => number) =>
  problems('sum', (p, leaf) => p.closed !== null && periodHolds(leaf.period, p.closed), of);
const tasks = (over: 'sum' | 'last', test: (task: Task, problem: Problem, leaf: Leaf) => boolean): Plain => ({
  form: 'rectification',
  over,
  value: (leaf) =>
    100 *
    sum(
      leaf.year.problems.filter((p) => p.found <= lastDay(leaf.period)),
      (p) => p.tasks.filter((task) => test(task, p, leaf)).length,
    ),
});
const fromCases = (p: Problem) => p.source === '以案促改';

const stock = (of: (leaf: Leaf) => number | undefined): Plain => ({
  form: 'organisation',
  over: 'last',
  value: (leaf) => {
    const value = of(leaf);
    return value === undefined ? null : 100 * value;
  },
});
const headcount = (of: keyof BaseNumbers) => stock(({ year, period }) => year.base.get(period)?.[of]);
const organisations = (test: (organisation: PartyOrganisation) => boolean = () => true) =>
  stock(
    ({ year, period }) =>
      year.organisations.filter(
        (o) =>
          o.established <= lastDay(period) &&
          (o.abolished === null || o.abolished > lastDay(period)) &&
          test(o),
      ).length,
  );
const typed = (form: Plain['form'], over: Plain['over'], code: string, own?: true): Plain => ({
  form,
  over,
  ...(own ? { own } : {}),
  value: ({ year, period }) => {
    const text = year.typed.get(period)?.[code];
    return text === undefined ? null : Math.round(Number(text) * 100);
  },
});
const percent = (numerator: Plain, denominator: Plain): Ratio => ({
  numerator,
  denominator,
  decimals: 1,
  times: 100,
});

const committee = meetings((all) => all.filter(isCommittee).length);

/** By indicator code. The reporting record itself (BAS-001, SUB-…) is worked out in expect-record.ts. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  'MTG-001': committee,
  'MTG-002': meetings((all) => sum(all, (m) => m.items.length)),
  'MTG-003': ofType('党政联席会'),
  'MTG-004': meetings((all) => sum(all, (m) => m.studies.length)),
  'MTG-005': meetings((all) => all.filter((m) => m.studies.length > 0).length),
  'MTG-006': percent(
    meetings((all) => all.filter((m) => isCommittee(m) && m.studies.length > 0).length),
    committee,
  ),
  'MTG-007': ofType('中心组学习'),
  'MTG-008': percent(
    meetings((all) => sum(all.filter(isStudy), (m) => m.attended)),
    meetings((all) => sum(all.filter(isStudy), (m) => m.invited)),
  ),
  'MTG-019': meetings(
    (all) => all.filter((m) => m.type === '全面从严治党专题会' || about(m, '全面从严治党')).length,
  ),
  'MTG-020': discussing('党风廉政'),
  'MTG-023': ofType('座谈会'),
  'MTG-028': discussing('精神文明', '企业文化', '统战', '工会', '团青'),
  'MTG-028a': discussing('精神文明'),
  'MTG-028b': discussing('企业文化'),
  'MTG-028c': discussing('统战'),
  'MTG-028d': discussing('工会'),
  'MTG-028e': discussing('团青'),
  'MTG-038': hearing('听取纪委汇报'),
  'MTG-039': hearing('工团汇报', '统战群团汇报'),
  'ORG-013': meetings((all) => all.filter((m) => isCommittee(m) && m.topics.includes('代表推荐')).length),
  'UNI-002': ofType('工会会员代表大会'),
  'UNI-003': ofType('团代会'),
  'UNI-004': ofType('工会全委会'),

  'TRN-001': classes(held()),
  'TRN-002': classes(held(), (c) => c.attendances),
  'TRN-004': classes(held(), (c) => Number(c.hours) * c.attendances),
  'TRN-005': classes(held(), (c) => Number(c.hours)),
  'TRN-006': classes(held('二十大精神')),
  'TRN-007': classes(held('处级以上轮训'), (c) => c.people),
  'TRN-009': classes(held('普通党员'), (c) => c.people),
  'TRN-013': classes(held('发展对象'), (c) => c.people),
  'TRN-014': classes(held('党务培训', '党务月度轮训', '季度实操', '支部书记'), (c) => c.attendances),
  'TRN-017': classes(held(), (c) => Number(c.days)),
  'TRN-020': classes(held('研讨会')),
  'TRN-024': percent(
    classes((c) => !c.planned && c.planNo !== null),
    classes((c) => c.planned),
  ),
  'PUB-014': typed('training', 'last', 'PUB-014', true),

  'RCT-001': found(),
  'RCT-002': listed(finished),
  'RCT-003': percent(listed(finished), listed()),
  'RCT-004': found((p) => p.source === '巡察'),
  'RCT-005': percent(
    listed((p, day) => p.source === '巡察' && closed(p, day)),
    listed((p) => p.source === '巡察'),
  ),
  'RCT-006': found(fromCases),
  'RCT-007': tasks('sum', (task, p, leaf) => fromCases(p) && periodHolds(leaf.period, task.assigned)),
  'RCT-008': percent(
    tasks(
      'last',
      (task, p, leaf) => fromCases(p) && task.finished !== null && task.finished <= lastDay(leaf.period),
    ),
    tasks('last', (_, p) => fromCases(p)),
  ),
  'RCT-009': found((p) => p.category === '决策部署未落实'),
  'RCT-010': percent(
    listed((p, day) => p.category === '决策部署未落实' && closed(p, day)),
    listed((p) => p.category === '决策部署未落实'),
  ),
  'RCT-011': tasks('sum', (task, _, leaf) => periodHolds(leaf.period, task.assigned)),
  'RCT-012': listed((p, day) => p.due < day && !finished(p, day)),
  'RCT-016': {
    numerator: closedNow((p) => (Date.parse(p.closed ?? '') - Date.parse(p.found)) / 86_400_000),
    denominator: closedNow(() => 1),
    decimals: 1,
    times: 1,
  },
  'RCT-017': {
    form: 'rectification',
    over: 'last',
    own: true,
    value: ({ year, period }) => {
      const own = year.problems.filter((p) => p.found <= lastDay(period) && p.source === '自查');
      return 100 * new Set(own.map((p) => p.category)).size;
    },
  },
  'AUD-004': found((p) => p.source === '审计'),
  'AUD-005': percent(
    listed((p, day) => p.source === '审计' && finished(p, day)),
    listed((p) => p.source === '审计'),
  ),
  'OTH-002': typed('rectification', 'sum', 'OTH-002'),
  'OTH-003': typed('rectification', 'sum', 'OTH-003'),

  'BAS-002': organisations(),
  'BAS-003': headcount('members'),
  'BAS-004': headcount('staff'),
  'BAS-005': headcount('divisionCadres'),
  'BAS-006': headcount('branchSecretaries'),
  'BAS-007': headcount('workers'),
  'AST-002': headcount('needyStaff'),
  'ORG-016': percent(
    organisations((o) => o.hasSecretary && o.seated >= o.seats),
    headcount('organisationsDue'),
  ),
  'ORG-017': percent(
    organisations((o) => o.hasSecretary),
    organisations(),
  ),
  'OTH-001': typed('organisation', 'last', 'OTH-001', true),
  'OTH-004': typed('organisation', 'last', 'OTH-004', true),
};

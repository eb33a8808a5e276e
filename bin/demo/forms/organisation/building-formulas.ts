import { addSpan } from '../../../../lambdas/core/model/add-span.ts';
import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Heads, percent, sum } from '../../formula.ts';
import type { Joint, Nomination, OrganisationEvents, Rating, Term } from './events.ts';
import { ratedFrom } from './make-ratings.ts';
import { termsOn } from './make-terms.ts';
import { organisationEvents } from './organisation-events.ts';
import { branchCount } from './register-formulas.ts';

const amount = (
  over: 'sum' | 'last',
  value: (events: OrganisationEvents, day: string, period: Period) => number | null,
): Amount => ({
  form: 'organisation',
  over,
  value: ({ scope, period }) => value(organisationEvents(scope), lastDay(period), period),
});
const latest = (names: (events: OrganisationEvents, day: string) => readonly string[] | null): Heads => ({
  form: 'organisation',
  over: 'last',
  heads: ({ scope, period }) => names(organisationEvents(scope), lastDay(period)),
});

const terms = (
  over: 'sum' | 'last',
  test: (term: Term, day: string, period: Period) => boolean,
  body = '党组织',
) =>
  amount(
    over,
    (events, day, period) =>
      termsOn(events.terms, day).filter((term) => term.body === body && test(term, day, period)).length,
  );
const within = (period: Period, day: string | null) => day !== null && periodHolds(period, day);
/** The day by which the election had to be, its extension granted. */
const deadline = (term: Term) => term.extension?.to ?? term.due;
const ordinal = (body: string, type: string): Amount => ({
  ...amount('last', (events, day) => {
    const own = termsOn(events.terms, day).filter((term) => term.body === body && term.type === type);
    return own.length > 0 ? Math.max(...own.map((term) => term.no)) : null;
  }),
  units: 'own',
});

const nominated = (over: 'sum' | 'last', of: (known: readonly Nomination[], period: Period) => number) =>
  amount(over, ({ nominations }, day, period) =>
    nominations
      ? of(
          nominations.filter((one) => one.held <= day),
          period,
        )
      : null,
  );
const firstRound = (known: readonly Nomination[]) => known.filter((one) => one.round === '一上');
const took = nominated('last', (known) => sum(firstRound(known), (one) => one.took));
const nominating = latest(
  ({ nominations }, day) =>
    nominations?.filter((one) => one.held <= day && one.took > 0).map((one) => one.organisation) ?? null,
);
const standing: Amount = amount(
  'last',
  ({ organisations }, day) =>
    organisations.filter((o) => o.established <= day && (o.abolished === null || o.abolished > day)).length,
);
const running = (one: Joint, day: string) => one.started <= day && (one.ended === null || one.ended >= day);
const joints = (...types: string[]) =>
  amount(
    'last',
    (events, day) => events.joints.filter((one) => running(one, day) && types.includes(one.type)).length,
  );

const rated = (test: (rating: Rating) => boolean) =>
  amount(
    'last',
    ({ ratings }, day) =>
      ratings.filter((one) => String(one.year) === day.slice(0, 4) && ratedFrom(one) <= day && test(one))
        .length,
  );
const titled = (title: string) => rated((one) => one.titles.includes(title));
const RANK = ['后进', '中间', '先进'];
const weak = rated((one) => one.weak);

export const BUILDING_FORMULAS: FormulaTable = {
  'ORG-001': terms('sum', (term, _, period) => term.type === '党委' && within(period, term.elected)),
  'ORG-002': terms('sum', (term, _, period) => term.type === '支部' && within(period, term.elected)),
  'ORG-003': terms('sum', (term, _, period) => within(period, term.due)),
  'ORG-003a': terms('sum', (term, _, period) => within(period, term.due) && term.extension !== null),
  'ORG-004': percent(
    terms(
      'sum',
      (term, _, period) =>
        within(period, deadline(term)) && term.elected !== null && term.elected <= deadline(term),
    ),
    terms('sum', (term, _, period) => within(period, deadline(term))),
  ),
  'ORG-005': terms('last', (term, day) => deadline(term) < day && term.elected === null),
  'ORG-006': terms(
    'last',
    (term, day) => term.due > day && term.due <= (addSpan(day, '6m') ?? '') && term.elected === null,
  ),
  'ORG-007': ordinal('党组织', '党委'),
  'ORG-007a': ordinal('工会', '其他'),
  'ORG-007b': ordinal('共青团', '其他'),
  'ORG-008': amount('sum', (events, day, period) =>
    sum(
      termsOn(events.terms, day).filter((term) => within(period, term.elected)),
      (term) => term.delegates,
    ),
  ),
  'ORG-009': nominating,
  'ORG-010': took,
  'ORG-011': percent(nominating, standing),
  'ORG-012': percent(
    took,
    nominated('last', (known) => sum(firstRound(known), (one) => one.entitled)),
  ),
  'ORG-013': nominated(
    'sum',
    (known, period) =>
      new Set(known.filter((one) => within(period, one.held)).map((one) => one.meetingNo)).size,
  ),
  'ORG-014': nominated('sum', (known, period) =>
    sum(
      known.filter((one) => within(period, one.held)),
      (one) => one.consultations,
    ),
  ),
  'ORG-015': amount(
    'sum',
    ({ changes }, _, period) => changes.filter((one) => within(period, one.date)).length,
  ),
  'ORG-018': amount(
    'sum',
    ({ secretaries }, _, period) =>
      secretaries.filter((one) => one.young && within(period, one.appointed)).length,
  ),
  'ORG-019': latest(({ joints: all }, day) =>
    all.filter((one) => one.type === '互联共建' && running(one, day)).flatMap((one) => one.partner ?? []),
  ),
  'ORG-020': joints('示范点'),
  'ORG-021': joints('党员责任区', '党员先锋岗', '党员突击队'),
  'ORG-021a': joints('党员责任区'),
  'ORG-021b': joints('党员先锋岗'),
  'ORG-021c': joints('党员突击队'),
  'INS-007a': amount('last', ({ base }, _, period) => base.get(period)?.unitsToInspect ?? null),
  'BRN-001': titled('示范党支部'),
  'BRN-002': rated((one) => one.rating === '先进'),
  'BRN-003': rated((one) => one.rating === '中间'),
  'BRN-004': rated((one) => one.rating === '后进'),
  'BRN-005': weak,
  'BRN-006': percent(
    rated((one) => one.bottom),
    rated((one) => one.rating !== null),
  ),
  'BRN-007': percent(
    rated((one) => one.weak && one.converted),
    weak,
  ),
  'BRN-008': rated(
    (one) => one.last !== null && one.rating !== null && RANK.indexOf(one.rating) > RANK.indexOf(one.last),
  ),
  'BRN-009': percent(titled('标准化达标'), branchCount),
  'BRN-010': titled('五好党支部'),
};

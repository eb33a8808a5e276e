import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries, type PlainRow, yes } from '../../ledger-entries.ts';
import type { OrganisationEvents, Rating, Term } from './events.ts';
import { ratedFrom } from './make-ratings.ts';
import { termsOn } from './make-terms.ts';

/** The ledgers beside the register and the head counts; roster and nominations only where a unit sends them. */
export function buildingRows(events: OrganisationEvents, period: Period): LedgerEntries {
  const day = lastDay(period);
  const { terms, changes, ratings, secretaries, joints, nominations } = events;
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const known = secretaries.filter((one) => one.appointed <= day);
  return {
    ...(nominations && {
      L03: [
        ...known
          .filter((one) => by(one.left) === null)
          .map((one) => ({
            personNo: one.person,
            categories: '支部书记',
            appointedOn: one.appointed,
            standing: '在岗',
          })),
        ...events.workers
          .filter((one) => one.appointed <= day)
          .map((one) =>
            filled({
              personNo: one.person,
              categories: '党务工作者',
              appointedOn: one.appointed,
              inductedOn: by(one.inducted),
              standing: one.standing,
            }),
          ),
      ],
      L45: nominations
        .filter((one) => one.held <= day)
        .map((one) => ({
          round: one.round,
          organisationNo: one.organisation,
          heldOn: one.held,
          entitled: String(one.entitled),
          took: String(one.took),
          meetingNo: one.meetingNo,
          consultations: String(one.consultations),
        })),
    }),
    L40: termsOn(terms, day).map((term) => termRow(term, day)),
    L41: changes
      .filter((one) => periodHolds(period, one.date))
      .map((one) => ({ organisationNo: one.organisation, changeType: one.type, changedOn: one.date })),
    L42: ratings.filter((one) => ratedFrom(one) <= day).map(ratingRow),
    L43: known.map((one) =>
      filled({
        organisationNo: one.organisation,
        secretaryNo: one.person,
        bornIn: one.born,
        appointedOn: one.appointed,
        leftOn: by(one.left),
        employment: '兼职',
        young: yes(one.young),
      }),
    ),
    L44: joints
      .filter((one) => one.started <= day)
      .map((one) =>
        filled({
          type: one.type,
          itemNo: one.no,
          partner: one.partner,
          startedOn: one.started,
          endedOn: by(one.ended),
          activities: '1',
        }),
      ),
  };
}

function termRow(term: Term, day: string): PlainRow {
  const { elected, extension } = term;
  const open = term.due < day ? '超期未换' : '未到期';
  return filled({
    organisationNo: term.organisation,
    bodyType: term.body,
    organisationType: term.type,
    term: String(term.no),
    lastElectedOn: term.began,
    termYears: String(term.years),
    dueOn: term.due,
    electedOn: elected,
    status: elected !== null ? '已完成' : extension ? '已批延期' : open,
    extensionNo: extension ? `延批〔${extension.approved.slice(0, 4)}〕${term.no}号` : null,
    extendedTo: extension?.to ?? null,
    ...(elected !== null && {
      approvalNo: `批复〔${elected.slice(0, 4)}〕${term.no}号`,
      invited: String(term.invited),
      attended: String(term.attended),
      members: '5',
      delegates: String(term.delegates),
    }),
  });
}

function ratingRow(one: Rating): PlainRow {
  return filled({
    branchNo: one.branch,
    year: String(one.year),
    lastRating: one.last ?? '不适用',
    rating: one.rating ?? '不适用',
    titles: one.titles.length > 0 ? one.titles.join('、') : null,
    rated: yes(one.rating !== null),
    bottom: yes(one.bottom),
    weak: yes(one.weak),
    outcome: one.weak ? (one.converted ? '已转化' : '未转化') : null,
  });
}

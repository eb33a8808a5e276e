import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { PartyOrganisation, Term } from './events.ts';

const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** The running term of each organisation and of union and League; one that is elected starts the next. */
export function makeTerms(
  unit: string,
  organisations: readonly PartyOrganisation[],
  period: Period,
  random: Random,
): Term[] {
  const year = Number(period);
  const bodies = [
    ...organisations.map((o) => ({
      organisation: o.no,
      body: '党组织',
      type: o.type === '党委' ? '党委' : '支部',
      years: o.term,
      established: o.established,
      until: o.abolished,
    })),
    { organisation: `GH${unit}`, body: '工会', type: '其他', years: 5, established: '', until: null },
    { organisation: `TW${unit}`, body: '共青团', type: '其他', years: 3, established: '', until: null },
  ];
  return bodies.flatMap((body) => {
    const own = random.fork(body.organisation);
    const isNew = body.established.startsWith(period);
    const dueYear = isNew ? year + body.years : year + (own.chance(0.35) ? 0 : own.int(1, body.years - 1));
    const day = `${String(own.int(1, 12)).padStart(2, '0')}-${String(own.int(1, 28)).padStart(2, '0')}`;
    const due = isNew ? yearsLater(body.established, body.years) : `${dueYear}-${day}`;
    const invited = own.int(20, 60);
    const term = {
      ...body,
      no: own.int(1, 6),
      began: yearsLater(due, -body.years),
      due,
      ...(dueYear === year ? ending(due, own) : { extension: null, elected: null }),
      invited,
      attended: invited - own.int(0, 3),
      delegates: own.int(0, 3),
      listed: body.established,
    };
    const { elected } = term;
    if (elected === null) return [term];
    const next = { ...term, no: term.no + 1, began: elected, due: yearsLater(elected, body.years) };
    return [term, { ...next, extension: null, elected: null, listed: elected }];
  });
}

/** In time, extended and in time, late, or not at all. No election falls on 29 February. */
function ending(due: string, random: Random): Pick<Term, 'extension' | 'elected'> {
  const moved = (days: number) => {
    const day = addDays(due, days);
    return day.endsWith('-02-29') ? addDays(day, -1) : day;
  };
  const fate = random.int(1, 10);
  if (fate <= 6) return { extension: null, elected: moved(-random.int(0, 20)) };
  if (fate <= 8) {
    const extension = { approved: addDays(due, -10), to: addDays(due, 90) };
    return { extension, elected: random.chance(0.7) ? moved(random.int(20, 90)) : null };
  }
  return { extension: null, elected: fate === 9 ? moved(random.int(10, 60)) : null };
}

/** What is known of the terms on a day. */
export function termsOn(terms: readonly Term[], day: string): Term[] {
  return terms
    .filter((term) => term.listed <= day && (term.until === null || term.until > day))
    .map((term) => ({
      ...term,
      elected: term.elected !== null && term.elected <= day ? term.elected : null,
      extension: term.extension && term.extension.approved <= day ? term.extension : null,
    }));
}

/** When the running term of an organisation runs out, as known on a day. */
export function runsOut(terms: readonly Term[], organisation: string, day: string): string {
  const running = termsOn(
    terms.map((term) => ({ ...term, until: null })),
    day,
  ).findLast((term) => term.organisation === organisation);
  return running?.extension?.to ?? running?.due ?? '';
}

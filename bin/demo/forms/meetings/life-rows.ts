import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { MeetingMonth } from './events.ts';

const text = (number: number | null) => (number === null ? null : String(number));

/** Branch life, lectures, duties and activities of one month. */
export function lifeRows({ lives, lectures, duties, activities }: MeetingMonth): LedgerEntries {
  return {
    L13: lives.map((l) =>
      filled({
        organisationNo: l.branch,
        lifeType: l.type,
        date: l.date,
        topic: l.topic,
        tags: l.tags.length > 0 ? l.tags.join('、') : null,
        invited: String(l.invited),
        attended: String(l.attended),
        appraisedWell: text(l.appraisedWell),
        activityNo: l.link,
      }),
    ),
    L14: lectures.map((l) =>
      filled({
        lecturerNo: l.lecturer,
        lecturerPost: l.post,
        lectureType: l.type,
        venue: l.venue,
        date: l.date,
        organisationNo: l.branch,
        audience: String(l.audience),
        serial: String(l.serial),
      }),
    ),
    L15: duties.map((d) =>
      filled({
        memberNo: d.member,
        dutyType: d.type,
        target: d.target,
        date: d.date,
        talks: text(d.talks),
      }),
    ),
    L26: activities.map((a) =>
      filled({
        activityNo: a.no,
        activityType: a.type,
        title: a.title,
        startOn: a.start,
        endOn: a.end,
        hostUnit: a.otherHost,
        bodyType: a.body,
        participantsKind: a.audience,
        festival: a.festival,
        session: text(a.session),
        mode: a.mode,
        people: String(a.people),
      }),
    ),
  };
}

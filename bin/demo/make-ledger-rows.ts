import { lastDay, type Period } from '../../lambdas/core/model/period.ts';
import type { UnitYear } from './events.ts';

/** What a careful clerk would enter: column key → the plain value (lists joined by 、, days as 2022-03-05). */
export type PlainRow = Readonly<Record<string, string>>;
export type LedgerEntries = Readonly<Record<string, readonly PlainRow[]>>;

const yes = (value: boolean) => (value ? '是' : '否');
const filled = (row: Record<string, string | null>): PlainRow =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null));

/** The ledgers of one form, unit and period. Registers carry everything known by the end of the period. */
export function makeLedgerRows(year: UnitYear, form: string, period: Period): LedgerEntries {
  switch (form) {
    case 'meetings':
      return meetingLedgers(year, period);
    case 'training':
      return { L20: classRows(year, period) };
    case 'rectification':
      return problemLedgers(year, period);
    default:
      return { L01: organisationRows(year, period), L02: baseRows(year, period) };
  }
}

function meetingLedgers(year: UnitYear, period: Period): LedgerEntries {
  const meetings = year.meetings.get(period) ?? [];
  return {
    L10: meetings.map((m) =>
      filled({
        meetingNo: m.no,
        meetingType: m.type,
        bodyType: m.type.startsWith('工会') ? '工会' : m.type === '团代会' ? '共青团' : '党组织',
        date: m.date,
        title: m.title,
        level: '单位',
        invited: String(m.invited),
        attended: String(m.attended),
        mode: m.mode,
        itemCount: String(m.items.length),
        hasFirstAgenda: yes(m.studies.length > 0),
        topics: m.topics.length > 0 ? m.topics.join('、') : null,
        branchVenue: yes(m.branchVenue),
      }),
    ),
    L11: meetings.flatMap((m) =>
      m.items.map((item, i) => ({
        meetingNo: m.no,
        itemNo: String(i + 1),
        title: item.title,
        categories: item.categories.join('、'),
        decision: item.decision,
      })),
    ),
    L12: meetings.flatMap((m) =>
      m.studies.map((study) => ({
        date: m.date,
        meetingNo: m.no,
        content: study.content,
        category: study.category,
      })),
    ),
  };
}

function classRows(year: UnitYear, period: Period): PlainRow[] {
  return (year.classes.get(period) ?? []).map((c) =>
    filled({
      classNo: c.no,
      title: c.title,
      categories: c.categories.join('、'),
      hostLevel: c.level,
      stage: c.planned ? '计划' : '实际',
      planNo: c.planNo,
      startOn: c.start,
      endOn: c.end,
      days: c.days,
      hours: c.hours,
      plannedPeople: c.planned ? String(c.people) : null,
      people: c.planned ? null : String(c.people),
      attendances: c.planned ? null : String(c.attendances),
      mode: c.mode,
    }),
  );
}

function problemLedgers(year: UnitYear, period: Period): LedgerEntries {
  const day = lastDay(period);
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const known = year.problems.filter((p) => p.found <= day);
  return {
    L30: known.map((p) => {
      const finished = by(p.finished);
      const closed = by(p.closed);
      return filled({
        problemNo: p.no,
        source: p.source,
        foundOn: p.found,
        description: p.description,
        category: p.category,
        dueOn: p.due,
        status: closed ? '已销号' : finished ? '已完成' : '整改中',
        finishedOn: finished,
        closedOn: closed,
        evidenceNo: closed ? `ZJ-${p.no}` : null,
      });
    }),
    L31: known.flatMap((p) =>
      p.tasks.map((task) =>
        filled({
          taskNo: task.no,
          problemNo: p.no,
          source: p.source,
          measure: task.measure,
          assignedOn: task.assigned,
          department: '党委工作部',
          dueOn: task.due,
          status: by(task.finished) ? '已完成' : '进行中',
          finishedOn: by(task.finished),
        }),
      ),
    ),
  };
}

function organisationRows(year: UnitYear, period: Period): PlainRow[] {
  const day = lastDay(period);
  return year.organisations
    .filter((o) => o.established <= day)
    .map((o) =>
      filled({
        organisationNo: o.no,
        organisationName: o.name,
        organisationType: o.type,
        establishedOn: o.established,
        dissolvedOn: o.abolished !== null && o.abolished <= day ? o.abolished : null,
        fullMembers: String(o.members),
        probationaryMembers: String(o.probationary),
        seats: String(o.seats),
        seated: String(o.seated),
        secretaryInPost: yes(o.hasSecretary),
        term: String(o.term),
      }),
    );
}

function baseRows(year: UnitYear, period: Period): PlainRow[] {
  const base = year.base.get(period);
  if (!base) return [];
  return [
    {
      staff: String(base.staff),
      members: String(base.members),
      fullMembers: String(base.members - base.probationary),
      probationaryMembers: String(base.probationary),
      divisionCadres: String(base.divisionCadres),
      middleCadres: String(base.middleCadres),
      leaders: String(base.leaders),
      branchSecretaries: String(base.branchSecretaries),
      partyWorkers: String(base.workers),
      needyStaff: String(base.needyStaff),
      organisationsDue: String(base.organisationsDue),
    },
  ];
}

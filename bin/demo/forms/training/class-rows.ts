import { filled, type PlainRow } from '../../ledger-entries.ts';
import type { TrainingClass } from './events.ts';

export function classRows(classes: readonly TrainingClass[]): PlainRow[] {
  return classes.map((c) =>
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

import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { AssessmentEvents } from './events.ts';
import { rankOf } from './rank-objects.ts';

const gradeOf = (points: number, grades: readonly [string, string, string]) =>
  points >= 90 ? grades[0] : points >= 80 ? grades[1] : grades[2];

export function assessmentRows({ assessed, appraisals }: AssessmentEvents, year: string): LedgerEntries {
  return {
    L97: assessed.map((one) =>
      filled({
        year,
        objectType: one.kind,
        objectNo: one.no,
        group: one.group,
        score: String(one.quarters / 4),
        rank: String(rankOf(one, assessed)),
        grade: gradeOf(one.quarters / 4, ['优秀', '良好', '合格']),
        department: one.department,
        departmentHeadNo: one.head,
        departmentHeadGrade: one.headGrade,
      }),
    ),
    L98: appraisals.map((one) => ({
      year: String(one.year),
      reporterNo: one.reporter,
      level: one.level,
      audience: '党员大会',
      date: one.date,
      mode: '现场',
      score: String(one.points),
      grade: gradeOf(one.points, ['好', '较好', '一般']),
    })),
  };
}

import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { Problem } from './events.ts';

/** @param others problems of other units that headquarters keeps on its list, by the unit they belong to */
export function problemRows(
  problems: readonly Problem[],
  others: readonly { readonly unit: string; readonly problem: Problem }[],
  period: Period,
): LedgerEntries {
  const day = lastDay(period);
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const known = problems.filter((p) => p.found <= day);
  const foreign = others.filter(({ problem }) => problem.found <= day);
  const listed = [...known.map((problem) => ({ problem, unit: null })), ...foreign];
  return {
    L30: listed.map(({ problem: p, unit }) => {
      const finished = by(p.finished);
      const closed = by(p.closed);
      return filled({
        problemNo: p.no,
        source: p.source,
        batch: p.batch ?? null,
        responsibleUnit: unit,
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

import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries } from '../../ledger-entries.ts';
import type { Task } from './events.ts';

export function taskRows(tasks: readonly Task[], period: Period): LedgerEntries {
  const day = lastDay(period);
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  return {
    L95: tasks.map((task) =>
      filled({
        listNo: task.list,
        taskNo: task.no,
        listType: task.type,
        cycle: period.slice(0, 4),
        area: task.area,
        task: `推进${task.type}第${task.no.slice(-3)}项`,
        subject: task.subject,
        department: '党委工作部',
        dueOn: task.due,
        status: by(task.dropped) ? '终止' : by(task.done) ? '已完成' : '进行中',
        finishedOn: by(task.done),
      }),
    ),
    L96: tasks.flatMap((task) =>
      task.measures.map((measure, i) =>
        filled({
          taskNo: task.no,
          measureNo: String(i + 1),
          listType: task.type,
          measure: `明确责任，按月推进（${i + 1}）`,
          ownerPost: '部门负责人',
          dueOn: measure.due,
          status: by(measure.done) ? '已完成' : '进行中',
          finishedOn: by(measure.done),
        }),
      ),
    ),
  };
}

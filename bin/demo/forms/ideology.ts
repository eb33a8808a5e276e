import { addDays } from '../../../lambdas/core/model/add-days.ts';
import { firstDay, lastDay, type Period, periodHolds } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, type Leaf, percent, sum } from '../formula.ts';
import { filled, type LedgerEntries, yes } from '../ledger-entries.ts';
import type { Act, IdeologyEvents, Incident } from './ideology/events.ts';
import { ideologyEvents } from './ideology/ideology-events.ts';

const text = (count: number | null) => (count === null ? null : String(count));

function ideologyRows({ acts, incidents, positions }: IdeologyEvents, period: Period): LedgerEntries {
  return {
    L80: acts
      .filter(({ date }) => periodHolds(period, date))
      .map((act) =>
        filled({
          actType: act.type,
          date: act.date,
          seq: '1',
          month: act.month,
          meetingNo: act.meetingNo,
          riskPoints: text(act.risks),
          resolved: text(act.resolved),
          reportNo: act.reportNo,
        }),
      ),
    L81: incidents
      .filter(({ found }) => periodHolds(period, found.slice(0, 10)))
      .map((one) =>
        filled({
          caseNo: one.no,
          foundAt: one.found,
          category: one.category,
          level: one.level,
          reportedAt: one.reported,
        }),
      ),
    L82: positions.map((position) => ({
      positionName: position.name,
      positionType: position.type,
      ownerPost: '宣传岗',
      isFiled: yes(position.isFiled),
      checkedOn: addDays(firstDay(period), 14),
    })),
  };
}

const flow = (value: (leaf: Leaf) => number): Amount => ({ form: 'ideology', over: 'sum', value });
const actsOf = ({ scope, period }: Leaf, ...types: string[]): Act[] =>
  ideologyEvents(scope).acts.filter(
    (act) => act.date <= lastDay(period) && periodHolds(period, act.date) && types.includes(act.type),
  );
const times = (type: string) => flow((leaf) => actsOf(leaf, type).length);
const incidents = (test: (one: Incident) => boolean) =>
  flow(
    ({ scope, period }) =>
      ideologyEvents(scope).incidents.filter(
        (one) => periodHolds(period, one.found.slice(0, 10)) && test(one),
      ).length,
  );
const HOURS = 3_600_000;
const inTime = ({ found, reported }: Incident) =>
  reported !== null && Date.parse(`${reported}Z`) - Date.parse(`${found}Z`) <= 24 * HOURS;
const assessed = (of: (act: Act) => number) => flow((leaf) => sum(actsOf(leaf, '分析研判', '风险排查'), of));

export const IDEOLOGY: DemoForm = {
  code: 'ideology',
  cadence: 'month',
  rows: (scope, period) => ideologyRows(ideologyEvents(scope), period),
  formulas: {
    'IDE-001': flow((leaf) => {
      const acts = actsOf(leaf, '专题研究', '工作部署');
      return new Set(acts.map(({ meetingNo }, i) => meetingNo ?? `without a number ${i}`)).size;
    }),
    'IDE-002': times('分析研判'),
    'IDE-003': times('风险排查'),
    'IDE-004': times('向上级报告'),
    'IDE-005': percent(
      assessed((act) => act.resolved ?? 0),
      assessed((act) => act.risks ?? 0),
    ),
    'IDE-006': incidents(({ category }) => category === '舆情'),
    'IDE-007': percent(
      incidents(inTime),
      incidents(() => true),
    ),
    'IDE-008': percent(
      flow((leaf) => (actsOf(leaf, '分析研判').length > 0 ? 1 : 0)),
      flow(() => 1),
    ),
  },
};

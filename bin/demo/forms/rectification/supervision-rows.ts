import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries, yes } from '../../ledger-entries.ts';
import type { Audit, Campaign, Inspection, RectificationEvents, Visit } from './events.ts';

/** The ledgers beside problems and measures. Those of headquarters and of audits only where there are any. */
export function supervisionRows(events: RectificationEvents, period: Period): LedgerEntries {
  const day = lastDay(period);
  const { inspections, audits, campaigns, visits, items, risks } = events;
  return {
    ...(inspections && {
      L32: inspections.filter((one) => one.entered <= day).map((one) => inspectionRow(one, day)),
    }),
    ...(audits && { L33: audits.filter((one) => one.started <= day).map((one) => auditRow(one, day)) }),
    L34: campaigns.flatMap((one) => campaignRows(one, day)),
    L35: visits.filter((one) => periodHolds(period, one.date)).map(visitRow),
    L36: items.map((item) => ({
      taskNo: item.taskNo,
      itemNo: String(item.itemNo),
      task: item.task,
      content: item.content,
      department: '纪检监察部',
      frequency: '季',
      dueOn: item.due,
      status: item.done !== null && item.done <= day ? '已完成' : '进行中',
    })),
    L37: risks
      .filter((risk) => risk.seen <= day)
      .map((risk) => {
        const planned = risk.planned !== null && risk.planned <= day;
        return filled({
          riskNo: risk.no,
          risk: risk.risk,
          category: risk.category,
          level: risk.level,
          hasPlan: yes(planned),
          planNo: planned ? `YA-${risk.no}` : null,
          department: '党委工作部',
          status: '监测',
        });
      }),
  };
}

const by = (date: string, day: string) => (date <= day ? date : null);

function inspectionRow(one: Inspection, day: string) {
  const fedBack = one.feedback <= day && one.problems;
  return filled({
    round: one.round,
    inspectionType: one.type,
    team: one.team,
    leaderRank: '正处级',
    inspectedUnit: one.unit,
    unitType: one.unitType,
    enteredOn: one.entered,
    endedOn: by(one.ended, day),
    reportNo: one.reported <= day ? one.reportNo : null,
    reportedOn: by(one.reported, day),
    feedbackOn: by(one.feedback, day),
    problemCount: fedBack ? String(one.problems?.length ?? 0) : null,
  });
}

function auditRow(one: Audit, day: string) {
  const reported = one.reported <= day;
  const rectified = one.problems.filter((p) => p.finished !== null && p.finished <= day).length;
  return filled({
    auditNo: one.no,
    auditType: one.type,
    auditor: one.auditor,
    audited: one.no.slice(2, 6),
    startedOn: one.started,
    reportedOn: by(one.reported, day),
    problemCount: reported ? String(one.problems.length) : null,
    rectifiedCount: reported ? String(rectified) : null,
  });
}

function campaignRows(one: Campaign, day: string) {
  const deployed = { theme: one.theme, stage: '部署', meetingNo: one.meetingNo, deployedOn: one.deployed };
  const checked = {
    theme: one.theme,
    stage: '自查',
    toCheck: String(one.toCheck),
    checked: String(one.checked),
    problemCount: String(one.found),
    rectifiedCount: String(one.rectified),
  };
  return [...(one.deployed <= day ? [deployed] : []), ...(one.selfChecked <= day ? [checked] : [])];
}

function visitRow(one: Visit) {
  const list = (words: readonly string[]) => (words.length > 0 ? words.join('、') : null);
  return filled({
    theme: one.theme,
    team: one.team,
    mode: one.mode,
    date: one.date,
    abroad: '境内',
    supervisedUnits: list(one.units),
    checkedBranches: list(one.branches),
    speakers: String(one.speakers),
    attendances: String(one.attendances),
    hasReport: yes(one.reportNo !== null),
    reportNo: one.reportNo,
    yearsCovered: one.years === null ? null : String(one.years),
  });
}

import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries, type PlainRow } from '../../ledger-entries.ts';
import { personOn } from './development-events.ts';
import type { DevelopmentEvents, Graduate, Person } from './events.ts';

export function developmentRows(events: DevelopmentEvents, period: Period): LedgerEntries {
  const known = events.people.flatMap((person) => personOn(person, lastDay(period)) ?? []);
  return {
    L50: [...known.map(personRow), ...events.graduates.map((one) => graduateRow(one, lastDay(period)))],
    L51: [
      {
        year: period.slice(0, 4),
        planned: String(events.planned),
        added: String(events.added),
        issueNo: `组通〔${period.slice(0, 4)}〕3号`,
      },
    ],
  };
}

function graduateRow(one: Graduate, day: string): PlainRow {
  const { trainedInProbation, trainedLater } = one;
  return filled({
    ...personRow(one),
    probationTrainedOn: trainedInProbation,
    laterTrainedOn: trainedLater !== null && trainedLater <= day ? trainedLater : null,
  });
}

function personRow(one: Person): PlainRow {
  return filled({
    personNo: one.no,
    branchNo: one.branch,
    stage: stageOf(one),
    appliedOn: one.applied,
    activistOn: one.activist,
    prospectiveOn: one.prospective,
    review: one.prospective === null ? null : '合格',
    trainedOn: one.prospective,
    trainingHours: one.prospective === null ? null : String(one.hours),
    receivedOn: one.received,
    probationEndsOn: one.probationEnds,
    fullOn: one.full,
    extendedTo: one.extension?.to ?? null,
    sex: '女',
    bornIn: '1995-02',
    work: '生产一线',
  });
}

function stageOf(one: Person): string {
  if (one.ended !== null) return '终止';
  if (one.full !== null) return '正式党员';
  if (one.received !== null) return '预备党员';
  if (one.prospective !== null) return '发展对象';
  return one.activist === null ? '入党申请人' : '入党积极分子';
}

import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries, type PlainRow } from '../../ledger-entries.ts';
import type { CadreFile, DisciplineEvents, Education, Opinion, Talk } from './events.ts';

const STEPS = ['stepOne', 'stepTwo', 'stepThree', 'stepFour', 'stepFive', 'stepSix'];
const text = (count: number | null) => (count === null ? null : String(count));

/** Talks, education and verifications of the quarter; the rest as known by its end. */
export function disciplineRows(events: DisciplineEvents, period: Period): LedgerEntries {
  const day = lastDay(period);
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const now = (date: string) => periodHolds(period, date);
  return {
    L70: events.letters
      .filter((letter) => letter.signed <= day)
      .map((letter) =>
        filled({
          letterType: letter.type,
          year: String(letter.year),
          signer: letter.signer,
          level: letter.level,
          signedOn: letter.signed,
          areas: text(letter.areas),
        }),
      ),
    L71: events.talks.filter(({ date }) => now(date)).map(talkRow),
    L72: events.education.filter(({ date }) => now(date)).map(educationRow),
    L73: events.risks
      .filter((risk) => risk.filled <= day)
      .map((risk) =>
        filled({
          fillerNo: risk.person,
          riskNo: String(risk.no),
          post: '业务岗',
          field: '工程招标',
          risk: `评审环节把关不严（${risk.no}）`,
          level: risk.level,
          control: '双人复核并公示',
          planNo: risk.planNo,
          filledOn: risk.filled,
          updatedOn: by(risk.updated),
        }),
      ),
    L74: events.opinions.filter(({ asked }) => asked <= day).map((opinion) => opinionRow(opinion, by)),
    L75: events.files.filter(({ opened }) => opened <= day).map((file) => fileRow(file, by)),
    L76: events.verifications
      .filter(({ date }) => now(date))
      .map((one) => ({
        personNo: one.person,
        batch: one.batch,
        checkType: one.type,
        checkedOn: one.date,
        result: '一致',
        handling: '无',
      })),
    L77: events.regulations
      .filter(({ started }) => started <= day)
      .map((one) =>
        filled({
          title: one.title,
          version: `${one.started.slice(0, 4)}版`,
          category: one.category,
          action: one.action,
          startedOn: one.started,
          issuedOn: by(one.issued),
        }),
      ),
  };
}

function talkRow(talk: Talk): PlainRow {
  return filled({
    talkNo: talk.no,
    talkType: talk.type,
    date: talk.date,
    speakerPost: '纪委书记',
    objectType: talk.objectType,
    objectNo: talk.person,
    objectUnit: talk.at,
    form: talk.form,
  });
}

function educationRow(event: Education): PlainRow {
  return filled({
    eventNo: event.no,
    form: event.form,
    date: event.date,
    title: event.title,
    material: event.material,
    copies: text(event.copies),
    invited: text(event.invited),
    attendances: text(event.attended),
    middleAttended: text(event.middle),
  });
}

type Known = (date: string | null) => string | null;

function opinionRow(opinion: Opinion, by: Known): PlainRow {
  return filled({
    letterNo: opinion.letter,
    candidateNo: opinion.candidate,
    requestedBy: '组织部',
    purpose: opinion.purpose,
    requestedOn: opinion.asked,
    replyDueOn: opinion.due,
    repliedOn: by(opinion.replied),
    opinion: by(opinion.replied) && '无异议',
    committeeOn: by(opinion.committee),
  });
}

function fileRow(file: CadreFile, by: Known): PlainRow {
  return filled({
    personNo: file.person,
    level: file.level,
    appointedOn: file.appointed,
    filedOn: file.opened,
    ...Object.fromEntries(STEPS.map((step, i) => [step, by(file.steps[i] ?? null)])),
  });
}

import { type Amount, type FormulaTable, percent, sum } from '../../formula.ts';
import type { Publication, Talk, TrainingMonth } from './events.ts';
import { audienceOf } from './publicity-rows.ts';
import { trainingEvents } from './training-events.ts';

const month = (value: (month: TrainingMonth) => number): Amount => ({
  form: 'training',
  over: 'sum',
  value: ({ scope, period }) => {
    const events = trainingEvents(scope).get(period);
    return events ? value(events) : null;
  },
});
type TalkTest = (talk: Talk) => boolean;
const talks = (test: TalkTest, of: (talk: Talk) => number = () => 1) =>
  month((events) =>
    sum(
      events.talks.filter((talk) => talk.otherHost === null && test(talk)),
      of,
    ),
  );
const isTalk: TalkTest = (talk) => talk.format === '宣讲';
const talksOf = (category: string) => talks((talk) => isTalk(talk) && talk.category === category);
const articles = (test: (publication: Publication) => boolean = () => true) =>
  month((events) => new Set(events.publications.filter(test).map(({ article }) => article)).size);

export const PUBLICITY_FORMULAS: FormulaTable = {
  'TRN-018': talks((talk) => !isTalk(talk)),
  'TRN-019': talks(
    (talk) => !isTalk(talk),
    (talk) => talk.onSite,
  ),
  'PUB-001': talks(isTalk),
  'PUB-002': talks(isTalk, audienceOf),
  'PUB-003': talksOf('青年宣讲'),
  'PUB-004': talksOf('专题宣讲'),
  'PUB-005': articles(),
  'PUB-005b': month((events) => events.publications.length),
  'PUB-006': articles(({ level }) => level === '中央' || level === '省部级'),
  'PUB-007': month((events) => sum(events.handouts, ({ copies }) => copies)),
  'PUB-008': percent(
    month((events) => sum(events.handouts, ({ copies, people }) => Math.min(copies, people))),
    month((events) => sum(events.handouts, ({ people }) => people)),
  ),
  'PUB-011': percent(
    month((events) => (events.theme ? 1 : 0)),
    month(() => 1),
  ),
  'PUB-012': month((events) => (events.theme ? 1 : 0)),
  'PUB-015': talks(
    () => true,
    (talk) => talk.venues?.count ?? 0,
  ),
  'PUB-016': talks(
    () => true,
    (talk) => talk.venues?.people ?? 0,
  ),
};

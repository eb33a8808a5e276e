import { type Amount, type FormulaTable, percent, sum } from '../../formula.ts';
import type { Meeting } from './events.ts';
import { meetingEvents } from './meeting-events.ts';

/** Meetings of other hosts that were joined as a branch venue do not count. */
const meetings = (value: (meetings: readonly Meeting[]) => number): Amount => ({
  form: 'meetings',
  over: 'sum',
  value: ({ scope, period }) =>
    value((meetingEvents(scope).get(period)?.meetings ?? []).filter((m) => !m.branchVenue)),
});
const ofType = (...types: string[]) => meetings((all) => all.filter((m) => types.includes(m.type)).length);
const about = (meeting: Meeting, ...topics: string[]) =>
  meeting.items.some((item) => item.categories.some((category) => topics.includes(category)));
const discussing = (...topics: string[]) => meetings((all) => all.filter((m) => about(m, ...topics)).length);
const hearing = (...topics: string[]) =>
  meetings((all) => all.filter((m) => m.topics.some((topic) => topics.includes(topic))).length);
const isCommittee = (meeting: Meeting) => ['党委会', '党工委会', '党组会'].includes(meeting.type);
const isStudy = (meeting: Meeting) => meeting.type === '中心组学习';

const committee = meetings((all) => all.filter(isCommittee).length);

export const MEETING_FORMULAS: FormulaTable = {
  'MTG-001': committee,
  'MTG-002': meetings((all) => sum(all, (m) => m.items.length)),
  'MTG-003': ofType('党政联席会'),
  'MTG-004': meetings((all) => sum(all, (m) => m.studies.length)),
  'MTG-005': meetings((all) => all.filter((m) => m.studies.length > 0).length),
  'MTG-006': percent(
    meetings((all) => all.filter((m) => isCommittee(m) && m.studies.length > 0).length),
    committee,
  ),
  'MTG-007': ofType('中心组学习'),
  'MTG-008': percent(
    meetings((all) => sum(all.filter(isStudy), (m) => m.attended)),
    meetings((all) => sum(all.filter(isStudy), (m) => m.invited)),
  ),
  'MTG-019': meetings(
    (all) => all.filter((m) => m.type === '全面从严治党专题会' || about(m, '全面从严治党')).length,
  ),
  'MTG-020': discussing('党风廉政'),
  'MTG-023': ofType('座谈会'),
  'MTG-028': discussing('精神文明', '企业文化', '统战', '工会', '团青'),
  'MTG-028a': discussing('精神文明'),
  'MTG-028b': discussing('企业文化'),
  'MTG-028c': discussing('统战'),
  'MTG-028d': discussing('工会'),
  'MTG-028e': discussing('团青'),
  'MTG-038': hearing('听取纪委汇报'),
  'MTG-039': hearing('工团汇报', '统战群团汇报'),
  'UNI-002': ofType('工会会员代表大会'),
  'UNI-003': ofType('团代会'),
  'UNI-004': ofType('工会全委会'),
};

import { filled, type LedgerEntries, yes } from '../../ledger-entries.ts';
import type { Meeting } from './events.ts';

export function meetingRows(meetings: readonly Meeting[]): LedgerEntries {
  return {
    L10: meetings.map((m) =>
      filled({
        meetingNo: m.no,
        meetingType: m.type,
        bodyType: m.type.startsWith('工会') ? '工会' : m.type === '团代会' ? '共青团' : '党组织',
        date: m.date,
        title: m.title,
        level: '单位',
        invited: String(m.invited),
        attended: String(m.attended),
        mode: m.mode,
        itemCount: String(m.items.length),
        hasFirstAgenda: yes(m.studies.length > 0),
        topics: m.topics.length > 0 ? m.topics.join('、') : null,
        branchVenue: yes(m.branchVenue),
      }),
    ),
    L11: meetings.flatMap((m) =>
      m.items.map((item, i) => ({
        meetingNo: m.no,
        itemNo: String(i + 1),
        title: item.title,
        categories: item.categories.join('、'),
        decision: item.decision,
      })),
    ),
    L12: meetings.flatMap((m) =>
      m.studies.map((study) => ({
        date: m.date,
        meetingNo: m.no,
        content: study.content,
        category: study.category,
      })),
    ),
  };
}

import type { Period } from '../../../../lambdas/core/model/period.ts';
import { filled, type LedgerEntries, yes } from '../../ledger-entries.ts';
import type { Talk, Trainee, TrainingMonth } from './events.ts';

/** Everybody a talk reached. */
export function audienceOf({ onSite, venues }: Talk): number {
  return onSite + (venues?.people ?? 0);
}

export function rosterRows(trainees: readonly Trainee[]): LedgerEntries {
  return {
    L21: trainees.map((t) =>
      filled({
        classNo: t.classNo,
        personNo: t.person,
        unit: t.otherUnit,
        personKinds: t.kinds.join('、'),
        hours: t.hours,
        hostLevel: t.atSuperior ? '上级' : null,
      }),
    ),
  };
}

/** Talks, handouts, publications and the theme of one month. */
export function publicityRows(month: TrainingMonth, period: Period): LedgerEntries {
  const { talks, handouts, publications, theme } = month;
  return {
    L22: talks.map((t) =>
      filled({
        talkNo: t.no,
        format: t.format,
        category: t.category,
        date: t.date,
        onSite: String(t.onSite),
        branchVenues: t.venues && String(t.venues.count),
        branchAudience: t.venues && String(t.venues.people),
        audience: String(audienceOf(t)),
        hostUnit: t.otherHost,
      }),
    ),
    L23: handouts.map((h) => ({
      title: h.title,
      date: h.date,
      copies: String(h.copies),
      recipients: h.to,
      recipientCount: String(h.people),
    })),
    L24: publications.map((p) => ({
      articleNo: p.article,
      title: p.title,
      publishedOn: p.date,
      outlet: p.outlet,
      outletLevel: p.level,
      reprint: yes(p.reprint),
      approvalNo: `SQ-${p.article}`,
    })),
    L25: theme ? [{ month: period, ...theme }] : [],
  };
}

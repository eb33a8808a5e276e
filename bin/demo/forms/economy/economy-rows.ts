import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { sum } from '../../formula.ts';
import { filled, type LedgerEntries, type PlainRow } from '../../ledger-entries.ts';
import type { EconomyEvents, InvestorProject, MonthFigures } from './events.ts';

const MEASURES = [
  ['规上工业总产值', 'output'],
  ['规上工业增加值', 'added'],
  ['全社会固定资产投资', 'invested'],
  ['工业项目新增固定资产', 'newAssets'],
  ['营业收入', 'revenue'],
  ['利润总额', 'profit'],
] as const;

/** In 100 million yuan. */
const hundredMillions = (millions: number) => String(millions / 100);

/** How far a project is on a day; null before anybody talked about it. */
export function statusOf(project: InvestorProject, day: string): string | null {
  return project.steps.findLast((step) => step.day <= day)?.status ?? null;
}

export function signedOn(project: InvestorProject): string | null {
  return project.steps.find(({ status }) => status === '已签约')?.day ?? null;
}

/** All months since January, each by itself and since January; projects as they stand at the end of the month. */
export function economyRows(events: EconomyEvents, period: Period): LedgerEntries {
  const day = lastDay(period);
  const { keyProjects, projects } = events;
  return {
    E01: events.months.filter(({ month }) => month <= period).flatMap((_, i) => monthRows(events, i, period)),
    ...(keyProjects
      ? {
          E02: keyProjects.map((one) => ({
            projectNo: one.no,
            title: one.title,
            level: one.isProvincial ? '省重点' : '市重点',
            planned: hundredMillions(one.planned),
            invested: hundredMillions(
              sum(
                [...one.invested].filter(([month]) => month <= period),
                ([, millions]) => millions,
              ),
            ),
            startedOn: one.started,
          })),
        }
      : {}),
    ...(projects
      ? {
          E03: projects.flatMap((one) => {
            const status = statusOf(one, day);
            const signed = signedOn(one);
            if (status === null) return [];
            const row = filled({
              projectNo: one.no,
              title: one.title,
              industry: one.industry,
              status,
              signedOn: signed !== null && signed <= day ? signed : null,
              planned: hundredMillions(one.planned),
            });
            return [row];
          }),
        }
      : {}),
  };
}

function monthRows({ months, target }: EconomyEvents, i: number, period: Period): PlainRow[] {
  const now = months[i];
  if (!now) return [];
  const since = months.slice(0, i + 1);
  const yearAgo = (of: readonly MonthFigures[]) =>
    now.outputYearAgo === null ? null : hundredMillions(sum(of, (one) => one.outputYearAgo ?? 0));
  return MEASURES.flatMap(([measure, key]) =>
    (['当月', '累计'] as const).map((scope) => {
      const of = scope === '当月' ? [now] : since;
      return filled({
        measure,
        month: now.month,
        scope,
        value: hundredMillions(sum(of, (one) => one[key])),
        yearAgo: key === 'output' ? yearAgo(of) : null,
        target: key === 'revenue' && target !== null ? hundredMillions(target) : null,
        edition: now.month === period ? '快报' : '初步',
      });
    }),
  );
}

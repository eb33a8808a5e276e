import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import type { OrgTree } from '../../lambdas/core/model/org-tree.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { type Period, parsePeriod } from '../../lambdas/core/model/period.ts';
import { DaySchema } from '../../lambdas/core/model/unit.ts';
import type { TreeChoice } from '../../lambdas/steps/choose-tree.ts';
import { UsageError } from '../output/usage-error.ts';

/** @throws UsageError */
export function periodOption(text: string): Period {
  const period = parsePeriod(text.trim());
  if (period) return period;
  throw new UsageError({
    zh: `期间“${text}”无法识别，请写成 2022-03、2022Q1、2022H1 或 2022。`,
    en: `Unknown period "${text}". Write 2022-03, 2022Q1, 2022H1 or 2022.`,
  });
}

/** A day of the calendar. @throws UsageError */
export function dayOption(text: string): string {
  const day = DaySchema.safeParse(text.trim());
  if (day.success) return day.data;
  throw new UsageError({
    zh: `日期“${text}”无法识别，请写成 2022-03-05。`,
    en: `Unknown day "${text}". Write 2022-03-05.`,
  });
}

/** A whole number within bounds. @throws UsageError */
export function countOption(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new UsageError({
    zh: `${name} 应为 ${low} 至 ${high} 的整数，现在是“${text}”。`,
    en: `${name} must be a whole number from ${low} to ${high}, not "${text}".`,
  });
}

/** The node asked for, or the top of the tree. @throws UsageError when it is not in the tree of the period */
export function nodeOption(
  text: string | undefined,
  organisation: Organisation,
  period: Period,
  treeOf: (organisation: Organisation, period: Period) => OrgTree = treeOfPeriod,
): string {
  const tree = treeOf(organisation, period);
  const node = text ?? tree.roots[0];
  if (node === undefined)
    throw new UsageError({
      zh: `单位名录中没有在 ${period} 存续的单位。`,
      en: `No unit of the organisation lives in ${period}.`,
    });
  if (tree.units.has(node)) return node;
  throw new UsageError({
    zh: `单位“${node}”不在 ${period} 的单位名录中。`,
    en: `Unit "${node}" is not in the organisation of ${period}.`,
  });
}

/** What `--tree` accepts. */
export const TREE_OPTION =
  '汇总所依的组织树：period（期末的树，默认）、today（今天的树）、某一天（2022-06-30）或名录版本号';

/** `period`, `today`, a day, or a version of the organisation. @throws UsageError for a day that is none */
export function treeOption(text: string | undefined, today: string): TreeChoice {
  if (text === undefined || text === 'period') return { kind: 'period' };
  if (text === 'today') return { kind: 'day', day: today };
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? { kind: 'day', day: dayOption(text) }
    : { kind: 'version', version: text };
}

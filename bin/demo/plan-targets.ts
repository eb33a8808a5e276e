import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Target } from '../../lambdas/core/model/target.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';

/** What the plan of the year before promised for the whole group. */
const PLANNED = [
  ['TRN-006', '3', '处级以上干部集中轮训'],
  ['TRN-009', '600', '普通党员培训'],
  ['TRN-020', '1', '党群干部研讨会'],
  ['TRN-024', '100', '培训计划'],
  ['RCT-003', '90', '问题整改'],
  ['ORG-016', '100', '基层党组织健全'],
  ['ORG-017', '100', '党组织书记配备'],
  ['BRN-006', '10', '软弱涣散倒排整顿'],
  ['DEV-001', '20', '发展党员'],
] as const;

/** Targets of the top, for the forms that are filled. */
export function planTargets(
  index: CatalogueIndex,
  units: readonly Unit[],
  year: number,
  forms: readonly string[],
): Target[] {
  const top = units.find((unit) => unit.parent === null);
  if (!top) return [];
  return PLANNED.filter(([code]) => forms.includes(index.indicators.get(code)?.form ?? '')).map(
    ([indicator, value, what]) => ({
      unit: top.code,
      year: String(year),
      indicator,
      value,
      source: `${year - 1}年工作总结 二：${what}`,
    }),
  );
}

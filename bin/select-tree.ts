import { livesOn } from '../lambdas/core/model/org-records.ts';
import type { Period } from '../lambdas/core/model/period.ts';
import { type ChosenTree, chooseTree, type TreeChoice, unplacedUnits } from '../lambdas/steps/choose-tree.ts';
import { localDay } from '../lambdas/steps/local-day.ts';
import { treeOption } from './commands/options.ts';
import { currentOrganisation, type Product } from './open-product.ts';
import type { Session } from './output/session.ts';
import { UsageError } from './output/usage-error.ts';

export interface SelectedTree extends ChosenTree {
  readonly choice: TreeChoice;
}

/** The tree that `--tree` asks for. @throws UsageError when there is no such version, or nobody lived on that day */
export async function selectTree(product: Product, text: string | undefined): Promise<SelectedTree> {
  const { deps } = product.runtime;
  const current = await currentOrganisation(product);
  const choice = treeOption(text, localDay(deps.clock.now(), deps.utcOffset));
  if (choice.kind === 'day' && !current.units.some((unit) => livesOn(unit, choice.day)))
    throw new UsageError({
      zh: `单位名录中没有在 ${choice.day} 存续的单位。`,
      en: `No unit of the organisation lives on ${choice.day}.`,
    });
  const chosen = await chooseTree(deps, current, choice);
  if (chosen) return { ...chosen, choice };
  throw new UsageError({
    zh: `没有单位名录版本“${text}”。--tree 可写 period、today、日期（2022-06-30）或名录版本号（huibao audit --action organisation 可查）。`,
    en: `No organisation version "${text}". --tree takes period, today, a day, or a version (see huibao audit --action organisation).`,
  });
}

/** Says on which tree numbers stand when it is not the usual one, and whose numbers are in none of them. */
export async function sayTree(
  session: Session,
  product: Product,
  selected: SelectedTree,
  period: Period,
): Promise<string[]> {
  const { choice } = selected;
  if (choice.kind === 'period') return [];
  session.say(
    choice.kind === 'day'
      ? {
          zh: `按 ${choice.day} 的组织树重述（即时计算，不改动已存的汇总）。`,
          en: `Restated on the tree of ${choice.day}; computed on the fly, nothing stored.`,
        }
      : {
          zh: `按单位名录版本 ${choice.version} 重述（即时计算，不改动已存的汇总）。`,
          en: `Restated on organisation version ${choice.version}; computed on the fly, nothing stored.`,
        },
  );
  if (choice.kind === 'day') return [];
  const { deps } = product.runtime;
  const current = await currentOrganisation(product);
  const unplaced = await unplacedUnits(deps, current, selected, period);
  if (unplaced.length > 0)
    session.say({
      zh: `该版本中没有这些单位，它们报送的数未计入：${unplaced.join('、')}。`,
      en: `Not in that version, so not counted: ${unplaced.join(', ')}.`,
    });
  return unplaced;
}

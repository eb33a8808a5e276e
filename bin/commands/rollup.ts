import type { Command } from 'commander';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import { formsOfIndicator } from '../../lambdas/core/rollup/forms-of-indicator.ts';
import type { LoadedComparisons } from '../../lambdas/steps/load-comparisons.ts';
import { nameUnits } from '../../lambdas/steps/name-units.ts';
import type { RunCommand } from '../huibao.ts';
import { makeReport } from '../make-report.ts';
import { withOrganisation } from '../open-product.ts';
import { sayComparison, sayPerimeter } from '../output/say-comparison.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { sayTree, selectTree } from '../select-tree.ts';
import { nodeOption, periodOption, TREE_OPTION } from './options.ts';

interface RollupFlags {
  readonly node?: string;
  readonly period: string;
  readonly form?: string;
  readonly tree?: string;
}

export function registerRollup(program: Command, run: RunCommand): void {
  program
    .command('rollup')
    .description('一个单位在一个期间的汇总数，连同缺报情况、环比、同比（含同口径）和本年累计')
    .option('--node <code>', '单位编码；不给时为最上级')
    .requiredOption('--period <period>', '期间')
    .option('--form <code>', '只看一张报表')
    .option('--tree <tree>', TREE_OPTION)
    .action(run(rollup));
}

async function rollup(session: Session, flags: RollupFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product) => {
    const { catalogue } = product;
    if (flags.form !== undefined && !catalogue.forms.has(flags.form)) {
      throw new UsageError({ zh: `没有报表“${flags.form}”。`, en: `No form "${flags.form}".` });
    }
    const selected = await selectTree(product, flags.tree);
    const { organisation, treeOf } = selected;
    const node = nodeOption(flags.node, organisation, period, treeOf);
    const made = await makeReport(product, organisation, { node, period }, [], selected);
    const { collection, report } = made;
    const { comparisons, ...against } = made.comparisons;
    const { language } = session;
    const wanted = (form: string | null | undefined) => flags.form === undefined || form === flags.form;
    const values = collection.values.filter(
      (one) =>
        one.node === node && one.period === period && wanted(catalogue.indicators.get(one.indicator)?.form),
    );
    const here = collection.completeness.filter((one) => one.node === node && one.period === period);
    const completeness = here.filter((one) => wanted(one.form));
    const incomplete = here.filter((one) => one.incomplete);
    session.say(`${report.node.name}（${node}） ${periodLabel(period, language)}`);
    const unplaced = await sayTree(session, product, selected, period);
    for (const one of completeness) {
      const name = catalogue.forms.get(one.form)?.name[language] ?? one.form;
      const list = (units: typeof one.missing) =>
        units.map((unit) => `${unit.name} ${unit.periods.join(' ')}`).join('；');
      const missing = list(one.missing);
      const rejected = list(one.rejected ?? []);
      session.say({
        zh: `${name}：已报 ${one.received} / 应报 ${one.expected}${one.late > 0 ? `，迟报 ${one.late}` : ''}${missing ? `，未报：${missing}` : ''}${rejected ? `（其中退回：${rejected}）` : ''}${one.incomplete ? ' 【不完整】' : ''}`,
        en: `${name}: received ${one.received} of ${one.expected}${one.late > 0 ? `, ${one.late} late` : ''}${missing ? `, missing: ${missing}` : ''}${rejected ? ` (sent back: ${rejected})` : ''}${one.incomplete ? ' [incomplete]' : ''}`,
      });
    }
    sayPerimeter(session, against, nameUnits(organisation, treeOf(organisation, period)));
    const beside = new Map(comparisons.map((one) => [one.indicator, one]));
    for (const one of values) {
      const indicator = catalogue.indicators.get(one.indicator);
      if (!indicator) continue;
      const forms = formsOfIndicator(catalogue, indicator);
      const short = incomplete.some((each) => forms.has(each.form));
      sayComparison(session, indicator, one, beside.get(one.indicator), short);
    }
    session.emit({
      node,
      period,
      tree: { ...selected.choice, version: organisation.version, unplaced },
      values,
      comparisons: comparisons.filter((one) => wanted(catalogue.indicators.get(one.indicator)?.form)),
      perimeter: perimeterOf(against),
      completeness,
    });
    return 0;
  });
}

function perimeterOf({ previousPeriod, yearAgoPeriod, perimeter }: Omit<LoadedComparisons, 'comparisons'>) {
  const { units, opened, closed } = perimeter;
  return { previousPeriod, yearAgoPeriod, units: units.size, opened, closed };
}

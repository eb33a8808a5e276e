import type { Command } from 'commander';
import { compareTargets } from '../../lambdas/steps/compare-targets.ts';
import type { RunCommand } from '../huibao.ts';
import { makeReport } from '../make-report.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { nodeOption, periodOption } from './options.ts';

export function registerTargets(program: Command, run: RunCommand): void {
  program
    .command('targets')
    .description('计划对照：单位名录工作簿“年度目标”表里的目标、实际、完成率，以及可用的表述')
    .requiredOption('--period <year>', '年度')
    .option('--node <code>', '单位编码；不给时为最上级')
    .action(run(targets));
}

async function targets(session: Session, flags: { period: string; node?: string }): Promise<number> {
  const period = periodOption(flags.period);
  if (period.length !== 4)
    throw new UsageError({ zh: '目标按年度，请写成 2022。', en: 'Targets are for years: write 2022.' });
  return withOrganisation(session, async (product, organisation) => {
    const { catalogue, runtime } = product;
    const node = nodeOption(flags.node, organisation, period);
    const { collection } = await makeReport(product, organisation, { node, period }, []);
    const found = compareTargets(runtime.deps, organisation, { node, year: period }, collection.values);
    if (found.length === 0)
      session.say({
        zh: '没有目标。请在单位名录工作簿中加一张“年度目标”表：单位编码、年度、指标编码、目标值、来源。',
        en: 'There are no targets. Add a sheet 年度目标 to the organisation workbook: unit, year, indicator, target, source.',
      });
    for (const one of found) {
      const { name, unit } = catalogue.indicators.get(one.indicator) ?? {
        name: { zh: one.indicator, en: one.indicator },
        unit: '',
      };
      const rate = one.completion === null ? '' : `（${one.completion}%）`;
      const reached = { zh: one.reached ? '达到' : '未达到', en: one.reached ? 'reached' : 'not reached' };
      const claim = one.claim
        ? { zh: `，可写“${one.claim.phrase.zh}”`, en: `; "${one.claim.phrase.en}" holds` }
        : { zh: '', en: '' };
      session.say({
        zh: `${one.unit} ${one.unitName}  ${one.indicator} ${name.zh}：目标 ${one.value} ${unit}，实际 ${one.actual ?? '未报'}${rate}，${one.actual === null ? '无法比较' : reached.zh}${claim.zh}`,
        en: `${one.unit} ${one.unitName}  ${one.indicator} ${name.en}: target ${one.value}, actual ${one.actual ?? 'not reported'}${rate}, ${one.actual === null ? 'not comparable' : reached.en}${claim.en}`,
      });
    }
    session.emit({ node, period, targets: found });
    return 0;
  });
}

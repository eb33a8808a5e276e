import type { Command } from 'commander';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import type { RunCommand } from '../huibao.ts';
import { makeReport } from '../make-report.ts';
import { currentOrganisation, withProduct } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { nodeOption, periodOption } from './options.ts';

interface RollupFlags {
  readonly node?: string;
  readonly period: string;
  readonly form?: string;
}

export function registerRollup(program: Command, run: RunCommand): void {
  program
    .command('rollup')
    .description('一个单位在一个期间的汇总数，连同缺报情况')
    .option('--node <code>', '单位编码；不给时为最上级')
    .requiredOption('--period <period>', '期间')
    .option('--form <code>', '只看一张报表')
    .action(run(rollup));
}

async function rollup(session: Session, flags: RollupFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withProduct(session, async (product) => {
    const { catalogue } = product;
    if (flags.form !== undefined && !catalogue.forms.has(flags.form)) {
      throw new UsageError({ zh: `没有报表“${flags.form}”。`, en: `No form "${flags.form}".` });
    }
    const organisation = await currentOrganisation(product);
    const node = nodeOption(flags.node, organisation, period);
    const { collection, report } = await makeReport(product, organisation, { node, period }, []);
    const { language } = session;
    const wanted = (form: string | null | undefined) => flags.form === undefined || form === flags.form;
    const values = collection.values.filter(
      (one) =>
        one.node === node && one.period === period && wanted(catalogue.indicators.get(one.indicator)?.form),
    );
    const completeness = collection.completeness.filter(
      (one) => one.node === node && one.period === period && wanted(one.form),
    );
    session.say(`${report.node.name}（${node}） ${periodLabel(period, language)}`);
    for (const one of completeness) {
      const name = catalogue.forms.get(one.form)?.name[language] ?? one.form;
      const missing = one.missing.map((unit) => `${unit.name} ${unit.periods.join(' ')}`).join('；');
      session.say({
        zh: `${name}：已报 ${one.received} / 应报 ${one.expected}${one.late > 0 ? `，迟报 ${one.late}` : ''}${missing ? `，未报：${missing}` : ''}${one.incomplete ? ' 【不完整】' : ''}`,
        en: `${name}: received ${one.received} of ${one.expected}${one.late > 0 ? `, ${one.late} late` : ''}${missing ? `, missing: ${missing}` : ''}${one.incomplete ? ' [incomplete]' : ''}`,
      });
    }
    for (const one of values) {
      const indicator = catalogue.indicators.get(one.indicator);
      const value = one.value === null ? '—' : `${one.qualifier ?? ''}${one.value} ${indicator?.unit ?? ''}`;
      session.say(`  ${one.indicator}  ${indicator?.name[language] ?? ''}  ${value}`);
    }
    session.emit({ node, period, values, completeness });
    return 0;
  });
}

import type { Command } from 'commander';
import { loadBalances } from '../../lambdas/steps/load-balances.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

export function registerBalance(program: Command, run: RunCommand): void {
  program
    .command('balance')
    .description('滚动台账结转：期初 + 本期新增 − 本期办结 = 期末，不平的列出单位')
    .requiredOption('--period <period>', '期间')
    .option('--node <code>', '单位编码；不给时为最上级')
    .action(run(balance));
}

async function balance(session: Session, flags: { period: string; node?: string }): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const node = nodeOption(flags.node, organisation, period);
    const balances = await loadBalances(product.runtime.deps, organisation, { node, period });
    for (const one of balances) {
      const name = product.catalogue.ledgers.get(one.ledger)?.name[session.language] ?? one.ledger;
      const uneven = one.units.filter((unit) => unit.difference !== 0);
      const { opening, added, removed, closing } = one;
      session.say({
        zh: `《${name}》期初 ${opening} + 新增 ${added} − 办结 ${removed} = ${opening + added - removed}，期末 ${closing}${uneven.length === 0 ? '，平' : `，不平的单位 ${uneven.length} 个`}`,
        en: `${name}: ${opening} + ${added} added − ${removed} removed = ${opening + added - removed}, closing ${closing}${uneven.length === 0 ? ', even' : `, uneven at ${uneven.length} units`}`,
      });
      for (const unit of uneven)
        session.say(
          `  ${unit.unit} ${unit.name}  ${unit.opening} + ${unit.added} − ${unit.removed} ≠ ${unit.closing}（${unit.difference > 0 ? '+' : ''}${unit.difference}）`,
        );
    }
    session.emit(balances);
    return 0;
  });
}

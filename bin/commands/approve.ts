import type { Command } from 'commander';
import { approveNode } from '../../lambdas/steps/approve-node.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

interface ApproveFlags {
  readonly node?: string;
  readonly period: string;
  readonly form?: string;
  readonly below?: boolean;
}

export function registerApprove(program: Command, run: RunCommand): void {
  program
    .command('approve')
    .description('逐级审核：先单位，后上级；之后有新版本的要重新审核')
    .option('--node <code>', '以哪个单位的名义审核它和下级的报送；不给时为最上级')
    .requiredOption('--period <period>', '期间；较长的期间包括其中各期')
    .option('--form <code>', '只审核一张报表')
    .option('--below', '下级尚未审核的一并代审')
    .action(run(approve));
}

async function approve(session: Session, flags: ApproveFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const { deps } = product.runtime;
    const node = nodeOption(flags.node, organisation, period);
    const { form, below } = flags;
    const request = { ...doingOf(session, deps), node, period, form, ...(below ? { below } : {}) };
    const { approvals, absent } = await approveNode(deps, organisation, request);
    for (const one of approvals) {
      const name = product.catalogue.forms.get(one.form)?.name[session.language] ?? one.form;
      session.say({
        zh: `已审核《${name}》${one.period}：${Object.keys(one.versions).length} 份。`,
        en: `Approved ${name} ${one.period}: ${Object.keys(one.versions).length} returns.`,
      });
    }
    if (absent.length > 0)
      session.say({
        zh: `未报或已退回、不在审核之列的 ${absent.length} 份：${absent.map((one) => `${one.unit} ${one.form} ${one.period}`).join('、')}`,
        en: `${absent.length} missing or returned, not covered: ${absent.map((one) => `${one.unit} ${one.form} ${one.period}`).join(', ')}`,
      });
    session.emit({ approvals, absent });
    return 0;
  });
}

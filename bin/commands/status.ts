import type { Command } from 'commander';
import type { ReturnState } from '../../lambdas/core/model/rollup-report.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import type { RunCommand } from '../huibao.ts';
import { makeReport } from '../make-report.ts';
import { currentOrganisation, withProduct } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

const STATES: Readonly<Record<ReturnState, Text>> = {
  received: { zh: '已报', en: 'received' },
  late: { zh: '迟报', en: 'late' },
  rejected: { zh: '退回', en: 'rejected' },
  missing: { zh: '未报', en: 'missing' },
  pending: { zh: '未到期', en: 'not due yet' },
};

export function registerStatus(program: Command, run: RunCommand): void {
  program
    .command('status')
    .description('谁报了、迟了、被退回、没报')
    .requiredOption('--period <period>', '期间')
    .option('--node <code>', '只看这个单位及下级')
    .action(run(status));
}

async function status(session: Session, flags: { period: string; node?: string }): Promise<number> {
  const period = periodOption(flags.period);
  return withProduct(session, async (product) => {
    const organisation = await currentOrganisation(product);
    const node = nodeOption(flags.node, organisation, period);
    const { report } = await makeReport(product, organisation, { node, period }, []);
    const { language } = session;
    for (const [state, label] of Object.entries(STATES)) {
      const some = report.returns.filter((one) => one.state === state);
      session.say(`${label[language]} ${some.length}`);
      if (state === 'received' || state === 'pending') continue;
      for (const one of some) {
        session.say(`  ${one.unit} ${one.unitName}  ${one.formName}  ${one.period}  (${one.dueOn})`);
      }
    }
    session.emit(report.returns);
    return 0;
  });
}

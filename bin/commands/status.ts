import type { Command } from 'commander';
import { STATUS_LABELS, STATUSES, type Status } from '../../lambdas/core/model/status.ts';
import { type ReturnStatus, readWorkflow } from '../../lambdas/steps/read-workflow.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { nodeOption, periodOption } from './options.ts';

interface StatusFlags {
  readonly period: string;
  readonly node?: string;
  readonly form?: string;
}

export function registerStatus(program: Command, run: RunCommand): void {
  program
    .command('status')
    .description('每个单位、报表、期间到了哪一步：未报、已收、退回、待说明、通过、已审核、已发布')
    .requiredOption('--period <period>', '期间')
    .option('--node <code>', '只看这个单位及下级')
    .option('--form <code>', '只看这张报表')
    .action(run(status));
}

/** Named one by one: whoever runs the period has to do something about these. */
const TO_CHASE: readonly Status[] = ['missing', 'returned', 'explaining', 'received'];

async function status(session: Session, flags: StatusFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const { deps } = product.runtime;
    if (flags.form !== undefined && !product.catalogue.forms.has(flags.form))
      throw new UsageError({ zh: `没有报表“${flags.form}”。`, en: `No form "${flags.form}".` });
    const node = nodeOption(flags.node, organisation, period);
    const request = { node, period, form: flags.form, now: deps.clock.now() };
    const returns = await readWorkflow(deps, organisation, request);
    const owed = returns.filter((one) => one.owed);
    const late = owed.filter((one) => one.late).length;
    const overdue = owed.filter((one) => one.overdue).length;
    const received = owed.filter((one) => one.version !== null).length;
    const more = returns.length - owed.length;
    session.say({
      zh: `应报 ${owed.length} 份，已报 ${received} 份，其中迟报 ${late} 份；逾期未报 ${overdue} 份。${more > 0 ? `另有 ${more} 份不属应报而已报。` : ''}`,
      en: `${owed.length} expected, ${received} in, ${late} of them late; ${overdue} overdue.${more > 0 ? ` ${more} more in that were not owed.` : ''}`,
    });
    for (const one of STATUSES) {
      const some = returns.filter((each) => each.status === one);
      session.say(`${STATUS_LABELS[one][session.language]} ${some.length}`);
      if (TO_CHASE.includes(one)) for (const each of some) session.say(`  ${lineOf(each, session.language)}`);
    }
    session.emit(returns);
    return 0;
  });
}

function lineOf(one: ReturnStatus, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const words = [
    `${one.unit} ${one.unitName}  ${one.formName}  ${one.period}  (${one.dueOn})`,
    ...(one.overdue ? [zh ? '逾期' : 'overdue'] : []),
    ...(one.door === 'locked' ? [zh ? '已锁定' : 'locked'] : []),
    ...(one.reason === null ? [] : [`${zh ? '退回原因' : 'reason'}：${one.reason}`]),
    ...(one.open > 0
      ? [
          `${one.open} ${zh ? '条警告待说明' : 'open warnings'}：${[...new Set(one.warnings.filter((each) => !each.explanation).map((each) => each.finding.code))].join('、')}`,
        ]
      : []),
  ];
  return words.join('  ');
}

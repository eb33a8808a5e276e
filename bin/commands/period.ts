import type { Command } from 'commander';
import type { DoorEvent } from '../../lambdas/core/model/period-door.ts';
import { changeDoor } from '../../lambdas/steps/change-door.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { dayOption, periodOption } from './options.ts';

interface PeriodFlags {
  readonly period: string;
  readonly form?: string;
  readonly unit?: string;
  readonly until?: string;
  readonly reason?: string;
}

const DEEDS = [
  ['open', '开放：接收报送、到期提醒', '已开放', 'opened'],
  ['close', '截止：不再提醒，晚到的仍接收并记为迟报', '已截止', 'closed'],
  ['lock', '锁定：不再接收，数据不能再改；不可撤销', '已锁定', 'locked'],
] as const;

export function registerPeriod(program: Command, run: RunCommand): void {
  const period = program.command('period').description('期间的开放、截止、锁定和个别放行');
  for (const [kind, description] of DEEDS)
    period
      .command(kind)
      .description(description)
      .requiredOption('--period <period>', '期间；较长的期间包括其中各期')
      .option('--form <code>', '只对一张报表')
      .option('--reason <text>', '原因')
      .action(run((session: Session, flags: PeriodFlags) => change(session, kind, flags)));
  period
    .command('allow')
    .description('锁定之后单独放行一个单位；它的更正计入下一次发布')
    .requiredOption('--period <period>', '期间')
    .requiredOption('--unit <code>', '单位编码')
    .option('--form <code>', '只对一张报表')
    .option('--until <day>', '到这一天为止，例如 2022-05-10')
    .option('--reason <text>', '原因')
    .action(run((session: Session, flags: PeriodFlags) => change(session, 'allow', flags)));
}

async function change(session: Session, kind: DoorEvent['kind'], flags: PeriodFlags): Promise<number> {
  const period = periodOption(flags.period);
  const until = flags.until === undefined ? undefined : dayOption(flags.until);
  return withOrganisation(session, async (product, organisation) => {
    const { runtime, catalogue } = product;
    const { form, unit, reason } = flags;
    if (form !== undefined && !catalogue.forms.has(form))
      throw new UsageError({ zh: `没有报表“${form}”。`, en: `No form "${form}".` });
    if (unit !== undefined && !organisation.units.some((one) => one.code === unit))
      throw new UsageError({ zh: `单位名录中没有“${unit}”。`, en: `No unit "${unit}".` });
    const request = { ...doingOf(session, runtime.deps), kind, period, form, unit, until, reason };
    const doors = await changeDoor(runtime.deps, request);
    const [, , zh, en] = DEEDS.find(([one]) => one === kind) ?? ['', '', `已放行 ${unit}`, `let in ${unit}`];
    for (const one of doors) {
      const name = catalogue.forms.get(one.form)?.name[session.language] ?? one.form;
      session.say({ zh: `《${name}》${one.period} ${zh}。`, en: `${name} ${one.period}: ${en}.` });
    }
    session.emit(doors);
    return 0;
  });
}

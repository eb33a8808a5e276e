import type { Command } from 'commander';
import type { OpenDuty } from '../../lambdas/core/duty/open-duties.ts';
import { groupBy } from '../../lambdas/core/model/group-by.ts';
import { parsePeriod } from '../../lambdas/core/model/period.ts';
import { formsOfDuty } from '../../lambdas/steps/forms-of-duty.ts';
import { listOpenDuties } from '../../lambdas/steps/list-open-duties.ts';
import { localDay } from '../../lambdas/steps/local-day.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { countOption, dayOption, nodeOption } from './options.ts';

interface DueFlags {
  readonly on?: string;
  readonly node?: string;
  readonly within: string;
  readonly all?: boolean;
}

/** Rows of one obligation that are printed before the rest is counted. */
const MOST_ROWS = 10;

export function registerDue(program: Command, run: RunCommand): void {
  program
    .command('due')
    .description('义务日历：某一天已逾期、即将到期的事项，由谁履行，在哪张报表登记')
    .option('--on <date>', '哪一天；不给时为今天')
    .option('--node <code>', '单位编码；不给时为最上级')
    .option('--within <days>', '至少往后看多少天', '30')
    .option('--all', '逐项列出，不折叠')
    .action(run(due));
}

async function due(session: Session, flags: DueFlags): Promise<number> {
  const asked = flags.on === undefined ? undefined : dayOption(flags.on);
  const ahead = countOption('--within', flags.within, 0, 366);
  return withOrganisation(session, async (product, organisation) => {
    const { catalogue, runtime } = product;
    const { deps } = runtime;
    const on = asked ?? localDay(deps.clock.now(), deps.utcOffset);
    const year = parsePeriod(on.slice(0, 4));
    if (!year) throw new UsageError({ zh: `没有 ${on} 这一年。`, en: `No such year: ${on}.` });
    const node = nodeOption(flags.node, organisation, year);
    const open = await listOpenDuties(deps, organisation, { node, on, ahead });
    const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
    const formsOf = (one: OpenDuty) =>
      formsOfDuty(catalogue, one.obligation.duty).flatMap((code) => catalogue.forms.get(code) ?? []);
    for (const state of ['overdue', 'due'] as const) {
      const listed = open.filter((one) => one.state === state);
      session.say(
        state === 'overdue'
          ? { zh: `已逾期 ${listed.length} 项`, en: `${listed.length} overdue` }
          : { zh: `即将到期 ${listed.length} 项`, en: `${listed.length} coming up` },
      );
      for (const [code, group] of groupBy(listed, (one) => one.obligation.code)) {
        const [first] = group;
        if (!first) continue;
        const forms = formsOf(first);
        session.say({
          zh: `  ${code} ${first.obligation.name.zh}  ${group.length} 项，登记于${forms.map((form) => `《${form.name.zh}》`).join('、')}（huibao template --form ${forms[0]?.code}）`,
          en: `  ${code} ${first.obligation.name.en}: ${group.length}, recorded in ${forms.map((form) => form.name.en).join(', ')} (huibao template --form ${forms[0]?.code})`,
        });
        const shown = flags.all ? group : group.slice(0, MOST_ROWS);
        for (const { record, days } of shown) {
          const who = `${record.unit} ${names.get(record.unit) ?? ''}${record.subject === null ? '' : ` ${record.subject}`}`;
          const when =
            days < 0
              ? { zh: `逾期 ${-days} 天`, en: `${-days} days overdue` }
              : { zh: `还有 ${days} 天`, en: `in ${days} days` };
          session.say({
            zh: `    ${record.due}  ${who}  ${when.zh}`,
            en: `    ${record.due}  ${who}  ${when.en}`,
          });
        }
        if (group.length > shown.length)
          session.say({
            zh: `    ……另有 ${group.length - shown.length} 项（--all 全部列出）`,
            en: `    … ${group.length - shown.length} more (--all lists them)`,
          });
      }
    }
    session.emit({
      on,
      node,
      duties: open.map((one) => ({
        ...one.record,
        name: one.obligation.name,
        unitName: names.get(one.record.unit) ?? null,
        state: one.state,
        days: one.days,
        forms: formsOf(one).map((form) => form.code),
      })),
    });
    return 0;
  });
}

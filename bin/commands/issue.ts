import type { Command } from 'commander';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import { issuePeriod } from '../../lambdas/steps/issue-period.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

interface IssueFlags {
  readonly period: string;
  readonly node?: string;
  readonly note?: string;
  readonly asIs?: boolean;
}

export function registerIssue(program: Command, run: RunCommand): void {
  program
    .command('issue')
    .description('发布：冻结一个期间的汇总，连同所依据的版本；发布后永不改变，更正进入下一次发布')
    .requiredOption('--period <period>', '期间')
    .option('--node <code>', '单位编码；不给时为最上级')
    .option('--note <text>', '发布说明')
    .option('--as-is', '有待说明或未审核的也按现状发布')
    .action(run(issue));
  program
    .command('issues')
    .description('一个期间已有的发布')
    .requiredOption('--period <period>', '期间')
    .action(run(listIssues));
}

async function issue(session: Session, flags: IssueFlags): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const { deps } = product.runtime;
    await product.runtime.drain();
    const node = nodeOption(flags.node, organisation, period);
    const { note, asIs } = flags;
    const request = { ...doingOf(session, deps), node, period, note, ...(asIs ? { asIs } : {}) };
    const record = await issuePeriod(deps, organisation, request);
    session.say({
      zh: `已发布 ${record.id}：${periodLabel(period)}，${Object.keys(record.versions).length} 份报送，第 ${record.revision} 次发布。\n校验值 sha256 ${record.snapshot.sha256}\n导出：huibao export --issue ${record.id} --format xlsx --out 汇总.xlsx；与现状比对：huibao diff --issue ${record.id}`,
      en: `Issued ${record.id}: ${Object.keys(record.versions).length} returns, revision ${record.revision}.\nsha256 ${record.snapshot.sha256}`,
    });
    session.emit(record);
    return 0;
  });
}

async function listIssues(session: Session, flags: { readonly period: string }): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async ({ runtime }) => {
    const issues = await runtime.deps.issues.issues(period);
    for (const one of issues)
      session.say(
        `${one.id}  ${one.at}  ${one.by.name}  ${one.snapshot.sha256.slice(0, 16)}${one.note ? `  ${one.note}` : ''}`,
      );
    if (issues.length === 0) session.say({ zh: '还没有发布。', en: 'Nothing was issued yet.' });
    session.emit(issues);
    return 0;
  });
}

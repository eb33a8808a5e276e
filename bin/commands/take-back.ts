import type { Command } from 'commander';
import { takeBack } from '../../lambdas/steps/take-back.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import type { Session } from '../output/session.ts';
import { type SubmissionFlags, submissionOption } from './submission-option.ts';

export function registerTakeBack(program: Command, run: RunCommand): void {
  program
    .command('return')
    .description('把一份已通过的报送退回单位重报，写明原因；退回期间不计入汇总')
    .requiredOption('--unit <code>', '单位编码')
    .requiredOption('--form <code>', '报表')
    .requiredOption('--period <period>', '期间')
    .requiredOption('--reason <text>', '退回原因')
    .action(
      run((session: Session, flags: SubmissionFlags & { reason: string }) =>
        take(session, flags, flags.reason),
      ),
    );
  program
    .command('withdraw')
    .description('单位撤回自己的报送；撤回后不计入汇总')
    .requiredOption('--unit <code>', '单位编码')
    .requiredOption('--form <code>', '报表')
    .requiredOption('--period <period>', '期间')
    .action(run((session: Session, flags: SubmissionFlags) => take(session, flags)));
}

async function take(session: Session, flags: SubmissionFlags, returned?: string): Promise<number> {
  return withOrganisation(session, async (product, organisation) => {
    const { runtime, catalogue } = product;
    const key = submissionOption(catalogue, flags);
    const deps = { ...runtime.deps, receive: runtime.receive };
    const request = { ...doingOf(session, runtime.deps), key, returned };
    const upload = await takeBack(deps, organisation, request);
    await runtime.drain();
    session.say(
      returned === undefined
        ? { zh: '已撤回，汇总中不再计入。', en: 'Withdrawn; it is no longer counted.' }
        : {
            zh: `已退回 ${key.unit}，原因：${returned}。重报之前不计入汇总。`,
            en: `Returned to ${key.unit}: ${returned}. Not counted until it comes again.`,
          },
    );
    session.emit({ ...key, returned: returned ?? null, upload });
    return 0;
  });
}

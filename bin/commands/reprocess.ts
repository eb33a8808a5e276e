import type { Command } from 'commander';
import { performAct } from '../../lambdas/steps/perform-act.ts';
import { reprocessSubmissions } from '../../lambdas/steps/reprocess-submissions.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';

export function registerReprocess(program: Command, run: RunCommand): void {
  program
    .command('reprocess')
    .description('用现行目录（或 --catalogue 给出的）把已收的原始文件重新判一遍，存为新版本；中断后可接着做')
    .action(run(reprocess));
}

async function reprocess(session: Session): Promise<number> {
  return withOrganisation(session, async (product, organisation) => {
    const { runtime } = product;
    await runtime.drain();
    const progress = startProgress('重新处理');
    const doing = doingOf(session, runtime.deps);
    await performAct(runtime.deps, doing, {
      kind: 'reprocess',
      catalogueVersion: product.catalogue.version,
    });
    const done = await reprocessSubmissions(runtime.deps, organisation, doing, progress.update);
    progress.stop();
    await runtime.drain();
    session.say({
      zh: `存为新版本 ${done.committed.length} 份，按新目录不通过而保留原版本 ${done.refused.length} 份，已锁定不动 ${done.locked.length} 份，此前已处理 ${done.skipped} 份。`,
      en: `${done.committed.length} new versions, ${done.refused.length} would fail and keep their version, ${done.locked.length} are in locked periods, ${done.skipped} were done before.`,
    });
    for (const { unit, form, period } of done.refused) session.say(`  ✗ ${unit}  ${form}  ${period}`);
    session.emit(done);
    return done.refused.length > 0 ? 2 : 0;
  });
}

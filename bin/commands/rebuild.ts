import type { Command } from 'commander';
import { endRebuild, rebuildLocal, setTableAside } from '../../lambdas/runtime/local-rebuild.ts';
import type { RunCommand } from '../huibao.ts';
import { holdsData, type Product, withProduct } from '../open-product.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

export function registerRebuild(program: Command, run: RunCommand): void {
  program
    .command('rebuild')
    .description('只凭原始文件和决定记录重建数据表；原表留在一旁，不删除')
    .action(run(rebuild));
}

async function rebuild(session: Session): Promise<number> {
  if (!holdsData(session)) {
    throw new UsageError({
      zh: `数据目录 ${session.data} 里既没有原始文件，也没有数据表，没有可重建的。`,
      en: `There are neither raw files nor a table in ${session.data}: nothing to rebuild from.`,
    });
  }
  const suffix = `before-${new Date().toISOString().replace(/[^\d]/g, '').slice(0, 14)}`;
  const aside = await setTableAside(session.data, suffix);
  const work = async ({ runtime, catalogue }: Product): Promise<number> => {
    const progress = startProgress('重建');
    const done = await rebuildLocal(runtime, catalogue, progress.update);
    progress.stop();
    await endRebuild(session.data);
    session.say({
      zh: `已重建：文件 ${done.uploads} 个，决定 ${done.acts} 条。原数据表在 ${aside.join('、') || '（原来没有）'}。可用 huibao verify 核对。`,
      en: `Rebuilt from ${done.uploads} files and ${done.acts} decisions. The old table is in ${aside.join(', ') || '(there was none)'}.`,
    });
    session.emit({ ...done, aside });
    return 0;
  };
  return withProduct(session, work, { rebuilding: true });
}

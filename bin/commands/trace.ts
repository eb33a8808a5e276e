import type { Command } from 'commander';
import { renderTrace } from '../../lambdas/core/rollup/render-trace.ts';
import { loadTrace } from '../../lambdas/steps/load-trace.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { sayTree, selectTree } from '../select-tree.ts';
import { nodeOption, periodOption, TREE_OPTION } from './options.ts';
import { traceFile } from './trace-file.ts';

interface TraceFlags {
  readonly indicator?: string;
  readonly node?: string;
  readonly period?: string;
  readonly file?: string;
  readonly tree?: string;
}

export function registerTrace(program: Command, run: RunCommand): void {
  program
    .command('trace')
    .description('一个数从哪里来：逐级到单位、文件、工作表、行和单元格')
    .option('--indicator <code>', '指标编码，例如 RCT-002')
    .option('--node <code>', '单位编码；不给时为最上级')
    .option('--period <period>', '期间')
    .option('--file <file>', '反过来：一个报送文件（文件、文件名或上传编号）影响了哪些数')
    .option('--tree <tree>', TREE_OPTION)
    .action(run(trace));
}

async function trace(session: Session, flags: TraceFlags): Promise<number> {
  const { indicator } = flags;
  if (flags.file !== undefined) return traceFile(session, flags.file);
  if (indicator === undefined || flags.period === undefined) {
    throw new UsageError({
      zh: '请给出 --indicator 和 --period（从数到文件），或 --file（从文件到数）。',
      en: 'Give --indicator and --period (from a number down), or --file (from a file up).',
    });
  }
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product) => {
    const { runtime, catalogue } = product;
    if (!catalogue.indicators.has(indicator)) {
      throw new UsageError({
        zh: `没有指标“${indicator}”。huibao catalogue check 可核对目录。`,
        en: `No indicator "${indicator}".`,
      });
    }
    const selected = await selectTree(product, flags.tree);
    const { organisation, treeOf } = selected;
    const node = nodeOption(flags.node, organisation, period, treeOf);
    const deps = { ...runtime.deps, treeOf };
    const found = await loadTrace(deps, organisation, { node, period, indicator });
    await sayTree(session, product, selected, period);
    session.say(renderTrace(found, session.language));
    session.emit(found);
    return 0;
  });
}

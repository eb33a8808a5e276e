import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import { hashBytes } from '../../lambdas/steps/hash-bytes.ts';
import { exportKey, publishRollup } from '../../lambdas/steps/publish-rollup.ts';
import { type IssueFormat, readIssued } from '../../lambdas/steps/read-issue.ts';
import type { RunCommand } from '../huibao.ts';
import { currentOrganisation, type Product, withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { nodeOption, periodOption } from './options.ts';

interface ExportFlags {
  readonly format: string;
  readonly out: string;
  readonly issue?: string;
  readonly period?: string;
  readonly node?: string;
}

export function registerExport(program: Command, run: RunCommand): void {
  program
    .command('export')
    .description('导出汇总：已发布的（字节永远不变）或现在的')
    .requiredOption('--format <format>', 'xlsx、csv 或 json；已发布的还可以是 snapshot')
    .requiredOption('--out <file>', '写到哪里')
    .option('--issue <id>', '发布编号，例如 2022-03-0000-r1')
    .option('--period <period>', '不给发布编号时：现在的汇总的期间')
    .option('--node <code>', '单位编码；不给时为最上级')
    .action(run(exportRollup));
}

async function exportRollup(session: Session, flags: ExportFlags): Promise<number> {
  const { issue, period, out } = flags;
  if ((issue === undefined) === (period === undefined)) {
    throw new UsageError({
      zh: '请给出 --issue（已发布的）或 --period（现在的）之一。',
      en: 'Give either --issue or --period.',
    });
  }
  const format = formatOption(flags.format, issue !== undefined);
  return withOrganisation(session, async (product) => {
    const { deps } = product.runtime;
    const bytes =
      issue === undefined
        ? await exportNow(product, flags, format)
        : (await readIssued(deps, issue, format)).bytes;
    await writeFile(out, bytes);
    const sha256 = hashBytes(bytes);
    session.say({ zh: `已导出到 ${out}，sha256 ${sha256}`, en: `Exported to ${out}, sha256 ${sha256}` });
    session.emit({ out, issue: issue ?? null, sha256 });
    return 0;
  });
}

async function exportNow(product: Product, flags: ExportFlags, format: IssueFormat): Promise<Uint8Array> {
  await product.runtime.drain();
  const period = periodOption(flags.period ?? '');
  const node = nodeOption(flags.node, await currentOrganisation(product), period);
  const exports = createMemoryObjectStore();
  await publishRollup({ ...product.runtime.deps, exports }, { period, node });
  const object = format === 'snapshot' ? null : await exports.get(exportKey(period, node, format));
  if (!object) throw new Error(`nothing was exported as ${format}`);
  return object.bytes;
}

function formatOption(text: string, issued: boolean): IssueFormat {
  const known: readonly IssueFormat[] = issued
    ? ['xlsx', 'csv', 'json', 'snapshot']
    : ['xlsx', 'csv', 'json'];
  const format = known.find((one) => one === text);
  if (format) return format;
  throw new UsageError({
    zh: `不支持导出为“${text}”，可选：${known.join('、')}。`,
    en: `Cannot export as "${text}": choose ${known.join(', ')}.`,
  });
}

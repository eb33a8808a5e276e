import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import { createKeyFinder } from '../../lambdas/steps/create-key-finder.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { makeReport } from '../make-report.ts';
import { withProduct } from '../open-product.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { ingestFolder } from '../run/ingest-folder.ts';
import { listFiles } from '../run/list-files.ts';
import { openPackages } from '../run/open-packages.ts';
import { sortFiles } from '../run/sort-files.ts';
import { saySummary, summarise } from '../run/summarise.ts';
import { writeOutputs } from '../run/write-outputs.ts';
import { nodeOption, periodOption } from './options.ts';

export interface RunFlags {
  readonly org: string;
  readonly period: string;
  readonly out: string;
  readonly node?: string;
}

export function registerRun(program: Command, run: RunCommand): void {
  program
    .command('run <dir>')
    .description('一次做完：校验目录（或 .zip 压缩包）里的全部工作簿，逐级汇总，写出结果')
    .requiredOption('--org <file>', '单位名录 org.xlsx')
    .requiredOption('--period <period>', '汇总期间，例如 2022、2022Q1、2022-03')
    .requiredOption('--out <dir>', '结果目录')
    .option('--node <code>', '汇总到哪个单位；不给时为最上级')
    .action(run(runFolder));
}

/** The main job. Exit code: 3 when a file could not be read, else 2 when one was rejected, else 0. */
export async function runFolder(session: Session, directory: string, flags: RunFlags): Promise<number> {
  const period = periodOption(flags.period);
  const { files, refused } = await openPackages(await listFiles(directory, flags.org));
  await mustBeWritable(flags.out);
  return withProduct(session, async ({ runtime, catalogue }) => {
    const organisation = await loadOrganisation(session, catalogue, flags.org);
    const node = nodeOption(flags.node, organisation, period);
    await runtime.importOrganisation(organisation);
    const reader = createReadWorker();
    const progress = startProgress('辨认文件');
    const findKey = createKeyFinder(catalogue);
    const sorted = await sortFiles(files, { reader, findKey, organisation }, progress.update);
    progress.stop();
    await reader.close();

    const stopped = [...sorted.conflicting, ...refused];
    const ingested = await ingestFolder(runtime, { ...sorted, conflicting: stopped });
    const made = await makeReport({ runtime, catalogue }, organisation, { node, period }, ingested);
    await writeOutputs(flags.out, { catalogue, organisation, node, period, files: ingested, ...made });
    const summary = summarise(ingested, made.report);
    saySummary(session, summary, flags.out);
    session.emit(summary);
    return exitCodeOf(ingested.map((one) => one.verdict.verdict));
  });
}

const UNWRITABLE = new Set(['ENOENT', 'EROFS', 'EACCES', 'EPERM']);

/** Fails before any work when results could not be written. */
async function mustBeWritable(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    const probe = join(directory, '.huibao-probe');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && UNWRITABLE.has(String(error.code)))) throw error;
    throw new UsageError({
      zh: `结果目录 ${directory} 无法写入（只读、没有权限或路径有误），请换一个目录。`,
      en: `Cannot write to ${directory} (read-only, no permission or a wrong path); choose another folder.`,
    });
  }
}

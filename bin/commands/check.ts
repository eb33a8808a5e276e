import { mkdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import { checkFiles } from '../check/check-files.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { openCatalogue } from '../open-product.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayVerdict } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import { namedFiles } from '../run/named-files.ts';
import { openPackages } from '../run/open-packages.ts';

interface CheckFlags {
  readonly org?: string;
  readonly annotate?: string;
}

export function registerCheck(program: Command, run: RunCommand): void {
  program
    .command('check <files...>')
    .description('只检查，不保存：结论和全部问题；可以是 .zip 压缩包')
    .option('--org <file>', '单位名录；不给时用数据目录中的')
    .option('--annotate <dir>', '把标注了问题的副本写到这个目录')
    .action(run(check));
}

async function check(session: Session, paths: string[], flags: CheckFlags): Promise<number> {
  const { files, refused } = await openPackages(await namedFiles(paths));
  const index = await openCatalogue(session);
  const organisation = await loadOrganisation(session, index, flags.org);
  if (flags.annotate !== undefined) await mkdir(flags.annotate, { recursive: true });
  const reader = createReadWorker();
  try {
    const deps = { index, organisation, reader, annotate: flags.annotate };
    const verdicts = [...(await checkFiles(files, deps)), ...refused];
    for (const verdict of verdicts) {
      sayVerdict(session, verdict, index);
      sayFindings(session, verdict.findings, '  ');
    }
    session.emit(verdicts);
    return exitCodeOf(verdicts.map((one) => one.verdict));
  } finally {
    await reader.close();
  }
}

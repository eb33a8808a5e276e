import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { checkFiles } from '../check/check-files.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { currentOrganisation, openCatalogue, type Product, withProduct } from '../open-product.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayVerdict } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import type { InputFile } from '../run/list-files.ts';
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
  if (flags.annotate !== undefined) await mkdir(flags.annotate, { recursive: true });
  const verdicts = [...(await judge(session, index, files, flags)), ...refused];
  for (const verdict of verdicts) {
    sayVerdict(session, verdict, index);
    sayFindings(session, verdict.findings, '  ');
  }
  session.emit(verdicts);
  return exitCodeOf(verdicts.map((one) => one.verdict));
}

/** By the organisation that is given; else by the data folder, which also knows what was explained before. */
async function judge(
  session: Session,
  index: CatalogueIndex,
  files: readonly InputFile[],
  { org, annotate }: CheckFlags,
): Promise<FileVerdict[]> {
  const reader = createReadWorker();
  try {
    if (org !== undefined || !existsSync(join(session.data, 'table'))) {
      const organisation = await loadOrganisation(session, index, org);
      return await checkFiles(files, { index, organisation, reader, annotate });
    }
    const known = async (product: Product) => {
      const organisation = await currentOrganisation(product);
      const { decisions } = product.runtime.deps;
      return checkFiles(files, { index, organisation, reader, annotate, decisions });
    };
    return await withProduct(session, known, { opened: index });
  } finally {
    await reader.close();
  }
}

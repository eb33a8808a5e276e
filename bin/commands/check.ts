import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { createAnnotator } from '../../lambdas/steps/create-annotator.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { localDay } from '../../lambdas/steps/local-day.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { openCatalogue } from '../open-product.ts';
import { exitCodeOf } from '../output/exit-code.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayVerdict } from '../output/say-verdict.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

interface CheckFlags {
  readonly org?: string;
  readonly annotate?: string;
}

const CHINA = 480;

export function registerCheck(program: Command, run: RunCommand): void {
  program
    .command('check <files...>')
    .description('只检查，不保存：结论和全部问题')
    .option('--org <file>', '单位名录；不给时用数据目录中的')
    .option('--annotate <dir>', '把标注了问题的副本写到这个目录')
    .action(run(check));
}

async function check(session: Session, files: string[], flags: CheckFlags): Promise<number> {
  for (const file of files) await mustBeFile(file);
  const index = await openCatalogue(session);
  const organisation = await loadOrganisation(session, index, flags.org);
  if (flags.annotate !== undefined) await mkdir(flags.annotate, { recursive: true });
  const reader = createReadWorker();
  const verdicts: FileVerdict[] = [];
  try {
    for (const file of files) {
      const verdict = await checkFile(file, { index, organisation, reader, annotate: flags.annotate });
      verdicts.push(verdict);
      sayVerdict(session, verdict, index);
      sayFindings(session, verdict.findings, '  ');
    }
  } finally {
    await reader.close();
  }
  session.emit(verdicts);
  return exitCodeOf(verdicts.map((one) => one.verdict));
}

interface CheckDeps {
  readonly index: CatalogueIndex;
  readonly organisation: Organisation;
  readonly reader: ReturnType<typeof createReadWorker>;
  readonly annotate: string | undefined;
}

async function checkFile(file: string, deps: CheckDeps): Promise<FileVerdict> {
  const bytes = await readFile(file);
  const fileName = basename(file);
  const checker = createChecker(deps.index);
  const now = new Date().toISOString();
  const read = await deps.reader.read(bytes, fileName);
  const identified = checker.identify(read, fileName, deps.organisation);
  const checked = checker.judge(identified, { receivedOn: localDay(now, CHINA) });
  if (deps.annotate !== undefined) {
    const copy = createAnnotator(deps.index)({ bytes, fileName, read, checked, checkedAt: now });
    if (copy) await writeFile(join(deps.annotate, copy.fileName), copy.bytes);
  }
  return {
    file,
    unit: checked.key?.unit ?? null,
    form: checked.key?.form ?? null,
    period: checked.key?.period ?? null,
    verdict: checked.verdict,
    findings: [...checked.body.findings],
  };
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return;
  throw new UsageError(
    found
      ? { zh: `${path} 是目录；检查整个目录请用 huibao run。`, en: `${path} is a folder; use huibao run.` }
      : { zh: `找不到文件：${path}`, en: `No such file: ${path}` },
  );
}

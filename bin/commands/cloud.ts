import type { Command } from 'commander';
import { systemClock } from '../../lambdas/adapters/local/system-clock.ts';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import { sayFindings } from '../output/say-findings.ts';
import type { Session } from '../output/session.ts';
import { readOrganisationFile } from '../read-organisation-file.ts';

interface ImportFlags {
  readonly table: string;
  readonly rollupQueue: string;
  readonly rawBucket: string;
  readonly issuedBucket: string;
  readonly again?: boolean;
}

export function registerCloud(program: Command, run: RunCommand): void {
  program
    .command('cloud')
    .description('云上部署的管理（使用调用者的 AWS 凭证）')
    .command('import <file>')
    .description('把单位名录（org.xlsx）导入云上')
    .requiredOption('--table <name>', '表名，见 storage 栈的输出')
    .requiredOption('--rollup-queue <url>', '汇总队列地址，见 pipeline 栈的输出')
    .requiredOption('--raw-bucket <name>', '原始文件桶，见 storage 栈的输出')
    .requiredOption('--issued-bucket <name>', '存档桶（审计记录写在这里），见 storage 栈的输出')
    .option('--again', '名录没有变也全部重新汇总：换了目录之后，或夜间核对发现不一致时')
    .action(run(importOrg));
}

async function importOrg(session: Session, file: string, flags: ImportFlags): Promise<number> {
  const catalogue = await openCatalogue(session);
  const { organisation, findings } = await readOrganisationFile(file, catalogue);
  sayFindings(session, findings);
  if (!organisation) {
    session.emit({ imported: false, findings });
    session.warn({ zh: `${file} 有错误，没有导入。`, en: `${file} has errors; nothing was imported.` });
    return 2;
  }
  const { table, rollupQueue: rollupQueueUrl, rawBucket, issuedBucket } = flags;
  const address = { table, rollupQueueUrl, rawBucket, issuedBucket };
  const { importIntoCloud } = await import('../../lambdas/runtime/aws/import.ts');
  const marked = await importIntoCloud(
    catalogue,
    organisation,
    address,
    doingOf(session, { clock: systemClock }),
    flags.again ?? false,
  );
  const { version, units } = organisation;
  session.say({
    zh: `已导入 ${units.length} 个单位，版本 ${version}；${marked} 处将重新汇总。`,
    en: `Imported ${units.length} units, version ${version}; ${marked} nodes will be folded again.`,
  });
  session.emit({ imported: true, version, units: units.length, marked, findings });
  return 0;
}

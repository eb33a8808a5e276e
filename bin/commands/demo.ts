import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { writeDemo } from '../demo/write-demo.ts';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue } from '../open-product.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { countOption } from './options.ts';

interface DemoFlags {
  readonly units: string;
  readonly months: string;
  readonly year: string;
  readonly messy?: boolean;
  readonly seed: string;
}

export function registerDemo(program: Command, run: RunCommand): void {
  program
    .command('demo <dir>')
    .description('生成一个虚构集团：单位名录、填好的工作簿、独立计算的应得结果')
    .option('--units <n>', '单位数', '60')
    .option('--months <n>', '月数，1 至 12', '12')
    .option('--year <n>', '年度', '2022')
    .option('--messy', '混入真实报送中常见的不规范写法')
    .option('--seed <n>', '随机种子，同一种子结果相同', '1')
    .action(run(demo));
}

async function demo(session: Session, directory: string, flags: DemoFlags): Promise<number> {
  const existing = await readdir(directory).catch(() => []);
  if (existing.length > 0) {
    throw new UsageError({
      zh: `目录 ${directory} 不是空的，请换一个新目录。`,
      en: `${directory} is not empty; choose a new folder.`,
    });
  }
  const catalogue = await openCatalogue(session);
  const progress = startProgress('生成工作簿');
  const made = await writeDemo(
    directory,
    catalogue,
    {
      units: countOption('--units', flags.units, 1, 700),
      months: countOption('--months', flags.months, 1, 12),
      year: countOption('--year', flags.year, 2000, 2098),
      messy: flags.messy ?? false,
      seed: countOption('--seed', flags.seed, 0, Number.MAX_SAFE_INTEGER),
    },
    progress.update,
  );
  progress.stop();
  session.say({
    zh: `已生成 ${made.files} 个工作簿，放在 ${made.workbooks}；单位名录 ${made.orgFile}；应得结果 expected.json。\n下一步：huibao run ${made.workbooks} --org ${made.orgFile} --period ${flags.year} --out ${directory}/out`,
    en: `Made ${made.files} workbooks in ${made.workbooks}, the organisation ${made.orgFile}, the expected totals in expected.json.\nNext: huibao run ${made.workbooks} --org ${made.orgFile} --period ${flags.year} --out ${directory}/out`,
  });
  session.emit({ workbooks: made.workbooks, org: made.orgFile, files: made.files });
  return 0;
}

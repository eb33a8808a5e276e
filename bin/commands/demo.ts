import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { DEFAULT_FORMS, DEMO_FORMS } from '../demo/forms/registry.ts';
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
  readonly forms: string;
}

export function registerDemo(program: Command, run: RunCommand): void {
  program
    .command('demo <dir>')
    .description('生成一个虚构集团：单位名录、填好的工作簿、独立计算的应得结果')
    .option('--units <n>', '单位数', '60')
    .option('--months <n>', '月数，1 至 12', '12')
    .option('--year <n>', '年度', '2022')
    .option('--messy', '混入真实报送中常见的不规范写法')
    .option('--forms <codes>', '报表代码，用逗号隔开；all 为全部报表', DEFAULT_FORMS.join(','))
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
  const forms = formsOption(flags.forms);
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
      forms,
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

function formsOption(value: string): string[] {
  const known = [...DEMO_FORMS.keys()];
  if (value === 'all') return known;
  const chosen = value.split(/[,，、]/).map((code) => code.trim());
  const strange = chosen.find((code) => !DEMO_FORMS.has(code));
  if (strange !== undefined) {
    throw new UsageError({
      zh: `--forms 中的“${strange}”不是可生成的报表；可用：${known.join('、')}，或 all。`,
      en: `--forms: "${strange}" is no form a demo can be made of; use ${known.join(', ')} or all.`,
    });
  }
  return chosen;
}

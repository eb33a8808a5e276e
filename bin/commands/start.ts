import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { writeDemo } from '../demo/write-demo.ts';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue } from '../open-product.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';
import { runFolder } from './run.ts';

const YEAR = 2022;

export function registerStart(program: Command, run: RunCommand): void {
  program.command('start').description('没有数据时生成演示数据，然后完整跑一遍').action(run(start));
}

async function start(session: Session): Promise<number> {
  const directory = join(session.data, 'demo');
  const workbooks = join(directory, 'workbooks');
  const orgFile = join(directory, 'org.xlsx');
  const out = join(session.data, 'out');
  if (!existsSync(join(directory, 'verdicts.json'))) {
    session.say({
      zh: '还没有数据，先生成一个虚构集团：60 个单位、12 个月的工作簿，带真实报送中常见的各种不规范写法。',
      en: 'No data yet: making a fictitious group of 60 units and a year of untidy workbooks.',
    });
    const progress = startProgress('生成工作簿');
    const options = { units: 60, months: 12, year: YEAR, messy: true, seed: 7 };
    await writeDemo(directory, await openCatalogue(session), options, progress.update);
    progress.stop();
  }
  await runFolder(session, workbooks, { org: orgFile, period: String(YEAR), out });
  session.say({
    zh: `
接下来可以：
  打开 ${join(out, 'rollup.xlsx')} 看汇总表，打开 ${join(out, 'annotated')} 里的任一副本看退回的样子
  npx huibao trace --indicator RCT-002 --node 0000 --period ${YEAR}   一个数追到文件、工作表和行
  npx huibao template --form meetings --unit 0101 --period ${YEAR}-12 --out 会议.xlsx   取一张空白模板
  npx huibao check 会议.xlsx   检查填好的工作簿
  npx huibao --help   全部命令`,
    en: `
Next:
  open ${join(out, 'rollup.xlsx')}, or any marked copy in ${join(out, 'annotated')}
  npx huibao trace --indicator RCT-002 --node 0000 --period ${YEAR}   from a number down to file, sheet and rows
  npx huibao template --form meetings --unit 0101 --period ${YEAR}-12 --out meetings.xlsx   an empty template
  npx huibao check meetings.xlsx   check a filled workbook
  npx huibao --help   every command`,
  });
  return 0;
}

import type { Command } from 'commander';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { countOption } from './options.ts';

export function registerVerify(program: Command, run: RunCommand): void {
  program
    .command('verify')
    .description('从各单位的数重新汇总一遍，与已存的汇总逐项比对')
    .option('--year <year...>', '年度，可给多个', [])
    .action(run(verify));
}

async function verify(session: Session, flags: { readonly year: string[] }): Promise<number> {
  const asked = flags.year.map((year) => countOption('--year', year, 2000, 2099));
  return withOrganisation(session, async ({ runtime }) => {
    const years = asked.length > 0 ? asked : await yearsStored(runtime.deps.uploads.uploads());
    const results = await runtime.verify(years);
    const compared = results.reduce((sum, one) => sum + one.compared, 0);
    const drift = results.flatMap((one) => one.drift);
    for (const { form, period, node } of drift.slice(0, 50)) session.say(`✗ ${node} ${form} ${period}`);
    if (years.length === 0)
      session.say({
        zh: '还没有收到报送，没有可比对的。',
        en: 'Nothing was received yet: nothing to compare.',
      });
    else
      session.say(
        drift.length === 0
          ? {
              zh: `已比对 ${compared} 项汇总（${years.join('、')}），全部一致。`,
              en: `${compared} rollups compared, all equal.`,
            }
          : {
              zh: `已比对 ${compared} 项汇总，${drift.length} 项不一致。`,
              en: `${compared} rollups compared, ${drift.length} differ.`,
            },
      );
    session.emit({ years, compared, drift });
    return drift.length === 0 ? 0 : 1;
  });
}

async function yearsStored(uploads: AsyncIterable<{ readonly period: string | null }>): Promise<number[]> {
  const years = new Set<number>();
  for await (const { period } of uploads) if (period !== null) years.add(Number(period.slice(0, 4)));
  return [...years].sort();
}

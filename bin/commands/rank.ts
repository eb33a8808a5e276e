import type { Command } from 'commander';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import type { LastShare, RankedGroup, RankedItem } from '../../lambdas/core/ranking/rank-rows.ts';
import { loadRankings } from '../../lambdas/steps/load-rankings.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { nodeOption, periodOption } from './options.ts';

export function registerRank(program: Command, run: RunCommand): void {
  program
    .command('rank')
    .description('考核排名：按得分重算名次，前三、后三（不重叠，并列注明），评级倒排名单')
    .requiredOption('--period <period>', '期间')
    .option('--node <code>', '单位编码；不给时为最上级')
    .action(run(rank));
}

async function rank(session: Session, flags: { period: string; node?: string }): Promise<number> {
  const period = periodOption(flags.period);
  return withOrganisation(session, async (product, organisation) => {
    const node = nodeOption(flags.node, organisation, period);
    const rankings = await loadRankings(product.runtime.deps, organisation, { node, period });
    for (const { ranking, groups, last } of rankings) {
      session.say({
        zh: `${ranking.name.zh} ${periodLabel(period, 'zh')}`,
        en: `${ranking.name.en}, ${period}`,
      });
      if (ranking.ends !== undefined) for (const group of groups) sayGroup(session, group);
      for (const share of last) sayShare(session, share);
    }
    session.emit({
      node,
      period,
      rankings: rankings.map(({ ranking, ...found }) => ({ code: ranking.code, ...found })),
    });
    return 0;
  });
}

function sayGroup(session: Session, { group, items, unscored, top, bottom, tied }: RankedGroup): void {
  const label = group.filter(Boolean).join(' · ');
  const tie = { zh: '（含并列）', en: ' (ties)' };
  session.say({
    zh: `  ${label}：${items.length} 个；前列 ${top.join('、') || '—'}${tied.top ? tie.zh : ''}；末位 ${bottom.join('、') || '—'}${tied.bottom ? tie.zh : ''}`,
    en: `  ${label}: ${items.length}; best ${top.join(', ') || '—'}${tied.top ? tie.en : ''}; last ${bottom.join(', ') || '—'}${tied.bottom ? tie.en : ''}`,
  });
  for (const one of items.filter((item) => item.typedRank !== null && item.typedRank !== item.rank))
    session.say({
      zh: `    ${one.unit} ${one.item} 得分 ${one.score}：填报名次 ${one.typedRank}，按得分应为 ${one.rank}`,
      en: `    ${one.unit} ${one.item} scores ${one.score}: typed rank ${one.typedRank}, by score ${one.rank}`,
    });
  if (unscored.length > 0)
    session.say({
      zh: `    没有得分、不参加排名：${unscored.join('、')}`,
      en: `    without a score, not ranked: ${unscored.join(', ')}`,
    });
}

function sayShare(session: Session, { unit, of, needed, last, marked }: LastShare): void {
  const named = (items: readonly RankedItem[]) =>
    items.map((one) => `${one.unit} ${one.item}（${one.score}）`);
  session.say({
    zh: `  ${unit ?? '全系统'}：参评 ${of} 个，至少 ${needed} 个${marked === null ? '' : `，已列入 ${marked} 个${marked < needed ? '，不足' : ''}`}；得分最低：${named(last).join('、') || '—'}`,
    en: `  ${unit ?? 'all'}: ${of} rated, at least ${needed}${marked === null ? '' : `, ${marked} marked${marked < needed ? ': too few' : ''}`}; lowest: ${named(last).join(', ') || '—'}`,
  });
}

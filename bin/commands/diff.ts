import type { Command } from 'commander';
import type { CellChange } from '../../lambdas/core/diff/compare-rows.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import { diffIssue, type SubmissionChange } from '../../lambdas/steps/diff-issue.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';

const KINDS: Readonly<Record<SubmissionChange['kind'], Text>> = {
  added: { zh: '发布后补报', en: 'came after the issue' },
  corrected: { zh: '发布后更正', en: 'corrected since' },
  withdrawn: { zh: '发布后撤回', en: 'withdrawn since' },
  returned: { zh: '发布后退回', en: 'returned since' },
  'no longer owed': { zh: '现在的单位名录中不再应报', en: 'no longer owed' },
};
const MOST_CELLS = 20;

export function registerDiff(program: Command, run: RunCommand): void {
  program
    .command('diff')
    .description('发布与现状比对：哪些指标变了，是哪些单位的哪一版、哪些单元格引起的')
    .requiredOption('--issue <id>', '发布编号，例如 2022-03-0000-r1')
    .option('--node <code>', '只列这个单位的指标；不给时为发布的单位')
    .action(run(diff));
}

async function diff(session: Session, flags: { issue: string; node?: string }): Promise<number> {
  return withOrganisation(session, async (product, organisation) => {
    const { runtime, catalogue } = product;
    await runtime.drain();
    const found = await diffIssue(runtime.deps, organisation, flags.issue);
    const { language } = session;
    const node = flags.node ?? found.issue.node;
    if (found.orgVersion !== null)
      session.say({ zh: '单位名录在发布后有变动。', en: 'The organisation has changed since.' });
    if (found.catalogueVersion !== null)
      session.say({ zh: '指标或规则目录在发布后有变动。', en: 'The catalogue has changed since.' });
    for (const one of found.submissions) saySubmission(session, catalogue, one);
    const values = found.values.filter((one) => one.node === node);
    session.say({
      zh: `${node} 有 ${values.length} 个数与发布时不同（全部单位共 ${found.values.length} 个）。`,
      en: `${values.length} numbers of ${node} differ from the issue (${found.values.length} over all units).`,
    });
    for (const { period, indicator, before, after, change } of values) {
      const name = catalogue.indicators.get(indicator)?.name[language] ?? '';
      const by = change === null ? '' : `  (${change.startsWith('-') ? change : `+${change}`})`;
      session.say(`  ${period}  ${indicator} ${name}  ${before ?? '—'} → ${after ?? '—'}${by}`);
    }
    session.emit(found);
    return 0;
  });
}

function saySubmission(session: Session, catalogue: CatalogueIndex, one: SubmissionChange): void {
  const { language } = session;
  const form = catalogue.forms.get(one.form)?.name[language] ?? one.form;
  const versions = `v${one.issuedVersion ?? '—'} → v${one.version ?? '—'}`;
  const why = one.reason === null ? '' : `  ${one.reason}`;
  session.say(
    `${one.unit}  ${form}  ${one.period}  ${KINDS[one.kind][language]}  ${versions}  ${one.fileName ?? ''}${why}`,
  );
  for (const change of one.cells.slice(0, MOST_CELLS)) session.say(`    ${cellText(change, language)}`);
  const more = one.cells.length - MOST_CELLS;
  if (more > 0) session.say({ zh: `    …… 另有 ${more} 处`, en: `    … ${more} more` });
}

/** @example 会议台账!D7 会议次数（M-3）：9 → 12 */
function cellText(change: CellChange, language: 'zh' | 'en'): string {
  const { kind, sheet, row, cell, key, column, before, after } = change;
  const zh = language === 'zh';
  if (kind !== 'changed') {
    const word = kind === 'row-added' ? (zh ? '新增' : 'added') : zh ? '删去' : 'removed';
    return `${sheet} ${zh ? `第 ${row} 行` : `row ${row}`} ${word}：${key}`;
  }
  const place = cell === null ? `${sheet} ${zh ? `第 ${row} 行` : `row ${row}`}` : `${sheet}!${cell}`;
  return `${place} ${column?.[language] ?? ''}（${key}）：${before ?? (zh ? '空' : 'blank')} → ${after ?? (zh ? '空' : 'blank')}`;
}

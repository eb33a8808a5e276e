import type { Command } from 'commander';
import { explainWarnings } from '../../lambdas/steps/explain-warnings.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import { doingOf } from '../output/doing-of.ts';
import { sayFindings } from '../output/say-findings.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { type SubmissionFlags, submissionOption } from './submission-option.ts';

interface ExplainFlags extends SubmissionFlags {
  readonly code?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly text?: string;
  readonly confirm?: boolean;
}

export function registerExplain(program: Command, run: RunCommand): void {
  program
    .command('explain')
    .description('对警告作书面说明或确认；说明随版本保留，总部可见')
    .requiredOption('--unit <code>', '单位编码')
    .requiredOption('--form <code>', '报表')
    .requiredOption('--period <period>', '期间')
    .option('--code <code>', '只说明这条规则的警告，例如 V404')
    .option('--sheet <name>', '只说明这个工作表的')
    .option('--cell <address>', '只说明这个单元格的，例如 D7')
    .option('--text <text>', '书面说明')
    .option('--confirm', '已核对，内容属实，不另作说明')
    .action(run(explain));
}

async function explain(session: Session, flags: ExplainFlags): Promise<number> {
  const text = flags.text?.trim() ?? '';
  if ((text === '') !== (flags.confirm === true)) {
    throw new UsageError({
      zh: '请用 --text 写明说明，或用 --confirm 确认，二者选一。',
      en: 'Give either --text with an explanation or --confirm.',
    });
  }
  return withOrganisation(session, async (product, organisation) => {
    const key = submissionOption(product.catalogue, flags);
    const { deps } = product.runtime;
    const { code, sheet, cell } = flags;
    const request = { ...doingOf(session, deps), key, code, sheet, cell, text };
    const { explained, left } = await explainWarnings(deps, organisation, request);
    session.say({
      zh: `已${text === '' ? '确认' : '说明'} ${explained.length} 条警告，还剩 ${left} 条。`,
      en: `${explained.length} warnings ${text === '' ? 'confirmed' : 'explained'}, ${left} left.`,
    });
    sayFindings(session, explained, '  ');
    session.emit({ ...key, text, explained, left });
    return 0;
  });
}

import { join } from 'node:path';
import type { Command } from 'commander';
import { readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { formatProblem } from '../../lambdas/core/catalogue/catalogue-problem.ts';
import type { RunCommand } from '../huibao.ts';
import type { Session } from '../output/session.ts';
import { PROJECT_ROOT } from '../project-root.ts';

export function registerCatalogue(program: Command, run: RunCommand): void {
  const catalogue = program.command('catalogue').description('报表、台账、指标和勾稽规则的定义');
  catalogue.command('check [dir]').description('检查目录：引用、重复、循环、文字是否齐全').action(run(check));
}

async function check(session: Session, directory?: string): Promise<number> {
  const folder = directory ?? session.catalogue ?? join(PROJECT_ROOT, 'catalogue', 'party-building');
  const { catalogue, problems } = await readCatalogue(folder);
  const errors = problems.filter((problem) => problem.level === 'error');
  const counts = {
    forms: catalogue?.forms.length ?? 0,
    ledgers: catalogue?.ledgers.length ?? 0,
    indicators: catalogue?.indicators.length ?? 0,
    rules: catalogue?.rules.length ?? 0,
    layouts: catalogue?.layouts?.length ?? 0,
  };
  for (const problem of problems) session.say(formatProblem(problem, session.language));
  session.say({
    zh: `报表 ${counts.forms} 张，台账 ${counts.ledgers} 个，指标 ${counts.indicators} 个，规则 ${counts.rules} 条，自定版式 ${counts.layouts} 个；错误 ${errors.length} 个，提醒 ${problems.length - errors.length} 个。`,
    en: `${counts.forms} forms, ${counts.ledgers} ledgers, ${counts.indicators} indicators, ${counts.rules} rules, ${counts.layouts} layouts; ${errors.length} errors, ${problems.length - errors.length} warnings.`,
  });
  session.emit({ ...counts, problems });
  return errors.length === 0 ? 0 : 1;
}

import { readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { formatProblem } from '../../lambdas/core/catalogue/catalogue-problem.ts';
import { type CatalogueCounts, countCatalogue } from '../../lambdas/core/catalogue/count-catalogue.ts';
import type { Catalogue } from '../../lambdas/core/model/catalogue.ts';
import type { Session } from '../output/session.ts';
import { catalogueFolder } from './catalogue-folder.ts';

/** Everything wrong with a catalogue, and what it holds. Exit code 1 when it cannot be used. */
export async function checkCatalogueFolder(
  session: Session,
  directory: string | undefined,
  { verbose = false }: { readonly verbose?: boolean },
): Promise<number> {
  const { catalogue, problems } = await readCatalogue(catalogueFolder(session, directory));
  const errors = problems.filter(({ level }) => level === 'error').length;
  for (const problem of problems) session.say(formatProblem(problem, session.language));
  const counts = catalogue && countCatalogue(catalogue, problems);
  if (catalogue && counts) {
    sayCounts(session, counts);
    if (verbose) sayDetails(session, catalogue, counts);
  }
  const warnings = problems.length - errors;
  session.say({
    zh: `错误 ${errors} 个，提醒 ${warnings} 个。`,
    en: `${errors} errors, ${warnings} warnings.`,
  });
  session.emit({ ...counts, notMeasurable: catalogue ? notMeasurable(catalogue) : [], problems });
  return errors === 0 ? 0 : 1;
}

function sayCounts(session: Session, counts: CatalogueCounts): void {
  const { figures, describing } = counts;
  const required = describing.filter((column) => column.required).length;
  session.say({
    zh: [
      `报表 ${counts.forms} 张，台账 ${counts.ledgers} 个（${counts.columns} 列），自定版式 ${counts.layouts} 个，旧模板对照 ${counts.migrations} 份，排名 ${counts.rankings} 个。`,
      `指标 ${counts.indicators} 个（${counts.indicatorEntries} 项），规则 ${counts.rules} 条，另有自有规则 ${counts.ownRules} 条（共 ${counts.ruleEntries} 项），义务 ${counts.obligations} 项（${counts.obligationEntries} 条）。`,
      `印出的数字有出处的 ${figures.covered}/${figures.total} 个，其中 ${figures.notMeasurable} 个不能按原样计量。`,
      `只供查阅、没有计数和校验用到的列 ${describing.length} 个，其中必填 ${required} 个。`,
    ].join('\n'),
    en: [
      `${counts.forms} forms, ${counts.ledgers} ledgers (${counts.columns} columns), ${counts.layouts} layouts, ${counts.migrations} migrations, ${counts.rankings} rankings.`,
      `${counts.indicators} indicators (${counts.indicatorEntries} entries), ${counts.rules} rules and ${counts.ownRules} of our own (${counts.ruleEntries} entries), ${counts.obligations} obligations (${counts.obligationEntries} entries).`,
      `${figures.covered} of ${figures.total} printed figures have their source; ${figures.notMeasurable} cannot be measured as they were written.`,
      `${describing.length} columns, ${required} of them required, are asked for their readers alone: nothing counts or checks them.`,
    ].join('\n'),
  });
}

function sayDetails(session: Session, catalogue: Catalogue, { describing }: CatalogueCounts): void {
  session.say({ zh: '\n不能按原样计量的数字：', en: '\nFigures that cannot be measured as written:' });
  for (const { code, name, by, reason } of notMeasurable(catalogue))
    session.say({
      zh: `  ${code} ${name.zh}（${by.join('、')}）：${reason.zh}`,
      en: `  ${code} ${name.en} (${by.join(', ')}): ${reason.en}`,
    });
  session.say({ zh: '\n只供查阅的列（* 必填）：', en: '\nColumns for readers alone (* required):' });
  const ledgers = new Set(describing.map(({ ledger }) => ledger));
  for (const code of ledgers) {
    const columns = describing.filter(({ ledger }) => ledger === code);
    const keys = columns.map(({ key, required }) => `${key}${required ? '*' : ''}`);
    session.say(`  ${code}: ${keys.join(', ')}`);
  }
  session.say('');
}

function notMeasurable({ figures = [] }: Catalogue) {
  return figures.flatMap(({ code, name, by, notMeasurable: reason }) =>
    reason === undefined ? [] : [{ code, name, by, reason }],
  );
}

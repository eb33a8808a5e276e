import { compareCatalogues } from '../../lambdas/core/catalogue/compare-catalogues.ts';
import type { CatalogueChange, ComparedSection } from '../../lambdas/core/catalogue/compare-entries.ts';
import type { ChangedTemplate } from '../../lambdas/core/catalogue/templates-that-change.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import type { Session } from '../output/session.ts';
import { soundCatalogue } from './catalogue-folder.ts';

/** What the second catalogue adds, drops and changes against the first, and what that means. */
export async function compareCatalogueFolders(
  session: Session,
  before: string,
  after: string,
): Promise<number> {
  const [old, now] = [await soundCatalogue(session, before), await soundCatalogue(session, after)];
  const difference = compareCatalogues(old, now);
  for (const change of difference.changes) sayChange(session, change);
  if (difference.templates.length > 0) {
    session.say({ zh: '\n填报人会看到：', en: '\nWhat a clerk notices:' });
    for (const template of difference.templates) sayTemplate(session, template);
  }
  if (difference.numbers.length > 0) {
    session.say({ zh: '\n数字可能改变的指标：', en: '\nIndicators whose numbers may change:' });
    for (const { indicator, name, reasons } of difference.numbers)
      session.say({
        zh: `  ${indicator} ${name.zh}：${reasons.map(({ zh }) => zh).join('；')}`,
        en: `  ${indicator} ${name.en}: ${reasons.map(({ en }) => en).join('; ')}`,
      });
  }
  if (difference.changes.length === 0) session.say({ zh: '没有差别。', en: 'No difference.' });
  session.emit(difference);
  return 0;
}

const SECTIONS: Readonly<Record<ComparedSection, Text>> = {
  catalogue: { zh: '目录', en: 'Catalogue' },
  parameters: { zh: '参数', en: 'Parameter' },
  forms: { zh: '报表', en: 'Form' },
  ledgers: { zh: '台账', en: 'Ledger' },
  columns: { zh: '列', en: 'Column' },
  indicators: { zh: '指标', en: 'Indicator' },
  rules: { zh: '规则', en: 'Rule' },
  obligations: { zh: '义务', en: 'Obligation' },
  figures: { zh: '印出的数字', en: 'Figure' },
  rankings: { zh: '排名', en: 'Ranking' },
  layouts: { zh: '自定版式', en: 'Layout' },
  migrations: { zh: '旧模板对照', en: 'Migration' },
};

const KINDS: Readonly<Record<CatalogueChange['kind'], Text>> = {
  added: { zh: '增加', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  changed: { zh: '改动', en: 'changed' },
};

function sayChange(session: Session, { section, code, name, kind, fields }: CatalogueChange): void {
  const [where, what] = [SECTIONS[section], KINDS[kind]];
  session.say({
    zh: `${where.zh} ${[code, name?.zh].filter((part) => part).join(' ')}：${what.zh}`,
    en: `${where.en} ${[code, name?.en].filter((part) => part).join(' ')}: ${what.en}`,
  });
  for (const { field, before, after } of fields)
    session.say({
      zh: `  ${field}\n    前：${before?.zh ?? '（无）'}\n    后：${after?.zh ?? '（无）'}`,
      en: `  ${field}\n    before: ${before?.en ?? '(none)'}\n    after:  ${after?.en ?? '(none)'}`,
    });
}

function sayTemplate(session: Session, template: ChangedTemplate): void {
  const { name, form, from, to, changes, needsVersion, needsMigration } = template;
  const versions = from === to ? from : `${from} → ${to}`;
  session.say({
    zh: `  《${name.zh}》（${form}，模板 ${versions}）`,
    en: `  ${name.en} (${form}, template ${versions})`,
  });
  for (const { text, kind } of changes)
    session.say({
      zh: `    ${text.zh}${kind === 'breaks' ? '（旧模板填的文件不能照原样读）' : ''}`,
      en: `    ${text.en}${kind === 'breaks' ? ' (older workbooks are not read as they were)' : ''}`,
    });
  if (needsVersion)
    session.say({
      zh: `    要做：提高 templateVersion（现在仍是 ${to}）`,
      en: `    To do: raise templateVersion (it is still ${to})`,
    });
  if (needsMigration)
    session.say({
      zh: `    要做：写一份旧模板对照 migrations/${form}-${from}-to-<新版本>.yaml`,
      en: `    To do: write migrations/${form}-${from}-to-<new version>.yaml`,
    });
}

import * as z from 'zod';
import { type Catalogue, CatalogueSchema } from '../model/catalogue.ts';
import { FigureSchema } from '../model/figure.ts';
import { FormSchema } from '../model/form.ts';
import { IndicatorSchema } from '../model/indicator.ts';
import { LayoutSchema } from '../model/layout.ts';
import { LedgerSchema } from '../model/ledger.ts';
import { MigrationSchema } from '../model/migration.ts';
import { ObligationSchema } from '../model/obligation.ts';
import { RuleSchema } from '../model/rule.ts';
import type { CatalogueProblem, CatalogueSection } from './catalogue-problem.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { migrationPath } from './check-migration.ts';
import { describeIssue } from './describe-issue.ts';

/** One file of a catalogue folder: its path relative to the folder and what it says. */
export interface CatalogueFile {
  readonly path: string;
  readonly content: unknown;
}

export interface AssembledCatalogue {
  /** Null when some entry is malformed. */
  readonly catalogue: Catalogue | null;
  readonly problems: readonly CatalogueProblem[];
}

const HeadSchema = CatalogueSchema.omit({
  ledgers: true,
  forms: true,
  indicators: true,
  rules: true,
  migrations: true,
  layouts: true,
  obligations: true,
  figures: true,
});
const SECTIONS = {
  ledgers: LedgerSchema,
  forms: FormSchema,
  indicators: IndicatorSchema,
  rules: RuleSchema,
  migrations: MigrationSchema,
  layouts: LayoutSchema,
  obligations: ObligationSchema,
  figures: FigureSchema,
};
type EntrySection = keyof typeof SECTIONS;
const SECTION_NAMES = [
  'ledgers',
  'forms',
  'indicators',
  'rules',
  'migrations',
  'layouts',
  'obligations',
  'figures',
] as const satisfies readonly EntrySection[];

/**
 * Makes one catalogue of its files and checks it. `catalogue.yaml` is the head; `ledgers`, `forms`, `indicators`,
 * `rules`, and the other sections, which may be missing, are a file or a folder of files, each holding one entry or a list.
 */
export function assembleCatalogue(files: readonly CatalogueFile[]): AssembledCatalogue {
  const problems: CatalogueProblem[] = [];
  const origins: Record<EntrySection, string[]> = {
    ledgers: [],
    forms: [],
    indicators: [],
    rules: [],
    migrations: [],
    layouts: [],
    obligations: [],
    figures: [],
  };
  const head = files.find((file) => stem(file.path) === 'catalogue');
  if (!head)
    problems.push(
      problem('catalogue', 'catalogue.yaml', '', '缺少文件 catalogue.yaml', 'the file is missing'),
    );
  for (const file of files) {
    if (file !== head && !sectionOf(file.path))
      problems.push({
        ...problem(
          'catalogue',
          file.path,
          '',
          '不属于目录的任何部分，未读取',
          'belongs to no section and was not read',
        ),
        level: 'warning',
      });
  }
  const parsedHead = head && parseEntry('catalogue', HeadSchema, head.path, head.content, problems);
  const section = <T>(name: EntrySection, schema: z.ZodType<T>): T[] =>
    files
      .filter((file) => sectionOf(file.path) === name)
      .flatMap((file) => entriesOf(file.content).map((content) => ({ path: file.path, content })))
      .flatMap(({ path, content }) => {
        const entry = parseEntry(name, schema, path, content, problems);
        if (entry === undefined) return [];
        origins[name].push(path);
        return [entry];
      });
  const entries = {
    ledgers: section('ledgers', LedgerSchema),
    forms: section('forms', FormSchema),
    indicators: section('indicators', IndicatorSchema),
    rules: section('rules', RuleSchema),
  };
  const migrations = section('migrations', MigrationSchema);
  const layouts = section('layouts', LayoutSchema);
  const obligations = section('obligations', ObligationSchema);
  const figures = section('figures', FigureSchema);
  migrations.forEach((migration, i) => {
    const [path, expected] = [origins.migrations[i] ?? '', migrationPath(migration)];
    if (path === expected) return;
    const [zh, en] = [`文件名应为 ${expected}`, `the file should be called ${expected}`];
    problems.push({ ...problem('migrations', path, 'from', zh, en), level: 'warning' });
  });
  for (const name of ['ledgers', 'forms', 'indicators', 'rules'] as const)
    if (!files.some((file) => sectionOf(file.path) === name && entriesOf(file.content).length > 0))
      problems.push(problem('catalogue', null, name, '至少要有一项', 'expected at least one'));
  if (!parsedHead || problems.some((one) => one.level === 'error')) return { catalogue: null, problems };
  const catalogue: Catalogue = {
    ...parsedHead,
    ...entries,
    ...(migrations.length > 0 && { migrations }),
    ...(layouts.length > 0 && { layouts }),
    ...(obligations.length > 0 && { obligations }),
    ...(figures.length > 0 && { figures }),
  };
  const checked = checkCatalogue(catalogue).map((one) => ({
    ...one,
    file: originOf(one, origins, head?.path),
  }));
  return { catalogue, problems: [...problems, ...checked] };
}

function parseEntry<T>(
  section: CatalogueSection,
  schema: z.ZodType<T>,
  path: string,
  content: unknown,
  problems: CatalogueProblem[],
): T | undefined {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const entry = entryName(content);
  for (const issue of parsed.error.issues)
    for (const one of describeIssue(issue, content))
      problems.push({ ...problem(section, path, one.field, one.message.zh, one.message.en), entry });
  return undefined;
}

function problem(
  section: CatalogueSection,
  file: string | null,
  field: string,
  zh: string,
  en: string,
): CatalogueProblem {
  return { level: 'error', section, index: null, file, entry: '', field, message: { zh, en } };
}

function originOf(
  one: CatalogueProblem,
  origins: Readonly<Record<EntrySection, readonly string[]>>,
  head: string | undefined,
): string | null {
  if (one.section === 'catalogue') return head ?? null;
  return one.index === null ? null : (origins[one.section][one.index] ?? null);
}

function sectionOf(path: string): EntrySection | null {
  const first = stem(path.split('/')[0] ?? '');
  return SECTION_NAMES.find((name) => name === first) ?? null;
}

function stem(path: string): string {
  return path.replace(/\.ya?ml$/, '');
}

function entriesOf(content: unknown): readonly unknown[] {
  if (content === null || content === undefined) return [];
  return Array.isArray(content) ? content : [content];
}

const NamedSchema = z.object({ code: z.string().optional(), name: z.string().optional() });

function entryName(content: unknown): string {
  const step = z.object({ form: z.string(), from: z.string() }).safeParse(content);
  if (step.success) return `${step.data.form} ${step.data.from}`;
  const named = NamedSchema.safeParse(content);
  if (named.success) return named.data.code ?? named.data.name ?? '';
  const code = z.object({ code: z.string() }).safeParse(content);
  return code.success ? code.data.code : '';
}

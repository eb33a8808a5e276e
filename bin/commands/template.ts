import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Form } from '../../lambdas/core/model/form.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { cadenceOf, type Period } from '../../lambdas/core/model/period.ts';
import { type TemplateDeps, type TemplateOrder, templateFor } from '../../lambdas/steps/template-for.ts';
import { formsDue, templateOrders } from '../../lambdas/steps/template-orders.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { openCatalogue, withProduct } from '../open-product.ts';
import { startProgress } from '../output/progress.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { writeTemplateFolder, writeTemplateZip } from '../template/write-templates.ts';
import { periodOption } from './options.ts';

interface TemplateFlags {
  readonly form?: string;
  readonly period: string;
  readonly unit?: string;
  readonly all?: boolean;
  readonly out: string;
  readonly org?: string;
}

export function registerTemplate(program: Command, run: RunCommand): void {
  program
    .command('template')
    .description('生成填报模板；滚动台账预填上次通过的内容')
    .option('--form <code>', '报表，例如 meetings；不给时为该期间应报的全部报表')
    .requiredOption('--period <period>', '期间')
    .option('--unit <code>', '单位编码')
    .option('--all', '所有应报单位各一份')
    .requiredOption('--out <path>', '写到哪里：文件；多份时为目录，或以 .zip 结尾的压缩包')
    .option('--org <file>', '单位名录；不给时用数据目录中的')
    .action(run(template));
}

async function template(session: Session, flags: TemplateFlags): Promise<number> {
  if ((flags.unit === undefined) === (flags.all !== true)) {
    throw new UsageError({ zh: '请给出 --unit 或 --all 之一。', en: 'Give either --unit or --all.' });
  }
  const index = await openCatalogue(session);
  const period = periodOption(flags.period);
  const forms = flags.form === undefined ? allForms(index, period) : [formOf(index, flags.form, period)];
  const organisation = await loadOrganisation(session, index, flags.org);
  const orders = ordersOf(organisation, forms, period, flags);
  if (orders.length === 0) {
    throw new UsageError({ zh: `${period} 没有应报的单位。`, en: `No unit owes anything for ${period}.` });
  }
  const written = await withDeps(session, index, (deps) => write(deps, orders, flags));
  const names = [...new Set(orders.map(({ form }) => form.name))];
  session.say({
    zh: `已生成 ${orders.length} 份模板（${names.map(({ zh }) => `《${zh}》`).join('、')}）：${flags.out}`,
    en: `Wrote ${orders.length} templates (${names.map(({ en }) => en).join(', ')}): ${flags.out}`,
  });
  session.emit(written);
  return 0;
}

async function write(
  deps: TemplateDeps,
  orders: readonly TemplateOrder[],
  { out, form, unit }: TemplateFlags,
): Promise<string[]> {
  const zip = /\.zip$/i.test(out);
  const [only] = orders;
  if (only && form !== undefined && unit !== undefined && !zip) {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, (await templateFor(deps, only)).bytes);
    return [out];
  }
  const progress = startProgress('生成模板');
  const onMade = (made: number) => progress.update(made, orders.length);
  try {
    return await (zip ? writeTemplateZip : writeTemplateFolder)(deps, orders, out, onMade);
  } finally {
    progress.stop();
  }
}

const CADENCE_LABELS = { month: '月', quarter: '季度', half: '半年', year: '年度' } as const;

function allForms(index: CatalogueIndex, period: Period): Form[] {
  const forms = formsDue(index, period);
  if (forms.length > 0) return forms;
  const label = CADENCE_LABELS[cadenceOf(period)];
  throw new UsageError({
    zh: `没有按${label}报送的报表，期间“${period}”不合适。`,
    en: `No form is due each ${cadenceOf(period)}; the period ${period} does not fit.`,
  });
}

function formOf(index: CatalogueIndex, code: string, period: Period): Form {
  const form = index.forms.get(code);
  if (!form) {
    const known = [...index.forms.values()].map((one) => `${one.code}（${one.name.zh}）`).join('、');
    throw new UsageError({
      zh: `没有报表“${code}”。可选：${known}`,
      en: `No form "${code}". Known: ${[...index.forms.keys()].join(', ')}`,
    });
  }
  if (cadenceOf(period) === form.cadence) return form;
  throw new UsageError({
    zh: `《${form.name.zh}》按${CADENCE_LABELS[form.cadence]}报送，期间“${period}”不合适。`,
    en: `"${form.name.en}" is due each ${form.cadence}; the period ${period} does not fit.`,
  });
}

/** A unit that is named may have a template of any form; of all units only those that owe it. */
function ordersOf(
  organisation: Organisation,
  forms: readonly Form[],
  period: Period,
  flags: TemplateFlags,
): TemplateOrder[] {
  const tree = treeOfPeriod(organisation, period);
  if (flags.unit === undefined) return templateOrders(tree, forms, period);
  const unit = tree.units.get(flags.unit);
  if (unit && flags.form !== undefined) return forms.map((form) => ({ form, unit, period }));
  if (unit) return templateOrders(tree, forms, period, (code) => code === unit.code);
  throw new UsageError({
    zh: `单位“${flags.unit}”不在 ${period} 的单位名录中。`,
    en: `Unit "${flags.unit}" is not in the organisation of ${period}.`,
  });
}

/** With what is stored, where something is. */
async function withDeps<T>(
  session: Session,
  catalogue: CatalogueIndex,
  work: (deps: TemplateDeps) => Promise<T>,
): Promise<T> {
  if (existsSync(join(session.data, 'table')))
    return withProduct(session, ({ runtime }) => work({ catalogue, submissions: runtime.deps.submissions }), {
      opened: catalogue,
    });
  return work({ catalogue, submissions: { lastHead: async () => null, body: async () => null } });
}

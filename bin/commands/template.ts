import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Form } from '../../lambdas/core/model/form.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { cadenceOf, type Period, shiftPeriod } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { LedgerRows } from '../../lambdas/core/model/value.ts';
import { buildTemplate } from '../../lambdas/core/publish/template-workbook.ts';
import type { RunCommand } from '../huibao.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { openCatalogue, withProduct } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { periodOption } from './options.ts';

interface TemplateFlags {
  readonly form: string;
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
    .requiredOption('--form <code>', '报表，例如 meetings')
    .requiredOption('--period <period>', '期间')
    .option('--unit <code>', '单位编码')
    .option('--all', '所有应报单位各一份，--out 为目录')
    .requiredOption('--out <path>', '写到哪里')
    .option('--org <file>', '单位名录；不给时用数据目录中的')
    .action(run(template));
}

async function template(session: Session, flags: TemplateFlags): Promise<number> {
  if ((flags.unit === undefined) === (flags.all !== true)) {
    throw new UsageError({ zh: '请给出 --unit 或 --all 之一。', en: 'Give either --unit or --all.' });
  }
  const index = await openCatalogue(session);
  const form = formOf(index, flags.form);
  const period = periodOption(flags.period);
  if (cadenceOf(period) !== form.cadence) {
    throw new UsageError({
      zh: `《${form.name.zh}》按${CADENCE_LABELS[form.cadence]}报送，期间“${period}”不合适。`,
      en: `"${form.name.en}" is due each ${form.cadence}; the period ${period} does not fit.`,
    });
  }
  const organisation = await loadOrganisation(session, index, flags.org);
  const units = unitsOf(organisation, form, period, flags.unit);
  const prefills = await loadPrefills(session, index, form, period, units);
  const written: string[] = [];
  for (const unit of units) {
    const prefill = prefills.get(unit.code);
    const bytes = buildTemplate({ index, form, unit, period, ...(prefill ? { prefill } : {}) });
    const path = flags.all
      ? join(flags.out, `${unit.code}-${unit.shortName ?? unit.name}-${form.name.zh}-${period}.xlsx`)
      : flags.out;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    written.push(path);
  }
  session.say({
    zh: `已生成 ${written.length} 份《${form.name.zh}》模板：${flags.out}`,
    en: `Wrote ${written.length} templates of "${form.name.en}": ${flags.out}`,
  });
  session.emit(written);
  return 0;
}

const CADENCE_LABELS = { month: '月', quarter: '季度', half: '半年', year: '年度' } as const;

function formOf(index: CatalogueIndex, code: string): Form {
  const form = index.forms.get(code);
  if (form) return form;
  const known = [...index.forms.values()].map((one) => `${one.code}（${one.name.zh}）`).join('、');
  throw new UsageError({
    zh: `没有报表“${code}”。可选：${known}`,
    en: `No form "${code}". Known: ${[...index.forms.keys()].join(', ')}`,
  });
}

function unitsOf(organisation: Organisation, form: Form, period: Period, code: string | undefined): Unit[] {
  const tree = treeOfPeriod(organisation, period);
  if (code === undefined) {
    return [...tree.units.values()].filter(
      (unit) => unit.reports && (unit.forms.length === 0 || unit.forms.includes(form.code)),
    );
  }
  const unit = tree.units.get(code);
  if (unit) return [unit];
  throw new UsageError({
    zh: `单位“${code}”不在 ${period} 的单位名录中。`,
    en: `Unit "${code}" is not in the organisation of ${period}.`,
  });
}

/** Register rows of each unit's latest accepted version before the period; empty when nothing is stored. */
async function loadPrefills(
  session: Session,
  index: CatalogueIndex,
  form: Form,
  period: Period,
  units: readonly Unit[],
): Promise<ReadonlyMap<string, LedgerRows>> {
  const registers = form.ledgers.filter((code) => index.ledgers.get(code)?.kind === 'register');
  const prefills = new Map<string, LedgerRows>();
  if (registers.length === 0 || !existsSync(join(session.data, 'table'))) return prefills;
  await withProduct(session, async ({ runtime }) => {
    const { submissions } = runtime.deps;
    for (const unit of units) {
      const head = await submissions.lastHead(unit.code, form.code, shiftPeriod(period, -1));
      const body = head && (await submissions.body(head, head.version));
      if (!body) continue;
      const rows = registers.map((code) => [code, body.rows[code] ?? []] as const);
      prefills.set(unit.code, Object.fromEntries(rows));
    }
  });
  return prefills;
}

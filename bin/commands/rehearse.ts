import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod';
import { compileCatalogue } from '../../lambdas/core/catalogue/compile-catalogue.ts';
import type { ValueChange } from '../../lambdas/core/diff/compare-values.ts';
import { CatalogueSchema } from '../../lambdas/core/model/catalogue.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import { CATALOGUE_FILE } from '../../lambdas/runtime/local.ts';
import { openScratch } from '../../lambdas/runtime/local-scratch.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { type RehearsedSubmission, rehearseCatalogue } from '../../lambdas/steps/rehearse-catalogue.ts';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue, type Product, withOrganisation } from '../open-product.ts';
import { startProgress } from '../output/progress.ts';
import { sayFindings } from '../output/say-findings.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

const MOST = 40;

export function registerRehearse(program: Command, run: RunCommand): void {
  program
    .command('rehearse')
    .description('用 --catalogue 给出的新目录把已收的报送试判一遍：哪些会不通过，哪些数会变；不改动任何数据')
    .action(run(rehearse));
}

async function rehearse(session: Session): Promise<number> {
  if (session.catalogue === null) {
    throw new UsageError({
      zh: '请用 --catalogue 给出要试的目录。',
      en: 'Give the catalogue to try with --catalogue.',
    });
  }
  const candidate = await openCatalogue(session);
  const current = await catalogueInUse(session);
  return withOrganisation(
    { ...session, catalogue: null },
    (product, organisation) => tryOut(session, product, organisation, candidate),
    {
      opened: current,
    },
  );
}

async function tryOut(
  session: Session,
  product: Product,
  organisation: Organisation,
  candidate: CatalogueIndex,
): Promise<number> {
  const { runtime } = product;
  await runtime.drain();
  const scratch = await openScratch();
  const progress = startProgress('试判');
  try {
    const found = await rehearseCatalogue(
      runtime.deps,
      { catalogue: candidate, checker: createChecker(candidate), scratch: scratch.submissions },
      organisation,
      progress.update,
    );
    progress.stop();
    session.say({
      zh: `试判 ${found.checked} 份：会不通过 ${found.failing.length} 份，会有新警告 ${found.warned.length} 份，会变的数 ${found.values.length} 个${found.locked > 0 ? `；已锁定的 ${found.locked} 份保持原版本，未试判` : ''}。没有改动任何数据。`,
      en: `${found.checked} submissions tried: ${found.failing.length} would fail, ${found.warned.length} would get new warnings, ${found.values.length} numbers would move${found.locked > 0 ? `; ${found.locked} in locked periods keep their versions` : ''}. Nothing was changed.`,
    });
    saySubmissions(session, { zh: '会不通过：', en: 'Would fail:' }, found.failing);
    saySubmissions(session, { zh: '会有新警告：', en: 'New warnings:' }, found.warned);
    const isTop = ({ node, period }: ValueChange) =>
      runtime.deps.treeOf(organisation, period).roots.includes(node);
    sayValues(session, candidate, found.values.filter(isTop));
    if (found.failing.length > 0) {
      session.say({ zh: '不通过的如不计入，则：', en: 'If what would fail did not count:' });
      sayValues(session, candidate, found.withoutFailing.filter(isTop));
    }
    if (found.added.length + found.removed.length > 0)
      session.say({
        zh: `新增指标：${found.added.join('、') || '无'}；取消指标：${found.removed.join('、') || '无'}。`,
        en: `Indicators added: ${found.added.join(', ') || 'none'}; removed: ${found.removed.join(', ') || 'none'}.`,
      });
    session.emit(found);
    return 0;
  } finally {
    progress.stop();
    await scratch.close();
  }
}

function saySubmissions(session: Session, title: Text, found: readonly RehearsedSubmission[]): void {
  if (found.length === 0) return;
  session.say(title);
  for (const { unit, form, period, version, fileName, news } of found.slice(0, MOST)) {
    session.say(`  ${unit}  ${form}  ${period}  v${version}  ${fileName}`);
    sayFindings(session, news, '    ');
  }
}

function sayValues(session: Session, catalogue: CatalogueIndex, values: readonly ValueChange[]): void {
  for (const one of values.slice(0, MOST)) {
    const name = catalogue.indicators.get(one.indicator)?.name[session.language] ?? '';
    const by = one.change === null ? '' : `  (${one.change.startsWith('-') ? '' : '+'}${one.change})`;
    session.say(
      `  ${one.node} ${one.period} ${one.indicator} ${name}  ${one.before ?? '—'} → ${one.after ?? '—'}${by}`,
    );
  }
  const more = values.length - MOST;
  if (more > 0) session.say({ zh: `  …… 另有 ${more} 个`, en: `  … and ${more} more` });
}

/** What was in use last in the data folder; the shipped one when nothing was. */
async function catalogueInUse(session: Session): Promise<CatalogueIndex> {
  const path = join(session.data, CATALOGUE_FILE);
  if (!existsSync(path)) return openCatalogue({ ...session, catalogue: null });
  const { version, source } = InUseSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return compileCatalogue(source, version);
}

const InUseSchema = z.strictObject({ version: z.string(), source: CatalogueSchema });

import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createJsonLog } from '../lambdas/adapters/local/json-log.ts';
import { loadCatalogue } from '../lambdas/adapters/local/load-catalogue.ts';
import { createReadWorker } from '../lambdas/adapters/local/read-in-worker.ts';
import type { CatalogueIndex } from '../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../lambdas/core/model/organisation.ts';
import { type LocalRuntime, openLocal } from '../lambdas/runtime/local.ts';
import { createAnnotator } from '../lambdas/steps/create-annotator.ts';
import { createChecker } from '../lambdas/steps/create-checker.ts';
import { actorOf } from './output/actor-of.ts';
import type { Session } from './output/session.ts';
import { UsageError } from './output/usage-error.ts';
import { PROJECT_ROOT } from './project-root.ts';

const SHIPPED = join(PROJECT_ROOT, 'catalogue', 'party-building');
/** Holds what is parsed once for all data folders, where the product itself may be written to. */
const BUILT = join(PROJECT_ROOT, 'dist');

/** The catalogue that ships with the product, or the one in `--catalogue`. */
export function openCatalogue(session: Session): Promise<CatalogueIndex> {
  const own = join(session.data, 'cache');
  if (session.catalogue !== null) return loadCatalogue(session.catalogue, own);
  return loadCatalogue(SHIPPED, isWritable(BUILT) ? join(BUILT, 'cache') : own);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Product {
  readonly catalogue: CatalogueIndex;
  readonly runtime: LocalRuntime;
}

interface OpenOptions {
  /** The catalogue, where it is loaded already. */
  readonly opened?: CatalogueIndex;
  /** Opens also a table that is only being filled. */
  readonly rebuilding?: boolean;
}

/** Opens the data folder, runs the work, and closes it again whatever happens. */
export async function withProduct<T>(
  session: Session,
  work: (product: Product) => Promise<T>,
  { opened, rebuilding = false }: OpenOptions = {},
): Promise<T> {
  const catalogue = opened ?? (await openCatalogue(session));
  const reader = createReadWorker();
  const runtime = await openLocal({
    data: session.data,
    catalogue,
    reader,
    checker: createChecker(catalogue),
    annotate: createAnnotator(catalogue),
    by: actorOf(session),
    rebuilding,
    log: createJsonLog(session.debug ? 'info' : 'error'),
    ...(process.env.DYNAMODB_ENDPOINT ? { endpoint: process.env.DYNAMODB_ENDPOINT } : {}),
  });
  try {
    return await work({ catalogue, runtime });
  } finally {
    await runtime.close();
    await reader.close();
  }
}

/**
 * The same for whatever stands on an organisation. Where there is none nothing is done, and no data folder is made.
 * @throws UsageError when no organisation has been imported yet
 */
export async function withOrganisation<T>(
  session: Session,
  work: (product: Product, organisation: Organisation) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  if (!holdsData(session)) throw noOrganisation();
  return withProduct(session, async (product) => work(product, await currentOrganisation(product)), options);
}

/** Whether the data folder was ever used: it has a table, or the raw files to make one from. */
export function holdsData({ data }: Session): boolean {
  return ['table', 'raw'].some((name) => existsSync(join(data, name)));
}

/** @throws UsageError when no organisation has been imported yet */
export async function currentOrganisation({ runtime }: Product): Promise<Organisation> {
  const organisation = await runtime.deps.orgs.current();
  if (organisation) return organisation;
  throw noOrganisation();
}

function noOrganisation(): UsageError {
  return new UsageError({
    zh: '还没有导入单位名录。请先运行：huibao org import ORG.xlsx',
    en: 'No organisation has been imported yet. Run: huibao org import ORG.xlsx',
  });
}

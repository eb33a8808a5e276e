import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { CatalogueError } from '../../lambdas/core/catalogue/catalogue-error.ts';
import type { Catalogue } from '../../lambdas/core/model/catalogue.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** The folder named, else that of `--catalogue`, else the one shipped. @throws UsageError when there is none */
export function catalogueFolder(session: Session, named?: string): string {
  const folder = named ?? session.catalogue ?? join(PROJECT_ROOT, 'catalogue', 'party-building');
  if (existsSync(folder)) return folder;
  throw new UsageError({ zh: `找不到目录 ${folder}。`, en: `There is no folder ${folder}.` });
}

/** A catalogue without errors. @throws CatalogueError */
export async function soundCatalogue(session: Session, named?: string): Promise<Catalogue> {
  const { catalogue, problems } = await readCatalogue(catalogueFolder(session, named));
  const errors = problems.filter(({ level }) => level === 'error');
  if (!catalogue || errors.length > 0) throw new CatalogueError(errors);
  return catalogue;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../lambdas/core/model/organisation.ts';
import { currentOrganisation, withProduct } from './open-product.ts';
import type { Session } from './output/session.ts';
import { UsageError } from './output/usage-error.ts';
import { readOrganisationFile } from './read-organisation-file.ts';

/** The organisation of a file, or else the one in the data folder. @throws UsageError when there is none */
export async function loadOrganisation(
  session: Session,
  index: CatalogueIndex,
  file: string | undefined,
): Promise<Organisation> {
  if (file === undefined) {
    if (existsSync(join(session.data, 'table'))) return withProduct(session, currentOrganisation);
    throw new UsageError({
      zh: '没有单位名录：请用 --org 给出 org.xlsx，或先运行 huibao org import。',
      en: 'No organisation: give org.xlsx with --org, or run huibao org import first.',
    });
  }
  const { organisation, findings } = await readOrganisationFile(file, index);
  if (organisation) return organisation;
  for (const finding of findings.filter((one) => one.severity === 'error').slice(0, 20)) {
    session.warn(`${finding.cell ?? ''} ${finding.message[session.language]}`.trim());
  }
  throw new UsageError({
    zh: `单位名录 ${file} 有错误，共 ${findings.length} 处，见上。`,
    en: `The organisation ${file} has errors (${findings.length}), see above.`,
  });
}

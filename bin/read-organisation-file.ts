import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createReadWorker } from '../lambdas/adapters/local/read-in-worker.ts';
import { canonicalJson } from '../lambdas/core/catalogue/canonical-json.ts';
import { readOrganisation } from '../lambdas/core/locate/read-organisation.ts';
import type { CatalogueIndex } from '../lambdas/core/model/catalogue-index.ts';
import type { Finding } from '../lambdas/core/model/finding.ts';
import type { Organisation } from '../lambdas/core/model/organisation.ts';
import { UsageError } from './output/usage-error.ts';

export interface OrganisationFile {
  /** Null when a finding is an error. */
  readonly organisation: Organisation | null;
  readonly findings: readonly Finding[];
}

/** Reads `org.xlsx`. Everything wrong with it is in the findings. @throws UsageError when it is a folder */
export async function readOrganisationFile(path: string, index: CatalogueIndex): Promise<OrganisationFile> {
  if ((await stat(path)).isDirectory())
    throw new UsageError({
      zh: `${path} 是目录，需要文件。`,
      en: `${path} is a folder where a file is needed.`,
    });
  const bytes = await readFile(path);
  const reader = createReadWorker();
  const read = await reader.read(bytes, basename(path));
  await reader.close();
  if (!read.ok) return { organisation: null, findings: read.findings };
  const { organisation, findings } = readOrganisation(read.workbook, {
    forms: [...index.forms.values()],
    lists: index.source.lists,
    indicators: new Set(index.indicators.keys()),
  });
  if (!organisation) return { organisation: null, findings: [...read.findings, ...findings] };
  const version = createHash('sha256').update(canonicalJson(organisation)).digest('hex').slice(0, 16);
  return { organisation: { version, ...organisation }, findings: [...read.findings, ...findings] };
}

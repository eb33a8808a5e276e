import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataFolder } from '../adapters/local/data-lock.ts';
import { writeDurably } from '../adapters/local/write-durably.ts';
import { compileCatalogue } from '../core/catalogue/compile-catalogue.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { createAnnotator } from '../steps/create-annotator.ts';
import { createChecker } from '../steps/create-checker.ts';
import { importOrganisation } from '../steps/import-organisation.ts';
import { ingestUpload } from '../steps/ingest-upload.ts';
import { type Rebuilt, rebuildTable } from '../steps/rebuild-table.ts';
import { reprocessSubmissions } from '../steps/reprocess-submissions.ts';
import { type LocalRuntime, REBUILDING } from './local.ts';

/**
 * Puts table and queues aside, so that the next one to open the folder finds them empty. Until `endRebuild` nothing but
 * another rebuild opens it; that one throws away what the first had filled. Returns where the old ones are now.
 */
export async function setTableAside(data: string, suffix: string): Promise<string[]> {
  const lock = await lockDataFolder(data);
  try {
    const begun = join(data, REBUILDING);
    const known = await readFile(begun, 'utf8').catch(() => null);
    if (known === null) await writeDurably(begun, suffix, `${begun}.new`);
    const aside: string[] = [];
    for (const name of ['table', 'queues']) {
      const [from, to] = [join(data, name), join(data, `${name}-${known ?? suffix}`)];
      if (existsSync(to)) await rm(from, { recursive: true, force: true });
      else if (existsSync(from)) await rename(from, to);
      if (existsSync(to)) aside.push(to);
    }
    return aside;
  } finally {
    await lock.release();
  }
}

/** The table is whole again. */
export function endRebuild(data: string): Promise<void> {
  return rm(join(data, REBUILDING), { force: true });
}

/** Fills the empty table of a data folder from its raw objects. */
export async function rebuildLocal(
  runtime: LocalRuntime,
  catalogue: CatalogueIndex,
  onProgress?: (done: number, total: number) => void,
): Promise<Rebuilt> {
  let judging = { ...runtime.deps, catalogue };
  const current = async () => {
    const organisation = await judging.orgs.current();
    if (!organisation) throw new Error('no organisation was imported before this');
    return organisation;
  };
  const rebuilt = await rebuildTable(
    {
      ...runtime.deps,
      importOrganisation: (organisation) => importOrganisation(judging, organisation),
      useCatalogue(source, version) {
        const index = compileCatalogue(source, version);
        const { utcOffset } = judging;
        judging = {
          ...judging,
          catalogue: index,
          checker: createChecker(index),
          annotate: createAnnotator(index, utcOffset),
        };
      },
      ingest: ({ key, versionId }) =>
        ingestUpload(judging, { objectKey: key, versionId, storedAt: judging.clock.now() }),
      reprocess: async (act) => reprocessSubmissions(judging, await current(), act),
    },
    onProgress,
  );
  await runtime.drain();
  return rebuilt;
}

import { PREFIXES } from '../contract.ts';
import { type Act, ActSchema } from '../core/model/act.ts';
import { type Catalogue, CatalogueSchema } from '../core/model/catalogue.ts';
import { decodeJson } from '../core/model/json-bytes.ts';
import { type Organisation, OrganisationSchema } from '../core/model/organisation.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type ApplyDeps, applyAct } from './perform-act.ts';
import { catalogueKey, organisationKey } from './record-versions.ts';

/** What a rebuild does with what it finds, in the order in which it first happened. */
export interface RebuildDeps extends ApplyDeps {
  readonly raw: Pick<ObjectStore, 'get' | 'list'>;
  importOrganisation(organisation: Organisation): Promise<unknown>;
  /** From here on files are judged with this catalogue. */
  useCatalogue(catalogue: Catalogue, version: string): void;
  ingest(object: { readonly key: string; readonly versionId: string }): Promise<unknown>;
  reprocess(act: Pick<Act, 'at' | 'by'>): Promise<unknown>;
}

export interface Rebuilt {
  readonly uploads: number;
  readonly acts: number;
}

/**
 * Fills an empty table from the objects alone: every upload and every decision once more, one after the other, in the
 * order in which they were stored. Version ids of the one store they stand in sort by time.
 * @throws when an object is missing that a decision refers to
 */
export async function rebuildTable(
  deps: RebuildDeps,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Rebuilt> {
  const stored: { key: string; versionId: string }[] = [];
  for (const prefix of [PREFIXES.acts, PREFIXES.raw])
    for await (const { key, versionId } of deps.raw.list(`${prefix}/`)) stored.push({ key, versionId });
  stored.sort((a, b) => (a.versionId < b.versionId ? -1 : a.versionId > b.versionId ? 1 : 0));
  let [uploads, acts] = [0, 0];
  for (const [done, object] of stored.entries()) {
    if (object.key.startsWith(`${PREFIXES.raw}/`)) {
      await deps.ingest(object);
      uploads++;
    } else {
      await replayAct(deps, await readJson(deps, object.key, ActSchema));
      acts++;
    }
    onProgress(done + 1, stored.length);
  }
  return { uploads, acts };
}

async function replayAct(deps: RebuildDeps, act: Act): Promise<void> {
  const { deed } = act;
  if (deed.kind === 'catalogue')
    deps.useCatalogue(await readJson(deps, catalogueKey(deed.version), CatalogueSchema), deed.version);
  await applyAct(deps, act);
  if (deed.kind === 'organisation')
    await deps.importOrganisation(await readJson(deps, organisationKey(deed.version), OrganisationSchema));
  if (deed.kind === 'reprocess') await deps.reprocess(act);
}

async function readJson<T>(
  deps: Pick<RebuildDeps, 'raw'>,
  key: string,
  schema: { parse(value: unknown): T },
): Promise<T> {
  const object = await deps.raw.get(key);
  if (!object) throw new Error(`object ${key} is not there`);
  return schema.parse(decodeJson(object.bytes));
}

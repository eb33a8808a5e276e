import type { Act } from '../core/model/act.ts';
import { decodeJson } from '../core/model/json-bytes.ts';
import { OrganisationSchema } from '../core/model/organisation.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type ImportDeps, importOrganisation } from './import-organisation.ts';
import { organisationKey } from './record-versions.ts';

/**
 * Makes the organisation current whose import was written down last, and marks everything for it: whoever did so may have
 * died before. Changes nothing when all of that was done.
 */
export async function finishImport(
  deps: ImportDeps & { readonly raw: Pick<ObjectStore, 'get'> },
  latest: readonly Act[],
): Promise<void> {
  const deeds = latest.map(({ deed }) => deed).filter((deed) => deed.kind === 'organisation');
  const version = deeds.at(-1)?.version;
  if (version === undefined) return;
  const object = await deps.raw.get(organisationKey(version));
  if (object) await importOrganisation(deps, OrganisationSchema.parse(decodeJson(object.bytes)));
}

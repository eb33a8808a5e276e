import { PREFIXES } from '../contract.ts';
import type { Catalogue } from '../core/model/catalogue.ts';
import { encodeJson } from '../core/model/json-bytes.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { differencesOf } from '../core/model/organisation-differences.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import { type ActDeps, type Doing, performAct } from './perform-act.ts';

export interface RecordVersionsDeps extends ActDeps {
  readonly raw: Pick<ObjectStore, 'put' | 'get'>;
  readonly orgs: Pick<OrgDirectory, 'current'>;
}

/** Keeps an organisation that is about to become current, and says who brought it. Nothing when it is current already. */
export async function recordOrganisation(
  deps: RecordVersionsDeps,
  organisation: Organisation,
  doing: Doing,
): Promise<void> {
  const before = await deps.orgs.current();
  if (before?.version === organisation.version) return;
  await deps.raw.put(organisationKey(organisation.version), encodeJson(organisation));
  const differences = before && differencesOf(before, organisation);
  await performAct(deps, doing, {
    kind: 'organisation',
    version: organisation.version,
    before: before?.version ?? null,
    changes: differences?.places ?? organisation.units.length,
    ...(differences && { fields: { before: differences.before, after: differences.after } }),
  });
}

/**
 * Keeps the catalogue that is in use from now on, and says who brought it. Numbers that another one folded have to be
 * folded again: `refold` has that done. False when it was in use already.
 */
export async function recordCatalogue(
  deps: RecordVersionsDeps,
  catalogue: { readonly version: string; readonly source: Catalogue },
  doing: Doing,
  refold: () => Promise<unknown>,
): Promise<boolean> {
  const { version } = catalogue;
  const current = await deps.raw.get(CURRENT_CATALOGUE);
  const before = current ? new TextDecoder().decode(current.bytes).trim() : null;
  if (before === version) return false;
  await deps.raw.put(catalogueKey(version), encodeJson(catalogue.source));
  await performAct(deps, doing, { kind: 'catalogue', version, before });
  if (before !== null) await refold();
  await deps.raw.put(CURRENT_CATALOGUE, new TextEncoder().encode(`${version}\n`));
  return true;
}

export const CURRENT_CATALOGUE = `${PREFIXES.catalogues}/current`;

/** @example 'catalogues/9f86….json' */
export function catalogueKey(version: string): string {
  return `${PREFIXES.catalogues}/${version}.json`;
}

export function organisationKey(version: string): string {
  return `${PREFIXES.organisations}/${version}.json`;
}

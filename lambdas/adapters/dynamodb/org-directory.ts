import * as z from 'zod';
import { type Organisation, OrganisationSchema } from '../../core/model/organisation.ts';
import type { OrgDirectory } from '../../ports.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { Table } from './table.ts';

const POINTER = { pk: 'ORG', sk: 'CURRENT' };
const PointerSchema = z.object({ version: z.string() });

/** `ORG#{version}` / `UNITS` never changes and is remembered; `ORG` / `CURRENT` is read each time. */
export function createDynamoOrgDirectory(table: Table): OrgDirectory {
  const known = new Map<string, Organisation>();

  async function currentVersion(): Promise<string | null> {
    const item = await table.get(POINTER);
    return item && PointerSchema.parse(item).version;
  }

  async function version(wanted: string): Promise<Organisation | null> {
    const remembered = known.get(wanted);
    if (remembered) return remembered;
    const item = await table.get(unitsKey(wanted));
    if (!item) return null;
    const organisation = OrganisationSchema.parse(await unpackAttributes(table, item));
    known.set(wanted, organisation);
    return organisation;
  }

  return {
    currentVersion,
    version,
    async current() {
      const now = await currentVersion();
      return now === null ? null : version(now);
    },
    async save(organisation) {
      if ((await currentVersion()) === organisation.version) return;
      const attributes = await packAttributes(table, OrganisationSchema.parse(organisation));
      await table.put({ ...unitsKey(organisation.version), ...attributes });
      await table.put({ ...POINTER, version: organisation.version });
    },
  };
}

function unitsKey(version: string) {
  return { pk: `ORG#${version}`, sk: 'UNITS' };
}

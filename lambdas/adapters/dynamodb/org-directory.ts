import * as z from 'zod';
import { type Organisation, OrganisationSchema } from '../../core/model/organisation.ts';
import type { OrgDirectory, OrgTurn } from '../../ports/org-directory.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { Table } from './table.ts';

const POINTER = { pk: 'ORG', sk: 'CURRENT' };
const PointerSchema = z.object({
  version: z.string(),
  turn: z.number().int().min(0).default(0),
  /** Turn for which everything stored was marked last. */
  completed: z.number().int().min(0).default(0),
});
type Pointer = z.infer<typeof PointerSchema>;

/** `ORG#{version}` / `UNITS` never changes and is remembered; `ORG` / `CURRENT` is read each time. */
export function createDynamoOrgDirectory(table: Table): OrgDirectory {
  const known = new Map<string, Organisation>();

  async function pointer(): Promise<Pointer | null> {
    const item = await table.get(POINTER);
    return item && PointerSchema.parse(item);
  }

  async function currentVersion(): Promise<string | null> {
    return (await pointer())?.version ?? null;
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
      const before = await pointer();
      if (before?.version === organisation.version) return turnOf(before);
      const attributes = await packAttributes(table, OrganisationSchema.parse(organisation));
      await table.put({ ...unitsKey(organisation.version), ...attributes });
      const after = await table.update(POINTER, {
        text: 'SET #version = :version ADD #turn :one',
        names: { '#version': 'version', '#turn': 'turn' },
        values: { ':version': organisation.version, ':one': 1 },
      });
      return turnOf(PointerSchema.parse(after));
    },
    async completeTurn(turn) {
      const change = {
        text: 'SET #completed = :turn',
        names: { '#completed': 'completed' },
        values: { ':turn': turn },
      };
      await table.update(POINTER, change, { text: '#turn = :turn', names: { '#turn': 'turn' } });
    },
  };
}

function turnOf({ turn, completed }: Pointer): OrgTurn {
  return { turn, complete: turn > 0 && completed === turn };
}

function unitsKey(version: string) {
  return { pk: `ORG#${version}`, sk: 'UNITS' };
}

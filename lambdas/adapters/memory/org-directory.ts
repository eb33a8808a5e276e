import { type Organisation, OrganisationSchema } from '../../core/model/organisation.ts';
import type { OrgDirectory } from '../../ports/org-directory.ts';

export function createMemoryOrgDirectory(): OrgDirectory {
  const versions = new Map<string, Organisation>();
  let current: string | null = null;
  let turn = 0;
  let completed = 0;
  const find = (version: string | null) => (version === null ? null : (versions.get(version) ?? null));
  return {
    current: async () => find(current),
    currentVersion: async () => current,
    version: async (version) => find(version),
    async save(organisation) {
      if (current !== organisation.version) {
        versions.set(organisation.version, OrganisationSchema.parse(organisation));
        current = organisation.version;
        turn++;
      }
      return { turn, complete: completed === turn };
    },
    async completeTurn(ended) {
      if (ended === turn) completed = turn;
    },
  };
}

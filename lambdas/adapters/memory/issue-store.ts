import { type IssueRecord, IssueRecordSchema } from '../../core/model/issue.ts';
import type { IssueStore } from '../../ports/issue-store.ts';

export function createMemoryIssueStore(): IssueStore {
  const all = new Map<string, string>();
  const read = (json: string): IssueRecord => IssueRecordSchema.parse(JSON.parse(json));
  return {
    async put(issue) {
      if (all.has(issue.id)) return false;
      all.set(issue.id, JSON.stringify(IssueRecordSchema.parse(issue)));
      return true;
    },
    async issue(id) {
      const json = all.get(id);
      return json === undefined ? null : read(json);
    },
    issues: async (period) =>
      [...all.values()]
        .map(read)
        .filter((one) => one.period === period)
        .sort((a, b) => (a.node === b.node ? a.revision - b.revision : a.node < b.node ? -1 : 1)),
  };
}

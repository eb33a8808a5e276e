import { type IssueRecord, IssueRecordSchema, parseIssueId } from '../../core/model/issue.ts';
import type { IssueStore } from '../../ports/issue-store.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { ItemKey, RawItem, Table } from './table.ts';

/** `ISSUE#{period}` / `{node}#{revision}`. */
export function createDynamoIssueStore(table: Table): IssueStore {
  const read = async (item: RawItem) => IssueRecordSchema.parse(await unpackAttributes(table, item));
  return {
    async put(issue) {
      const attributes = await packAttributes(table, IssueRecordSchema.parse(issue));
      return table.put(
        { ...issueKey(issue), ...attributes },
        { text: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } },
      );
    },
    async issue(id) {
      const address = parseIssueId(id);
      const item = address && (await table.get(issueKey(address)));
      return item && read(item);
    },
    issues: async (period) => Promise.all((await table.all({ pk: `ISSUE#${period}` })).map(read)),
  };
}

/** @example ISSUE#2022-03 / 0000#000001 */
function issueKey({ period, node, revision }: Pick<IssueRecord, 'period' | 'node' | 'revision'>): ItemKey {
  return { pk: `ISSUE#${period}`, sk: `${node}#${String(revision).padStart(6, '0')}` };
}

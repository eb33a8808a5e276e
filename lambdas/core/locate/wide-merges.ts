import type { Range } from '../model/workbook.ts';

/** Merged ranges wider than one column, by their first row. */
export type WideMerges = ReadonlyMap<number, readonly Range[]>;

const indexed = new WeakMap<readonly Range[], WideMerges>();

/** Made once per sheet, so that looking at a row does not look at all merges. */
export function wideMerges(merges: readonly Range[]): WideMerges {
  let index = indexed.get(merges);
  if (!index) {
    const byRow = new Map<number, Range[]>();
    for (const merge of merges) {
      if (merge.right === merge.left) continue;
      const row = byRow.get(merge.top);
      if (row) row.push(merge);
      else byRow.set(merge.top, [merge]);
    }
    index = byRow;
    indexed.set(merges, index);
  }
  return index;
}

/** Columns that a text in this cell spans. */
export function mergedWidth(merges: WideMerges, row: number, column: number): number {
  const merge = merges.get(row)?.find(({ left }) => left === column);
  return merge ? merge.right - merge.left + 1 : 1;
}

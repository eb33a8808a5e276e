import * as z from 'zod';
import { type Period, PeriodSchema } from '../../core/model/period.ts';
import type { DirtyTarget, Mark, Marks, RollupKey, RollupStore } from '../../ports/rollup-store.ts';
import { createDirtyList } from './dirty-list.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import { readStoredRollup, storeRollup } from './stored-rollup.ts';
import type { ItemKey, RawItem, Table } from './table.ts';

/**
 * `ROLL#{period}#{form}#{orgVersion}#{parent}` / `{node}` holds value and `done` in one item;
 * `DIRTY#{year}#{form}#{orgVersion}` / `{node}` the counters `w:{period}` (want) and `d:{period}` (done).
 * @param now milliseconds, for the list of partitions with marks
 */
export function createDynamoRollupStore(table: Table, now: () => number = Date.now): RollupStore {
  const list = createDirtyList(table, now);
  const readRollup = async (item: RawItem) => readStoredRollup(await unpackAttributes(table, item));

  return {
    async rollup(key) {
      const item = await table.get(rollupKey(key));
      return item && readRollup(item);
    },
    children: async (period, form, orgVersion, parent) =>
      Promise.all(
        (await table.all({ pk: rollupPartition({ period, form, orgVersion, parent }) })).map(readRollup),
      ),
    async markDirty(target, periods) {
      await list.register(dirtyKey(target).pk);
      const item = await table.update(dirtyKey(target), {
        text: `ADD ${periods.map((_, i) => `#w${i} :one`).join(', ')}`,
        names: Object.fromEntries(periods.map((period, i) => [`#w${i}`, `w:${period}`])),
        values: { ':one': 1 },
      });
      const marks = readMarks(item);
      return new Map(periods.map((period) => [period, marks.get(period)?.want ?? 0]));
    },
    marks: async (target) => readMarks(await table.get(dirtyKey(target))),
    async putRollup(key, rollup, done) {
      const value = await packAttributes(table, storeRollup(rollup));
      return table.put(
        { ...rollupKey(key), ...value, done },
        {
          text: 'attribute_not_exists(#pk) OR #done < :done',
          names: { '#pk': 'pk', '#done': 'done' },
          values: { ':done': done },
        },
      );
    },
    async settle(target, done) {
      const entries = [...done];
      const settled = entries.length > 0 ? await raiseDone(table, dirtyKey(target), entries) : null;
      if (settled) return readMarks(settled);
      // Some other worker was further in one of the periods: each on its own then.
      if (entries.length > 1) for (const entry of entries) await raiseDone(table, dirtyKey(target), [entry]);
      return readMarks(await table.get(dirtyKey(target)));
    },
    async *unsettled() {
      for await (const { partition, settled } of list.partitions()) {
        let open = 0;
        for await (const item of table.query({ pk: partition })) {
          if (![...readMarks(item).values()].some((mark) => mark.want > mark.done)) continue;
          open++;
          yield targetOf(partition, SortSchema.parse(item).sk);
        }
        if (open === 0) await settled();
      }
    },
  };
}

/** Null, with nothing written, when one of them stands higher already. */
function raiseDone(
  table: Table,
  key: ItemKey,
  entries: readonly (readonly [Period, number])[],
): Promise<RawItem | null> {
  return table.update(
    key,
    {
      text: `SET ${entries.map((_, i) => `#d${i} = :d${i}`).join(', ')}`,
      names: Object.fromEntries(entries.map(([period], i) => [`#d${i}`, `d:${period}`])),
      values: Object.fromEntries(entries.map(([, value], i) => [`:d${i}`, value])),
    },
    { text: entries.map((_, i) => `(attribute_not_exists(#d${i}) OR #d${i} <= :d${i})`).join(' AND ') },
  );
}

const SortSchema = z.object({ sk: z.string() });
const CounterSchema = z.number().int().min(0);

function readMarks(item: RawItem | null): Marks {
  const marks = new Map<Period, Mark>();
  for (const [name, value] of Object.entries(item ?? {})) {
    if (!/^[wd]:/.test(name)) continue;
    const period = PeriodSchema.parse(name.slice(2));
    const mark = marks.get(period) ?? { want: 0, done: 0 };
    const count = CounterSchema.parse(value);
    marks.set(period, name.startsWith('w') ? { ...mark, want: count } : { ...mark, done: count });
  }
  return marks;
}

function rollupPartition({ period, form, orgVersion, parent }: Omit<RollupKey, 'node'>): string {
  return `ROLL#${period}#${form}#${orgVersion}#${parent}`;
}

function rollupKey(key: RollupKey): ItemKey {
  return { pk: rollupPartition(key), sk: key.node };
}

function dirtyKey({ year, form, orgVersion, node }: DirtyTarget): ItemKey {
  return { pk: `DIRTY#${year}#${form}#${orgVersion}`, sk: node };
}

function targetOf(partition: string, node: string): DirtyTarget {
  const [, year, form, orgVersion] = z
    .tuple([z.literal('DIRTY'), z.coerce.number().int(), z.string(), z.string()])
    .parse(partition.split('#'));
  return { form, orgVersion, node, year };
}

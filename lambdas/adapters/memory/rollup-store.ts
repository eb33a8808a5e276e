import type { Period } from '../../core/model/period.ts';
import { NodeRollupSchema } from '../../core/model/rollup.ts';
import type { DirtyTarget, Mark, RollupKey, RollupStore } from '../../ports/rollup-store.ts';

interface StoredRollup {
  readonly node: string;
  readonly done: number;
  readonly json: string;
}

export function createMemoryRollupStore(): RollupStore {
  const partitions = new Map<string, Map<string, StoredRollup>>();
  const dirty = new Map<string, { target: DirtyTarget; marks: Map<Period, Mark> }>();
  const partitionOf = (key: Omit<RollupKey, 'node'>) =>
    `${key.period} ${key.form} ${key.orgVersion} ${key.parent}`;
  const parse = (stored: StoredRollup) => NodeRollupSchema.parse(JSON.parse(stored.json));
  const entryOf = (target: DirtyTarget) => {
    const id = `${target.form} ${target.orgVersion} ${target.node} ${target.year}`;
    const entry = dirty.get(id) ?? { target, marks: new Map<Period, Mark>() };
    dirty.set(id, entry);
    return entry;
  };

  return {
    async rollup(key) {
      const stored = partitions.get(partitionOf(key))?.get(key.node);
      return stored ? parse(stored) : null;
    },
    children: async (period, form, orgVersion, parent) =>
      [...(partitions.get(partitionOf({ period, form, orgVersion, parent }))?.values() ?? [])]
        .sort((a, b) => (a.node < b.node ? -1 : 1))
        .map(parse),
    async markDirty(target, periods) {
      const { marks } = entryOf(target);
      for (const period of periods) {
        const { want, done } = marks.get(period) ?? { want: 0, done: 0 };
        marks.set(period, { want: want + 1, done });
      }
      return new Map(periods.map((period) => [period, marks.get(period)?.want ?? 0]));
    },
    marks: async (target) => new Map(entryOf(target).marks),
    async putRollup(key, rollup, done) {
      const id = partitionOf(key);
      const partition = partitions.get(id) ?? new Map<string, StoredRollup>();
      partitions.set(id, partition);
      if ((partition.get(key.node)?.done ?? 0) >= done) return false;
      partition.set(key.node, { node: key.node, done, json: JSON.stringify(NodeRollupSchema.parse(rollup)) });
      return true;
    },
    async settle(target, done) {
      const { marks } = entryOf(target);
      for (const [period, value] of done) {
        const now = marks.get(period) ?? { want: 0, done: 0 };
        marks.set(period, { want: now.want, done: Math.max(now.done, value) });
      }
      return new Map(marks);
    },
    async *unsettled() {
      for (const { target, marks } of [...dirty.values()])
        if ([...marks.values()].some((mark) => mark.want > mark.done)) yield target;
    },
  };
}

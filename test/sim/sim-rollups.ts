import type { Period } from '../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { DirtyTarget, Mark, Marks, RollupKey, RollupStore } from '../../lambdas/ports/rollup-store.ts';
import type { Process, World } from './world.ts';

interface RollupItem {
  readonly done: number;
  readonly json: string;
}

/** The items of a table that hold rollups and dirty marks. */
export class RollupItems {
  /** By partition, then node. */
  readonly rollups = new Map<string, Map<string, RollupItem>>();
  readonly dirty = new Map<string, { readonly target: DirtyTarget; readonly marks: Map<Period, Mark> }>();

  item(key: RollupKey): RollupItem | undefined {
    return this.rollups.get(partitionOf(key))?.get(key.node);
  }

  children(parent: Omit<RollupKey, 'node'>): NodeRollup[] {
    const items = [...(this.rollups.get(partitionOf(parent)) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return items.map(([, { json }]) => JSON.parse(json));
  }

  put(key: RollupKey, rollup: NodeRollup, done: number): void {
    const partition = this.rollups.get(partitionOf(key)) ?? new Map<string, RollupItem>();
    this.rollups.set(partitionOf(key), partition.set(key.node, { done, json: JSON.stringify(rollup) }));
  }

  marks(target: DirtyTarget): Map<Period, Mark> {
    const name = nameOf(target);
    const entry = this.dirty.get(name) ?? { target, marks: new Map<Period, Mark>() };
    this.dirty.set(name, entry);
    return entry.marks;
  }

  unsettled(): DirtyTarget[] {
    return [...this.dirty.values()]
      .filter(({ marks }) => [...marks.values()].some((mark) => mark.want > mark.done))
      .map(({ target }) => target);
  }
}

/** The store as one process sees it: each read and write of an item is a call that may go wrong. */
export function createSimRollups(world: World, items: RollupItems, process: Process): RollupStore {
  const call = <T>(label: string, effect: () => T) => world.call(process, label, effect);
  const copyOf = (target: DirtyTarget): Marks => new Map(items.marks(target));
  return {
    rollup: (key) =>
      call(`rollup ${keyName(key)}`, () => {
        const item = items.item(key);
        return item ? JSON.parse(item.json) : null;
      }),
    children: (period, form, orgVersion, parent) =>
      call(`children ${period} ${form} ${orgVersion} ${parent}`, () =>
        items.children({ period, form, orgVersion, parent }),
      ),
    markDirty: (target, periods) =>
      call(`mark ${nameOf(target)} ${periods}`, () => {
        const marks = items.marks(target);
        return new Map(
          periods.map((period) => {
            const { want, done } = marks.get(period) ?? { want: 0, done: 0 };
            marks.set(period, { want: want + 1, done });
            return [period, want + 1] as const;
          }),
        );
      }),
    marks: (target) => call(`marks ${nameOf(target)}`, () => copyOf(target)),
    putRollup: (key, rollup, done) =>
      call(`put ${keyName(key)} done ${done}`, () => {
        if ((items.item(key)?.done ?? 0) >= done) return false;
        items.put(key, rollup, done);
        return true;
      }),
    settle: (target, done) =>
      call(`settle ${nameOf(target)} ${[...done].map(([period, value]) => `${period}:${value}`)}`, () => {
        const marks = items.marks(target);
        for (const [period, value] of done) {
          const now = marks.get(period) ?? { want: 0, done: 0 };
          marks.set(period, { want: now.want, done: Math.max(now.done, value) });
        }
        return copyOf(target);
      }),
    async *unsettled() {
      yield* await call('unsettled', () => items.unsettled());
    },
  };
}

export function partitionOf(key: Omit<RollupKey, 'node'>): string {
  return `${key.period} ${key.form} ${key.orgVersion} ${key.parent}`;
}

function keyName(key: RollupKey): string {
  return `${partitionOf(key)}/${key.node}`;
}

function nameOf({ form, orgVersion, node, year }: DirtyTarget): string {
  return `${node} ${form} ${year} ${orgVersion}`;
}

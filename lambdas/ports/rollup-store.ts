import type { Period } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';

/** Identifies one rollup item. `parent` is the node's parent in that tree version, or `-` for a top. */
export interface RollupKey {
  readonly period: Period;
  readonly form: string;
  readonly orgVersion: string;
  readonly parent: string;
  readonly node: string;
}

/** Parent of a top in a rollup key. */
export const TOP = '-';

/** What is marked dirty: the rollups of one node for the periods of one calendar year. */
export interface DirtyTarget {
  readonly form: string;
  readonly orgVersion: string;
  readonly node: string;
  readonly year: number;
}

/** Counters of one period: `want` grows with every mark; `done` follows once node and parent have been dealt with. */
export interface Mark {
  readonly want: number;
  readonly done: number;
}

export type Marks = ReadonlyMap<Period, Mark>;

export interface RollupStore {
  rollup(key: RollupKey): Promise<NodeRollup | null>;
  /** All items below one parent: one strongly consistent query. */
  children(period: Period, form: string, orgVersion: string, parent: string): Promise<NodeRollup[]>;
  /** `ADD want 1` for each period of the target's year in one write; returns the new wants. */
  markDirty(target: DirtyTarget, periods: readonly Period[]): Promise<ReadonlyMap<Period, number>>;
  marks(target: DirtyTarget): Promise<Marks>;
  /** Writes value and `done` in one item, on the condition that its stored `done` < `done`. False when it was not. */
  putRollup(key: RollupKey, rollup: NodeRollup, done: number): Promise<boolean>;
  /** Records `done` beside `want` after node and parent have been dealt with; it only grows. Returns the marks as they are now. */
  settle(target: DirtyTarget, done: ReadonlyMap<Period, number>): Promise<Marks>;
  /** Targets with a period whose want > done. Only for the sweep. */
  unsettled(): AsyncIterable<DirtyTarget>;
}

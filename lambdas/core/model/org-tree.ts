import type { Unit } from './unit.ts';

/**
 * The organisation as it stood on one day, parents before children: the units alive on `day` and, when it was cut for
 * a whole period, those that closed inside the period (their flows still belong to it, their stocks no longer).
 */
export interface OrgTree {
  /** Version of the organisation it was cut from. */
  readonly version: string;
  readonly day: string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly roots: readonly string[];
  /**
   * The unit as it was on that day, or, with `since`, as it last was between the two; undefined when it did not live
   * then. A moved or renamed unit has several records.
   */
  recordOn(code: string, day: string, since?: string): Unit | undefined;
  /** Codes of direct children, in order of code. Empty for a leaf or an unknown code. */
  childrenOf(code: string): readonly string[];
  /** From the parent up to the top; empty for a top. */
  ancestorsOf(code: string): readonly string[];
  /** The node and everything below it, parents first. */
  subtreeOf(code: string): readonly string[];
}

/** What a name or code typed by a unit stands for. */
export type UnitResolution =
  | { readonly kind: 'found'; readonly unit: Unit; readonly via: 'code' | 'name' | 'alias' }
  | { readonly kind: 'unknown'; readonly candidates: readonly Unit[] };

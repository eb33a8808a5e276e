import type { Part } from '../model/indicator.ts';
import type { Lineage } from '../model/lineage.ts';
import type { PartValue } from '../model/part-value.ts';
import type { Period } from '../model/period.ts';
import type { Text } from '../model/text.ts';
import type { TraceRole } from '../model/trace-role.ts';
import type { SystemNumber } from './system-number.ts';

/** Where a printed number comes from, down to the cells. Plain data, stable as JSON. */
export interface Trace {
  readonly indicator: string;
  readonly name: Text;
  /** Measure word. */
  readonly unit: string;
  readonly node: string;
  readonly nodeName: string;
  readonly period: Period;
  readonly value: string | null;
  readonly qualifier?: string;
  readonly carried?: boolean;
  /** How a ratio is made of its two branches; absent for plain numbers. */
  readonly quotient?: { readonly times: '1' | '100'; readonly decimals: number };
  /** One branch, the terms of a total, or numerator and denominator. */
  readonly branches: readonly TraceBranch[];
}

export interface TraceBranch {
  readonly role: TraceRole;
  readonly subject: TraceSubject;
  readonly value: string | null;
  /** Null when nothing below the node contributes. */
  readonly root: TraceNode | null;
}

/** What a branch follows: a part that submissions carry, or a number about the reporting itself. */
export type TraceSubject =
  | { readonly kind: 'part'; readonly key: string; readonly form: string; readonly part: Part }
  | { readonly kind: 'system'; readonly system: SystemNumber };

/** A unit with what it says itself and what stands below it. Units that contribute nothing are left out. */
export interface TraceNode {
  readonly node: string;
  readonly name: string;
  /** Folded from `own` over time, then with the children over units. */
  readonly value: PartValue;
  readonly own: readonly TraceEntry[];
  readonly children: readonly TraceNode[];
}

/** One contribution of one unit: a form period, and the submission when there is one. */
export interface TraceEntry {
  readonly form: string | null;
  readonly period: Period;
  readonly value: PartValue;
  /** False for a period that a later one replaces (last), or that another outdoes (max, min). */
  readonly used: boolean;
  readonly submission?: TraceSubmission;
  /** Sheets, rows and cells; empty when they were not looked up. */
  readonly places: readonly Lineage[];
}

export interface TraceSubmission {
  readonly unit: string;
  readonly version: number;
  readonly fileName: string;
  readonly contentHash: string;
  readonly uploadId: string;
  readonly late: boolean;
}

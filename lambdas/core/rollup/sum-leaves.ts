import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  ZERO,
} from '../model/decimal.ts';
import type { Lineage } from '../model/lineage.ts';
import { divideTerms } from './divide-terms.ts';
import type { Trace, TraceBranch, TraceEntry, TraceNode, TraceSubject } from './trace.ts';

/**
 * The printed number once more, from the leaves alone: rows and cells where they are known, else the submissions'
 * values. Does not look at any number above a leaf. Must equal `trace.value`.
 */
export function sumLeaves(trace: Trace): string | null {
  const sums = trace.branches.map(sumBranchLeaves);
  if (!trace.quotient) {
    const known = sums.filter((sum) => sum !== null).map(parseDecimal);
    return known.length === 0 ? null : formatDecimal(known.reduce(addDecimals));
  }
  return divideTerms(sums[0] ?? null, sums[1] ?? null, trace.quotient.times, trace.quotient.decimals);
}

/** Must equal `branch.value`. */
export function sumBranchLeaves({ root, subject, value }: TraceBranch): string | null {
  if (!root) return value;
  const units = unitsOf(root).map((unit) => unit.own.filter((entry) => entry.used));
  if (subject.kind === 'part' && subject.part.overUnits === 'distinct')
    return String(membersOf(units.flat()).size);
  const values = units.filter((own) => own.length > 0).map((own) => unitValue(own, subject));
  const fold = subject.kind === 'part' ? subject.part.overUnits : 'sum';
  return formatDecimal(fold === 'max' || fold === 'min' ? extreme(values, fold) : values.reduce(addDecimals));
}

function unitValue(own: readonly TraceEntry[], subject: TraceSubject): Decimal {
  const fold = subject.kind === 'part' ? subject.part.overTime : 'sum';
  if (fold === 'distinct') return parseDecimal(String(membersOf(own).size));
  const amounts = own.map((entry) => leafAmount(entry, subject));
  return fold === 'max' || fold === 'min' ? extreme(amounts, fold) : amounts.reduce(addDecimals, ZERO);
}

function leafAmount({ value, places }: TraceEntry, subject: TraceSubject): Decimal {
  const kind = subject.kind === 'part' ? subject.part.measure.kind : 'count';
  const additive = kind === 'count' || kind === 'sum' || kind === 'summary';
  const amounts = additive && places.length > 0 ? places.map(placeAmount) : [null];
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === amounts.length) return known.reduce(addDecimals, ZERO);
  return parseDecimal(value.n ?? String(new Set(value.set ?? []).size));
}

/** What the rows or cells of one place add up to; null for cells whose amounts are not recorded. */
function placeAmount(place: Lineage): Decimal | null {
  if (place.amounts) return place.amounts.map(parseDecimal).reduce(addDecimals, ZERO);
  return place.rows === undefined ? null : parseDecimal(String(rowNumbers(place.rows).length));
}

/** @example rowNumbers('5-7,12') gives 5, 6, 7, 12 */
export function rowNumbers(rows: string): number[] {
  return rows.split(',').flatMap((range) => {
    if (range.trim() === '') return [];
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function unitsOf(root: TraceNode): TraceNode[] {
  const found: TraceNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    stack.push(...node.children);
  }
  return found;
}

function membersOf(entries: readonly TraceEntry[]): Set<string> {
  return new Set(entries.flatMap((entry) => entry.value.set ?? []));
}

function extreme(values: readonly Decimal[], fold: 'max' | 'min'): Decimal {
  return values.reduce((a, b) => (compareDecimals(a, b) > 0 === (fold === 'max') ? a : b));
}

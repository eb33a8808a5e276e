import { compareDecimals, formatDecimal, parseDecimal } from '../model/decimal.ts';
import { leastExact } from '../model/least-exact.ts';
import type { PartValue } from '../model/part-value.ts';
import { sumDecimals } from '../model/sum-decimals.ts';
import type { Qualifier } from '../model/value.ts';

type CommutativeFold = 'sum' | 'max' | 'min' | 'distinct';

/**
 * Folds values whose order does not matter; null when there are none. A sum is as exact as its least exact term and
 * carried when a term is; a maximum or minimum keeps the marks of the values that attain it.
 * @throws RangeError when members are to be united but only their number was kept
 */
export function combineValues(fold: CommutativeFold, values: readonly PartValue[]): PartValue | null {
  if (values.length === 0) return null;
  if (fold === 'distinct') {
    const members = new Set<string>();
    for (const value of values) for (const member of membersOf(value)) members.add(member);
    return marked({ set: [...members].sort() }, values);
  }
  if (fold === 'sum') return marked({ n: sumDecimals(values.map(numberOf)) }, values);
  const numbers = values.map((value) => parseDecimal(numberOf(value)));
  const best = numbers.reduce((a, b) => (compareDecimals(a, b) > 0 === (fold === 'max') ? a : b));
  const winners = values.filter((_, i) => compareDecimals(numbers[i] ?? best, best) === 0);
  return marked({ n: formatDecimal(best) }, winners);
}

/** The number a value stands for: itself, or how many members it has. */
export function numberOf(value: PartValue): string {
  if (value.n !== undefined) return value.n;
  return String(new Set(value.set ?? []).size);
}

/** Canonical form for folding over units: members only where the tree unites them. */
export function settleValue(value: PartValue, keepMembers: boolean): PartValue {
  const body = keepMembers
    ? { set: [...new Set(membersOf(value))].sort() }
    : { n: formatDecimal(parseDecimal(numberOf(value))) };
  return marked(body, [value]);
}

function membersOf(value: PartValue): readonly string[] {
  if (value.set) return value.set;
  throw new RangeError('a distinct count came without its members');
}

function marked(body: PartValue, sources: readonly PartValue[]): PartValue {
  return { ...body, ...markedAs(sources) };
}

/** The marks of a number made from all of these. */
export function markedAs(sources: readonly PartValue[]): Pick<PartValue, 'q' | 'carried'> {
  let q: Qualifier | undefined;
  let carried = false;
  for (const source of sources) {
    if (source.q !== undefined) q = leastExact(q, source.q);
    if (source.carried === true) carried = true;
  }
  return { ...(q ? { q } : {}), ...(carried ? { carried } : {}) };
}

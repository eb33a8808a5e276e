import type { PartDefinition } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import type { Unit } from '../../../lambdas/core/model/unit.ts';
import type { World } from './arbitraries.ts';

/** Written apart from the product: plain loops over facts, numbers as fractions over 10^40, months as integers. */
type Fraction = bigint;
const ONE = 10n ** 40n;

function toFraction(text: string): Fraction {
  const negative = text.startsWith('-');
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * ONE + BigInt(decimals.padEnd(40, '0'));
  return negative ? -size : size;
}

export function equalNumbers(a: string | undefined, b: Fraction | null): boolean {
  return a === undefined ? b === null : b !== null && toFraction(a) === b;
}

/** First and last month (1–12) of a period of 2022. */
function span(period: string): [number, number] {
  if (period.length === 4) return [1, 12];
  const ordinal = Number(period.slice(5));
  if (period[4] === '-') return [ordinal, ordinal];
  const length = period[4] === 'Q' ? 3 : 6;
  return [(ordinal - 1) * length + 1, ordinal * length];
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthEnd = (month: number) => `2022-${String(month).padStart(2, '0')}-${DAYS[month - 1]}`;

function inTreeOf(org: readonly Unit[], period: string): Map<string, Unit> {
  const [from, to] = span(period);
  const start = `2022-${String(from).padStart(2, '0')}-01`;
  const there = new Map<string, Unit>();
  for (const unit of org) {
    if (unit.validFrom > monthEnd(to)) continue;
    if (unit.validTo !== null && unit.validTo < start) continue;
    const other = there.get(unit.code);
    if (!other || other.validFrom < unit.validFrom) there.set(unit.code, unit);
  }
  return there;
}

/** All units of the period whose chain of parents passes the node, walking through units that are not there. */
function unitsUnder(org: readonly Unit[], period: string, node: string): Unit[] {
  const there = inTreeOf(org, period);
  const [, to] = span(period);
  const latest = (code: string) => {
    const records = org.filter((unit) => unit.code === code);
    const begun = records.filter((unit) => unit.validFrom <= monthEnd(to));
    return (begun.length > 0 ? begun : records.slice(0, 1)).reduce((a, b) =>
      a.validFrom > b.validFrom ? a : b,
    );
  };
  return [...there.values()].filter((unit) => {
    for (let at: string | null = unit.code; at !== null; at = (there.get(at) ?? latest(at)).parent)
      if (at === node) return true;
    return false;
  });
}

const counts = (head: Head) => !head.withdrawn && head.verdict !== 'rejected';

function factsOf({ heads, org }: World, unit: string, form: string, period: string): Map<number, Head> {
  const [from, to] = span(period);
  const byEnd = new Map<number, Head>();
  for (const head of heads) {
    const [first, last] = span(head.period);
    const start = `2022-${String(first).padStart(2, '0')}-01`;
    const lived = org.units.some(
      (one) => one.code === unit && one.validFrom <= monthEnd(last) && (one.validTo ?? '9999') >= start,
    );
    if (!lived) continue;
    if (head.unit === unit && head.form === form && first >= from && last <= to && counts(head))
      byEnd.set(last, head);
  }
  return byEnd;
}

/** The number a node should show for a part; members as a number of members. Null where nobody reported it. */
export function oracleNumber(
  world: World,
  part: PartDefinition,
  period: string,
  node: string,
): Fraction | null {
  const { overTime, overUnits } = part.part;
  const [, to] = span(period);
  const perUnit: { number: Fraction; set: Set<string> }[] = [];
  for (const unit of unitsUnder(world.org.units, period, node)) {
    if (overUnits === 'none' && unit.code !== node) continue;
    const facts = factsOf(world, unit.code, part.form, period);
    let number: Fraction | null = null;
    let set = new Set<string>();
    for (let month = 1; month <= 12; month++) {
      const head = facts.get(month);
      const value = head?.parts[part.key];
      if (!head || !value) continue;
      const amount = value.n === undefined ? BigInt(value.set?.length ?? 0) * ONE : toFraction(value.n);
      if (overTime === 'none' && head.period !== period) continue;
      const alive = unit.validTo === null || unit.validTo >= monthEnd(to);
      if (overTime === 'last' && !alive) continue;
      if (overTime === 'last' || overTime === 'none') set = new Set(value.set ?? []);
      else for (const member of value.set ?? []) set.add(member);
      if (overTime === 'distinct') number = BigInt(set.size) * ONE;
      else if (number === null || overTime === 'last' || overTime === 'none') number = amount;
      else if (overTime === 'sum') number += amount;
      else if (overTime === 'max') number = amount > number ? amount : number;
      else number = amount < number ? amount : number;
    }
    if (number !== null) perUnit.push({ number, set });
  }
  if (perUnit.length === 0) return null;
  if (overUnits === 'distinct') return BigInt(new Set(perUnit.flatMap((one) => [...one.set])).size) * ONE;
  const numbers = perUnit.map((one) => one.number);
  if (overUnits === 'max') return numbers.sort((a, b) => (a < b ? 1 : -1))[0] ?? null;
  if (overUnits === 'min') return numbers.sort((a, b) => (a < b ? -1 : 1))[0] ?? null;
  return numbers.reduce((a, b) => a + b);
}

/** Expected, received and late submissions of a form under a node. */
export function oracleCompleteness(world: World, form: string, period: string, node: string) {
  const [from, to] = span(period);
  const step = form === 'q' ? 3 : 1;
  const result = { expected: 0, received: 0, late: 0 };
  for (const { code } of unitsUnder(world.org.units, period, node)) {
    const facts = factsOf(world, code, form, period);
    for (let month = from + step - 1; month <= to; month += step) {
      const day = monthEnd(month);
      const record = world.org.units.find(
        (unit) => unit.code === code && unit.validFrom <= day && (unit.validTo ?? '9999') >= day,
      );
      if (!record?.reports || (record.forms.length > 0 && !record.forms.includes(form))) continue;
      result.expected++;
      const head = facts.get(month);
      if (head) result.received++;
      if (head?.late) result.late++;
    }
  }
  return result;
}

import type { Decimal } from '../model/decimal.ts';
import type { Contribution, Tally } from './tally.ts';

/**
 * Number of different members over all sources. A row contributes the members it is the first to name.
 * @param keepMembers the members themselves are the value, for uniting them later
 */
export function tallyDistinct(keepMembers: boolean): Tally {
  const members = new Set<string>();
  const contributions: Contribution[] = [];
  return {
    take: (source, row) => {
      const before = members.size;
      for (const member of source.membersOf(row)) members.add(member);
      const added = members.size - before;
      if (added > 0) contributions.push({ row, source, amount: { coefficient: BigInt(added), scale: 0 } });
    },
    settle: () => {
      const number: Decimal = { coefficient: BigInt(members.size), scale: 0 };
      const value = keepMembers ? { set: [...members].sort() } : { n: String(members.size) };
      return { value, number, contributions };
    },
  };
}

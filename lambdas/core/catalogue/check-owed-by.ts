import type { Obligation, Profile } from '../model/obligation.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Some profile owes it, all of them exist, and one changes how often only where that is asked. */
export function checkOwedBy(profiles: readonly Profile[], { owedBy, duty }: Obligation): Fault[] {
  const known = profiles.map(({ code }) => code);
  const owed = Object.entries(owedBy);
  if (owed.length === 0)
    return [
      fault(
        'owedBy',
        `没有写由谁履行；可用：${listSome(known)}`,
        `nobody owes it; there are ${listSome(known)}`,
      ),
    ];
  return owed.flatMap(([code, { every }]) => {
    const faults: Fault[] = [];
    if (!known.includes(code))
      faults.push(
        fault(
          `owedBy.${code}`,
          `没有组织类型 ${code}；可用：${listSome(known)}`,
          `there is no profile ${code}; there are ${listSome(known)}`,
        ),
      );
    const frequent = duty.kind === 'count' || (duty.kind === 'rate' && every !== 'week');
    if (every !== undefined && !frequent)
      faults.push(
        fault(
          `owedBy.${code}.every`,
          duty.kind === 'rate' ? '指标没有按周的值' : `every 只用于 count 和 rate，现在是 ${duty.kind}`,
          duty.kind === 'rate'
            ? 'no indicator has a value of a week'
            : `every is for count and rate, not ${duty.kind}`,
        ),
      );
    return faults;
  });
}

/** No kind of organisation occurs twice, and no type of unit belongs to two. */
export function checkProfiles(profiles: readonly Profile[]): Fault[] {
  const owner = new Map<string, string>();
  const seen = new Set<string>();
  return profiles.flatMap(({ code, unitTypes }) => {
    const faults = seen.has(code)
      ? [fault(`profiles.${code}`, `组织类型 ${code} 重复`, `profile ${code} occurs twice`)]
      : [];
    seen.add(code);
    for (const type of unitTypes) {
      const other = owner.get(type);
      if (other !== undefined)
        faults.push(
          fault(
            `profiles.${code}.unitTypes`,
            `单位类型“${type}”已属于 ${other}`,
            `the unit type "${type}" belongs to ${other} already`,
          ),
        );
      owner.set(type, other ?? code);
    }
    return faults;
  });
}

import type { Part } from '../model/indicator.ts';
import type { Source } from '../model/measure.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type Fault, fault, warn } from './fault.ts';

/**
 * Time is folded first, then the tree. Refuses folds that lose what they need, and the two ways to count wrongly: a
 * register is sent whole every time, so adding its snapshots counts a row once per period unless a date picks the
 * period; an event is sent once, so taking the last period drops the others.
 */
export function checkFold(names: CatalogueNames, part: Part, field: string): Fault[] {
  const { measure, overUnits, overTime } = part;
  const faults: Fault[] = [];
  if (overUnits === 'last')
    faults.push(
      fault(
        `${field}.overUnits`,
        '单位之间没有先后，不能取 last',
        'units have no order: last makes no sense',
      ),
    );
  if (overUnits === 'distinct' && ['sum', 'max', 'min'].includes(overTime))
    faults.push(
      fault(
        `${field}.overTime`,
        `先按时间取 ${overTime} 就丢失了成员，不能再按单位去重`,
        `${overTime} over time loses the members that distinct over units needs`,
      ),
    );
  for (const [name, fold] of [['overUnits', overUnits] as const, ['overTime', overTime] as const])
    if (fold === 'distinct' && measure.kind !== 'distinct')
      faults.push(
        fault(
          `${field}.${name}`,
          `distinct 需要 measure.kind 为 distinct，现在是 ${measure.kind}`,
          `distinct needs measure.kind distinct, not ${measure.kind}`,
        ),
      );
  return [
    ...faults,
    ...measure.of.flatMap((source, i) => checkTime(names, part, source, `${field}.measure.of[${i}]`)),
  ];
}

function checkTime(names: CatalogueNames, part: Part, source: Source, at: string): Fault[] {
  const kind = names.ledgers.get(source.ledger)?.kind;
  const dated = Object.values(source.where ?? {}).some((predicate) => 'inPeriod' in predicate);
  if ((kind === 'register' || kind === 'base') && part.overTime === 'sum' && !dated)
    return [
      fault(
        `${at}.where`,
        `${source.ledger} 每期整表报送，按时间相加会重复计数；请用 inPeriod 限定日期，或按时间取 last`,
        `${source.ledger} is sent whole every period, so adding over time counts rows again; restrict a date with inPeriod, or take last`,
      ),
    ];
  if (kind === 'event' && part.overTime === 'last')
    return [
      warn(
        `${at}.ledger`,
        `${source.ledger} 的每一行只报送一次，按时间取 last 会丢掉以前各期`,
        `rows of ${source.ledger} are sent once; last over time drops the earlier periods`,
      ),
    ];
  return [];
}

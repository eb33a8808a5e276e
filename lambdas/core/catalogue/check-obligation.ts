import type { Column } from '../model/column.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import type { EvidenceSource, Obligation, Profile } from '../model/obligation.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { unknownLedger } from './check-measure.ts';
import { checkWhere, unknownColumn } from './check-where.ts';
import { isDateColumn } from './column-kinds.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Profiles, ledgers, columns and indicators exist and fit; evidence has a day; a rate has a bound. */
export function checkObligation(
  names: CatalogueNames,
  profiles: readonly Profile[],
  { owedBy, duty }: Obligation,
): Fault[] {
  const known = profiles.map((profile) => profile.code);
  const faults = Object.keys(owedBy)
    .filter((code) => !known.includes(code))
    .map((code) =>
      fault(
        `owedBy.${code}`,
        `没有组织类型 ${code}；可用：${listSome(known)}`,
        `there is no profile ${code}; there are ${listSome(known)}`,
      ),
    );
  if (duty.kind === 'rate') return [...faults, ...checkRate(names, duty)];
  if (duty.kind === 'return')
    return names.forms.has(duty.form)
      ? faults
      : [...faults, fault('duty.form', `没有报表 ${duty.form}`, `there is no form ${duty.form}`)];
  if (duty.kind === 'deadline') {
    const at = (key: string, field: string) => needDate(names, duty.ledger, key, `duty.${field}`);
    return [
      ...faults,
      ...onLedger(names, duty.ledger, 'duty.ledger', [
        ...checkWhere(names, duty.ledger, duty.where, 'duty.where'),
        ...needColumn(names, duty.ledger, duty.subject, 'duty.subject'),
        ...at(duty.due.column, 'due.column'),
        ...duty.done.flatMap((key, i) => at(key, `done[${i}]`)),
      ]),
    ];
  }
  const { of, actors, onlyWith } = duty;
  return [
    ...faults,
    ...of.flatMap((source, i) => checkSource(names, source, `duty.of[${i}]`)),
    ...(onlyWith ? checkSource(names, onlyWith, 'duty.onlyWith') : []),
    ...(actors && 'indicator' in actors
      ? needIndicator(names, actors.indicator, 'duty.actors.indicator')
      : []),
    ...(actors && 'ledger' in actors
      ? onLedger(names, actors.ledger, 'duty.actors.ledger', [
          ...checkWhere(names, actors.ledger, actors.where, 'duty.actors.where'),
          ...needColumn(names, actors.ledger, actors.column, 'duty.actors.column'),
        ])
      : []),
    ...(actors
      ? of.flatMap((source, i) =>
          source.actor === undefined
            ? [
                fault(
                  `duty.of[${i}].actor`,
                  '逐个履行的义务要写明由谁履行的列',
                  'what each actor owes needs the column of the actor',
                ),
              ]
            : [],
        )
      : []),
  ];
}

function checkRate(names: CatalogueNames, duty: Extract<Obligation['duty'], { kind: 'rate' }>): Fault[] {
  const bounds = [duty.atLeast, duty.atMost].filter((bound) => bound !== undefined);
  const faults = needIndicator(names, duty.indicator, 'duty.indicator');
  if (bounds.length === 0)
    return [...faults, fault('duty.atLeast', '要有 atLeast 或 atMost', 'expected atLeast or atMost')];
  return [
    ...faults,
    ...bounds
      .filter((bound) => !isPlainDecimal(bound))
      .map((bound) => fault('duty', `“${bound}”不是数字`, `"${bound}" is not a number`)),
  ];
}

function checkSource(names: CatalogueNames, source: EvidenceSource, at: string): Fault[] {
  return onLedger(names, source.ledger, `${at}.ledger`, [
    ...checkWhere(names, source.ledger, source.where, `${at}.where`),
    ...checkDay(names, source, `${at}.date`),
    ...(source.oncePer === undefined
      ? []
      : needColumn(names, source.ledger, source.oncePer, `${at}.oncePer`)),
    ...(source.actor === undefined ? [] : needColumn(names, source.ledger, source.actor, `${at}.actor`)),
  ]);
}

function checkDay(names: CatalogueNames, { ledger, date }: EvidenceSource, at: string): Fault[] {
  const day = date ?? names.ledgers.get(ledger)?.dateColumn;
  if (day === undefined)
    return [fault(at, `${ledger} 没有日期列，要写 date`, `${ledger} has no date column: give date`)];
  if (typeof day === 'string') return needDate(names, ledger, day, at);
  if ('asOf' in day) return [];
  return onLedger(names, day.ledger, `${at}.ledger`, [
    ...needColumn(names, ledger, day.on, `${at}.on`),
    ...needColumn(names, day.ledger, day.on, `${at}.on`),
    ...needDate(names, day.ledger, day.column, `${at}.column`),
  ]);
}

function onLedger(names: CatalogueNames, ledger: string, field: string, faults: Fault[]): Fault[] {
  return names.ledgers.has(ledger) ? faults : [unknownLedger(names, ledger, field)];
}

function needIndicator(names: CatalogueNames, code: string, field: string): Fault[] {
  return names.indicators.has(code)
    ? []
    : [fault(field, `没有指标 ${code}`, `there is no indicator ${code}`)];
}

function needColumn(
  names: CatalogueNames,
  ledger: string,
  key: string,
  field: string,
  fits: (column: Column) => boolean = () => true,
): Fault[] {
  const column = names.column(ledger, key);
  if (!column) return [unknownColumn(names, ledger, key, field)];
  if (fits(column)) return [];
  return [
    fault(field, `列 ${key} 不是日期列（${column.type}）`, `column ${key} holds no dates (${column.type})`),
  ];
}

const needDate = (names: CatalogueNames, ledger: string, key: string, field: string): Fault[] =>
  needColumn(names, ledger, key, field, isDateColumn);

import type { Column } from '../model/column.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import type { EvidenceSource, Obligation, Profile } from '../model/obligation.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { unknownLedger } from './check-measure.ts';
import { checkOwedBy } from './check-owed-by.ts';
import { checkWhere, unknownColumn } from './check-where.ts';
import { checkWindow } from './check-window.ts';
import { isDateColumn } from './column-kinds.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Somebody owes it; what it names exists and fits; evidence has a day and comes with some form; a rate has a bound. */
export function checkObligation(
  names: CatalogueNames,
  profiles: readonly Profile[],
  obligation: Obligation,
): Fault[] {
  const { duty } = obligation;
  const faults = [...checkOwedBy(profiles, obligation), ...checkWindow(obligation)];
  if (duty.kind === 'rate') return [...faults, ...checkRate(names, duty)];
  if (duty.kind === 'return') {
    if (names.forms.has(duty.form)) return faults;
    const known = listSome([...names.forms.keys()]);
    return [
      ...faults,
      fault(
        'duty.form',
        `没有报表 ${duty.form}；可用：${known}`,
        `there is no form ${duty.form}; there are ${known}`,
      ),
    ];
  }
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
  const faults = needIndicator(names, duty.indicator, 'duty.indicator');
  const bounds = (['atLeast', 'atMost'] as const).flatMap((name) => {
    const bound = duty[name];
    return bound === undefined ? [] : [{ name, bound }];
  });
  if (bounds.length === 0)
    return [...faults, fault('duty.atLeast', '要有 atLeast 或 atMost', 'expected atLeast or atMost')];
  const wrong = bounds.filter(({ bound }) => !isPlainDecimal(bound));
  return [
    ...faults,
    ...wrong.map(({ name, bound }) =>
      fault(`duty.${name}`, `“${bound}”不是数字`, `"${bound}" is not a number`),
    ),
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
  const together = [...names.forms.values()].some(
    ({ ledgers }) => ledgers.includes(ledger) && ledgers.includes(day.ledger),
  );
  return onLedger(names, day.ledger, `${at}.ledger`, [
    ...needColumn(names, ledger, day.on, `${at}.on`),
    ...needColumn(names, day.ledger, day.on, `${at}.on`),
    ...needDate(names, day.ledger, day.column, `${at}.column`),
    ...(together
      ? []
      : [
          fault(
            `${at}.ledger`,
            `没有报表同时含有 ${ledger} 和 ${day.ledger}，查不到日期`,
            `no form carries ${ledger} and ${day.ledger} together: the day is never found`,
          ),
        ]),
  ]);
}

/** Evidence is only found in what units send. */
function onLedger(names: CatalogueNames, ledger: string, field: string, faults: Fault[]): Fault[] {
  if (!names.ledgers.has(ledger)) return [unknownLedger(names, ledger, field)];
  if ([...names.forms.values()].some(({ ledgers }) => ledgers.includes(ledger))) return faults;
  return [
    ...faults,
    fault(
      field,
      `没有报表含有台账 ${ledger}，无从查证`,
      `no form carries ledger ${ledger}: nothing would ever be found in it`,
    ),
  ];
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

import type { Measure, Source } from '../model/measure.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { checkWhere, unknownColumn } from './check-where.ts';
import { isDateColumn, isNumberColumn } from './column-kinds.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Sources resolve and carry what the kind of measure needs. */
export function checkMeasure(names: CatalogueNames, measure: Measure, field: string): Fault[] {
  if (measure.kind === 'summary')
    return measure.of.length === 0
      ? []
      : [
          fault(
            `${field}.of`,
            'summary 取汇总表填报值，不能再有 of',
            'summary takes the typed value and no of',
          ),
        ];
  if (measure.kind === 'submission')
    return measure.of.length === 0
      ? []
      : [fault(`${field}.of`, 'submission 数份数，不能有 of', 'submission counts returns and takes no of')];
  if (measure.of.length === 0)
    return [
      fault(`${field}.of`, `${measure.kind} 至少要有一个来源`, `${measure.kind} needs at least one source`),
    ];
  return [
    ...measure.of.flatMap((source, i) => checkSource(names, measure.kind, source, `${field}.of[${i}]`)),
    ...checkFinish(names, measure, field),
  ];
}

/** `oncePer` is for counts, `per` for sums; no source but those of a sum can be taken away. */
function checkFinish(names: CatalogueNames, measure: Measure, field: string): Fault[] {
  const { kind, oncePer, per } = measure;
  const onlyFor = (key: string, only: string) =>
    fault(`${field}.${key}`, `${key} 只用于 ${only}`, `${key} is for ${only} only`);
  const faults: Fault[] = [];
  if (oncePer !== undefined && kind !== 'count') faults.push(onlyFor('oncePer', 'count'));
  if (per !== undefined && kind !== 'sum') faults.push(onlyFor('per', 'sum'));
  if (kind !== 'sum' && measure.of.some((source) => source.minus)) faults.push(onlyFor('of.minus', 'sum'));
  if (measure.ranked) {
    if (kind !== 'count') faults.push(onlyFor('ranked', 'count'));
    for (const source of measure.of)
      if (names.ledgers.has(source.ledger)) faults.push(...checkRanked(names, source, measure.ranked, field));
  }
  if (oncePer === undefined) return faults;
  for (const source of measure.of)
    if (names.ledgers.has(source.ledger) && !names.column(source.ledger, oncePer))
      faults.push(unknownColumn(names, source.ledger, oncePer, `${field}.oncePer`));
  return faults;
}

function checkRanked(
  names: CatalogueNames,
  source: Source,
  { score, within, where }: NonNullable<Measure['ranked']>,
  field: string,
): Fault[] {
  return [
    ...needNumber(names, source, score, `${field}.ranked.score`),
    ...within.flatMap((key, i) => needColumn(names, source, key, `${field}.ranked.within[${i}]`)),
    ...checkWhere(names, source.ledger, where, `${field}.ranked.where`),
  ];
}

function checkSource(names: CatalogueNames, kind: Measure['kind'], source: Source, at: string): Fault[] {
  const ledger = names.ledgers.get(source.ledger);
  if (!ledger) return [unknownLedger(names, source.ledger, `${at}.ledger`)];
  return [
    ...checkWhere(names, source.ledger, source.where, `${at}.where`),
    ...checkOperand(names, kind, source, at),
  ];
}

export function unknownLedger(names: CatalogueNames, code: string, field: string): Fault {
  const known = listSome([...names.ledgers.keys()]);
  return fault(field, `没有台账 ${code}；可用：${known}`, `there is no ledger ${code}; there are ${known}`);
}

function checkOperand(names: CatalogueNames, kind: Measure['kind'], source: Source, at: string): Fault[] {
  if (kind === 'count') {
    const extra = source.column ?? source.times ?? source.days ?? source.least;
    return extra === undefined
      ? []
      : [
          fault(
            at,
            'count 数行数，不能有 column、times、least 或 days',
            'count counts rows: no column, times, least or days',
          ),
        ];
  }
  if (source.days) {
    if (kind !== 'sum') return [fault(`${at}.days`, 'days 只用于 sum', 'days is for sum only')];
    if (source.column !== undefined)
      return [fault(at, 'column 与 days 只能有一个', 'either column or days, not both')];
    const { from, to } = source.days;
    return [
      ...needDate(names, source, from, `${at}.days.from`),
      ...needDate(names, source, to, `${at}.days.to`),
    ];
  }
  if (source.least) {
    if (kind !== 'sum') return [fault(`${at}.least`, 'least 只用于 sum', 'least is for sum only')];
    if (source.column !== undefined)
      return [fault(at, 'column 与 least 只能有一个', 'either column or least, not both')];
    return source.least.flatMap((key, i) => needNumber(names, source, key, `${at}.least[${i}]`));
  }
  if (source.column === undefined)
    return [fault(`${at}.column`, `${kind} 需要 column`, `${kind} needs a column`)];
  if (kind === 'distinct') return needColumn(names, source, source.column, `${at}.column`);
  const faults = needNumber(names, source, source.column, `${at}.column`);
  if (source.times === undefined) return faults;
  if (kind !== 'sum') return [...faults, fault(`${at}.times`, 'times 只用于 sum', 'times is for sum only')];
  return [...faults, ...needNumber(names, source, source.times, `${at}.times`)];
}

function needColumn(names: CatalogueNames, source: Source, key: string, field: string): Fault[] {
  return names.column(source.ledger, key) ? [] : [unknownColumn(names, source.ledger, key, field)];
}

function needNumber(names: CatalogueNames, source: Source, key: string, field: string): Fault[] {
  const column = names.column(source.ledger, key);
  if (!column) return [unknownColumn(names, source.ledger, key, field)];
  if (isNumberColumn(column)) return [];
  return [
    fault(field, `列 ${key} 不是数字列（${column.type}）`, `column ${key} holds no numbers (${column.type})`),
  ];
}

function needDate(names: CatalogueNames, source: Source, key: string, field: string): Fault[] {
  const column = names.column(source.ledger, key);
  if (!column) return [unknownColumn(names, source.ledger, key, field)];
  if (isDateColumn(column)) return [];
  return [
    fault(field, `列 ${key} 不是日期列（${column.type}）`, `column ${key} holds no dates (${column.type})`),
  ];
}

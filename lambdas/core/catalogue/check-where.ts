import type { Column } from '../model/column.ts';
import type { Limit, Predicate, SinglePredicate, Where } from '../model/condition.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import { predicateLimit } from '../model/predicate-limit.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { isDateColumn, isNumberColumn } from './column-kinds.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Columns exist, predicates fit their types, and named values are among the allowed ones. */
export function checkWhere(
  names: CatalogueNames,
  ledger: string,
  where: Where | undefined,
  field: string,
): Fault[] {
  return Object.entries(where ?? {}).flatMap(([key, predicate]) => {
    const column = names.column(ledger, key);
    const at = `${field}.${key}`;
    if (!column) return [unknownColumn(names, ledger, key, at)];
    return checkPredicate(names, ledger, column, predicate, at);
  });
}

export function unknownColumn(names: CatalogueNames, ledger: string, key: string, field: string): Fault {
  const known = listSome((names.ledgers.get(ledger)?.columns ?? []).map((column) => column.key));
  return fault(
    field,
    `${ledger} 没有列 ${key}；可用：${known}`,
    `${ledger} has no column ${key}; it has ${known}`,
  );
}

function checkPredicate(
  names: CatalogueNames,
  ledger: string,
  column: Column,
  predicate: Predicate,
  at: string,
): Fault[] {
  if (!('all' in predicate)) return checkSingle(names, ledger, column, predicate, at);
  return predicate.all.flatMap((one, i) => checkSingle(names, ledger, column, one, `${at}.all[${i}]`));
}

function checkSingle(
  names: CatalogueNames,
  ledger: string,
  column: Column,
  predicate: SinglePredicate,
  at: string,
): Fault[] {
  if ('in' in predicate) return checkWords(column, predicate.in, `${at}.in`);
  if ('notIn' in predicate) return checkWords(column, predicate.notIn, `${at}.notIn`);
  if ('has' in predicate)
    return column.type === 'list'
      ? checkWords(column, [predicate.has], `${at}.has`)
      : [misfit(at, column, 'has', 'list')];
  if ('isNot' in predicate && typeof predicate.isNot !== 'boolean')
    return checkWords(column, predicate.isNot, `${at}.isNot`);
  if ('is' in predicate || 'isNot' in predicate)
    return column.type === 'bool' ? [] : [misfit(at, column, 'is / isNot', 'bool')];
  if ('filled' in predicate) return [];
  if ('inYear' in predicate && column.type === 'year') return [];
  if ('inPeriod' in predicate || 'inYear' in predicate || 'upToPeriodEnd' in predicate)
    return checkDate(column, at);
  const limited = predicateLimit(predicate);
  if (limited) return checkLimit(names, ledger, column, limited.limit, `${at}.${limited.test}.column`, at);
  if ('atLeastColumn' in predicate) {
    const target = names.column(ledger, predicate.atLeastColumn);
    const field = `${at}.atLeastColumn`;
    if (!target) return [unknownColumn(names, ledger, predicate.atLeastColumn, field)];
    return [...checkNumber(column, at), ...checkNumber(target, field)];
  }
  const bound = boundOf(predicate);
  const faults = checkNumber(column, at);
  if (isPlainDecimal(bound)) return faults;
  return [...faults, fault(at, `“${bound}”不是数字`, `"${bound}" is not a number`)];
}

function boundOf(predicate: SinglePredicate): string {
  if ('atLeast' in predicate) return predicate.atLeast;
  return 'moreThan' in predicate ? predicate.moreThan : '';
}

function checkLimit(
  names: CatalogueNames,
  ledger: string,
  column: Column,
  limit: Limit,
  field: string,
  at: string,
): Fault[] {
  const faults = checkDate(column, at);
  if (limit === 'asOf' || 'asOf' in limit) return faults;
  const target = names.column(ledger, limit.column);
  if (!target) return [...faults, unknownColumn(names, ledger, limit.column, field)];
  return [...faults, ...checkDate(target, field)];
}

function checkWords(column: Column, words: readonly string[], at: string): Fault[] {
  if (column.type === 'bool' || isNumberColumn(column) || isDateColumn(column))
    return [misfit(at, column, 'in / notIn', 'enum, list, text, code, unit')];
  const allowed = column.values?.map((choice) => choice.value);
  if (!allowed) return [];
  return words
    .filter((word) => !allowed.includes(word))
    .map((word) =>
      fault(
        at,
        `“${word}”不是列 ${column.key} 的可选值；可选：${listSome(allowed)}`,
        `"${word}" is not a value of column ${column.key}; it takes ${listSome(allowed)}`,
      ),
    );
}

const checkDate = (column: Column, at: string): Fault[] =>
  isDateColumn(column)
    ? []
    : [misfit(at, column, 'inPeriod / upToPeriodEnd / before', 'date, datetime, month')];

const checkNumber = (column: Column, at: string): Fault[] =>
  isNumberColumn(column) ? [] : [misfit(at, column, 'atLeast / moreThan', 'count, decimal, percent, money')];

function misfit(field: string, column: Column, test: string, types: string): Fault {
  return fault(
    field,
    `列 ${column.key} 的类型是 ${column.type}，${test} 只能用于 ${types}`,
    `column ${column.key} is ${column.type}; ${test} needs ${types}`,
  );
}

import type { Limit, Predicate, SinglePredicate, Where } from '../model/condition.ts';
import { predicateLimit } from '../model/predicate-limit.ts';
import type { Text } from '../model/text.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { sayColumn } from './say-column.ts';

/**
 * A condition as an analyst would say it; empty texts when there is none.
 * @example {zh: '“会议类型”为“党委会”，且“是否分会场”不是“是”', en: '"Type" is 党委会, and "Branch venue" is not yes'}
 */
export function sayWhere(names: CatalogueNames, ledger: string, where: Where | undefined): Text {
  const tests = Object.entries(where ?? {}).map(([key, predicate]) => {
    const column = sayColumn(names, ledger, key);
    const isList = names.column(ledger, key)?.type === 'list';
    const said = sayPredicate(names, ledger, predicate, isList);
    return { zh: `${column.zh}${said.zh}`, en: `${column.en} ${said.en}` };
  });
  return { zh: tests.map(({ zh }) => zh).join('，且'), en: tests.map(({ en }) => en).join(', and ') };
}

function sayPredicate(names: CatalogueNames, ledger: string, predicate: Predicate, isList: boolean): Text {
  if (!('all' in predicate)) return saySingle(names, ledger, predicate, isList);
  const all = predicate.all.map((one) => saySingle(names, ledger, one, isList));
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(' and ') };
}

function saySingle(names: CatalogueNames, ledger: string, predicate: SinglePredicate, isList: boolean): Text {
  if ('in' in predicate)
    return sayWords(predicate.in, isList ? { zh: '含', en: 'contains' } : { zh: '为', en: 'is' });
  if ('notIn' in predicate)
    return sayWords(predicate.notIn, { zh: '已填且不是', en: 'is filled and is not' });
  if ('has' in predicate) return { zh: `含“${predicate.has}”`, en: `contains ${predicate.has}` };
  if ('is' in predicate) return { zh: `为“${yes(predicate.is).zh}”`, en: `is ${yes(predicate.is).en}` };
  if ('isNot' in predicate) {
    const { isNot } = predicate;
    if (typeof isNot !== 'boolean') return sayWords(isNot, { zh: '不是', en: 'is not' });
    return { zh: `不是“${yes(isNot).zh}”`, en: `is not ${yes(isNot).en}` };
  }
  if ('filled' in predicate)
    return predicate.filled ? { zh: '已填', en: 'is filled' } : { zh: '未填', en: 'is blank' };
  if ('inPeriod' in predicate) return { zh: '在本期内', en: 'lies in the period' };
  if ('inYear' in predicate) return { zh: '在本年度', en: 'lies in the year' };
  if ('upToPeriodEnd' in predicate) return { zh: '不晚于期末', en: 'is not after the end of the period' };
  if ('atLeast' in predicate) return { zh: `≥ ${predicate.atLeast}`, en: `≥ ${predicate.atLeast}` };
  if ('moreThan' in predicate) return { zh: `＞ ${predicate.moreThan}`, en: `> ${predicate.moreThan}` };
  if ('atLeastColumn' in predicate) {
    const other = sayColumn(names, ledger, predicate.atLeastColumn);
    return { zh: `≥ ${other.zh}`, en: `≥ ${other.en}` };
  }
  const limited = predicateLimit(predicate);
  if (!limited) return { zh: '', en: '' };
  const limit = sayLimit(names, ledger, limited.limit);
  const order = ORDERS[limited.test];
  return { zh: `${order.zh}${limit.zh}`, en: `${order.en} ${limit.en}` };
}

const ORDERS = {
  before: { zh: '早于', en: 'is before' },
  upTo: { zh: '不晚于', en: 'is not after' },
  after: { zh: '晚于', en: 'is after' },
  from: { zh: '不早于', en: 'is not before' },
} as const;

const yes = (value: boolean): Text => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' });

function sayWords(words: readonly string[], verb: Text): Text {
  const zh = words.map((word) => `“${word}”`).join('、');
  const en = words.join(', ');
  if (words.length === 1) return { zh: `${verb.zh}${zh}`, en: `${verb.en} ${en}` };
  return { zh: `${verb.zh}${zh}之一`, en: `${verb.en} one of ${en}` };
}

function sayLimit(names: CatalogueNames, ledger: string, limit: Limit): Text {
  if (limit === 'asOf') return { zh: '期末', en: 'the end of the period' };
  if ('asOf' in limit) return moved({ zh: '期末', en: 'the end of the period' }, limit.plus);
  const column = sayColumn(names, ledger, limit.column);
  return limit.plus === undefined ? column : moved(column, limit.plus);
}

const UNITS = {
  d: { zh: '天', en: 'days' },
  m: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
  h: { zh: '小时', en: 'hours' },
} as const;

function moved(from: Text, span: string): Text {
  const back = span.startsWith('-');
  const { count, unit } = splitSpan(span);
  return {
    zh: `${from.zh}${back ? '前' : '后'} ${count} ${unit.zh}`,
    en: `${count} ${unit.en} ${back ? 'before' : 'after'} ${from.en}`,
  };
}

function splitSpan(span: string): { count: string; unit: Text } {
  const letter = (['d', 'm', 'y', 'h'] as const).find((one) => span.endsWith(one)) ?? 'd';
  return { count: span.slice(0, -1).replace('-', ''), unit: UNITS[letter] };
}

/** @example 6m → {zh: '后 6 个月', en: '6 months later'} */
export function saySpan(span: string): Text {
  const back = span.startsWith('-');
  const { count, unit } = splitSpan(span);
  return {
    zh: `${back ? '前' : '后'} ${count} ${unit.zh}`,
    en: `${count} ${unit.en} ${back ? 'earlier' : 'later'}`,
  };
}

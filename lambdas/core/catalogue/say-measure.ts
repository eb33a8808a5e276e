import type { Measure, Source } from '../model/measure.ts';
import type { Text } from '../model/text.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { sayColumn, sayLedger } from './say-column.ts';
import { sayWhere } from './say-where.ts';

/** What one return contributes, in words. @example 《会议台账》中“会议类型”为“党委会”的行数 */
export function sayMeasure(names: CatalogueNames, measure: Measure): Text {
  if (measure.kind === 'summary')
    return { zh: '单位在汇总表上填报的数', en: 'the number typed on the summary sheet' };
  if (measure.kind === 'submission') return { zh: '通过的报表份数', en: 'the number of accepted returns' };
  const sources = measure.of.map((source) => saySource(names, measure.kind, source));
  const joined = measure.of.reduce<Text>(
    (text, { minus }, i) => {
      const { zh, en } = sources[i] ?? { zh: '', en: '' };
      if (i === 0) return minus ? { zh: `减去${zh}`, en: `minus ${en}` } : { zh, en };
      return {
        zh: `${text.zh}${minus ? '，减去' : '，加上'}${zh}`,
        en: `${text.en}${minus ? ', minus ' : ', plus '}${en}`,
      };
    },
    { zh: '', en: '' },
  );
  return [uniteWords, onceWords, rankedWords, perWords, reachesWords].reduce<Text>((text, words) => {
    const said = words(names, measure);
    return said === null ? text : { zh: `${text.zh}，${said.zh}`, en: `${text.en}, ${said.en}` };
  }, joined);
}

function saySource(names: CatalogueNames, kind: Measure['kind'], source: Source): Text {
  const ledger = sayLedger(names, source.ledger);
  const rows = sayRows(names, source);
  const what = sayOperand(names, kind, source);
  if (what === null)
    return { zh: `${ledger.zh}中${rows.zh}行数`, en: `the number of rows of ${ledger.en}${rows.en}` };
  return {
    zh: `${ledger.zh}中${rows.zh}行的${what.zh}`,
    en: `${what.en} over rows of ${ledger.en}${rows.en}`,
  };
}

function sayRows(names: CatalogueNames, { ledger, where }: Source): Text {
  const said = sayWhere(names, ledger, where);
  const owner = names.ledgers.get(ledger)?.ownerColumn;
  const foreign = owner === undefined ? null : sayColumn(names, ledger, owner);
  const zh = [said.zh, foreign && `${foreign.zh}不是其他单位`].filter((part) => part).join('，且');
  const en = [said.en, foreign && `${foreign.en} is no other unit`].filter((part) => part).join(', and ');
  return { zh: zh ? `${zh}的` : '全部', en: en ? ` where ${en}` : '' };
}

/** Null for the rows themselves. */
function sayOperand(
  names: CatalogueNames,
  kind: Measure['kind'],
  { ledger, column, times, least, days }: Source,
): Text | null {
  const name = (key: string) => sayColumn(names, ledger, key);
  if (kind === 'count') return null;
  if (days) {
    const [from, to] = [name(days.from), name(days.to)];
    return { zh: `${from.zh}至${to.zh}天数之和`, en: `the sum of days from ${from.en} to ${to.en}` };
  }
  if (least) {
    const [one, other] = [name(least[0]), name(least[1])];
    return {
      zh: `${one.zh}与${other.zh}中较小者之和`,
      en: `the sum of the smaller of ${one.en} and ${other.en}`,
    };
  }
  const own = name(column ?? '');
  if (times !== undefined) {
    const factor = name(times);
    return { zh: `${own.zh}×${factor.zh}之和`, en: `the sum of ${own.en} × ${factor.en}` };
  }
  return ENDINGS[kind === 'distinct' || kind === 'max' || kind === 'min' || kind === 'last' ? kind : 'sum'](
    own,
  );
}

const ENDINGS = {
  sum: ({ zh, en }: Text) => ({ zh: `${zh}之和`, en: `the sum of ${en}` }),
  distinct: ({ zh, en }: Text) => ({ zh: `${zh}不重复的个数`, en: `distinct values of ${en}` }),
  max: ({ zh, en }: Text) => ({ zh: `${zh}的最大值`, en: `the largest ${en}` }),
  min: ({ zh, en }: Text) => ({ zh: `${zh}的最小值`, en: `the smallest ${en}` }),
  last: ({ zh, en }: Text) => ({ zh: `${zh}的最后一个值`, en: `the last ${en}` }),
};

type Words = (names: CatalogueNames, measure: Measure) => Text | null;

const uniteWords: Words = (_, { kind, of }) =>
  kind === 'distinct' && of.length > 1 ? { zh: '合并后去重', en: 'each value once' } : null;

const onceWords: Words = (names, { oncePer, of }) => {
  if (oncePer === undefined) return null;
  const column = sayColumn(names, of[0]?.ledger ?? '', oncePer);
  return { zh: `${column.zh}相同的只计一次`, en: `rows with the same ${column.en} once` };
};

const rankedWords: Words = (names, { ranked, of }) => {
  if (!ranked) return null;
  const ledger = of[0]?.ledger ?? '';
  const score = sayColumn(names, ledger, ranked.score);
  const within = ranked.within.map((key) => sayColumn(names, ledger, key));
  const group = {
    zh: within.length > 0 ? `在${within.map(({ zh }) => zh).join('')}相同的行内` : '',
    en: within.length > 0 ? ` among rows with the same ${within.map(({ en }) => en).join(', ')}` : '',
  };
  const end = ranked.end === 'top' ? { zh: '前', en: 'best' } : { zh: '后', en: 'last' };
  const where = sayWhere(names, ledger, ranked.where);
  return {
    zh: `${group.zh}按${score.zh}排名，只计${end.zh} ${ranked.count} 名（并列都算）${where.zh && `中${where.zh}的`}`,
    en: `only the ${end.en} ${ranked.count} by ${score.en}${group.en} (ties included)${where.en && ` where ${where.en}`}`,
  };
};

const perWords: Words = (_, { per }) =>
  per === undefined ? null : { zh: `再除以 ${per}`, en: `divided by ${per}` };

const reachesWords: Words = (_, { reaches }) =>
  reaches === undefined
    ? null
    : { zh: `达到 ${reaches} 记 1，否则记 0`, en: `1 when it reaches ${reaches}, else 0` };

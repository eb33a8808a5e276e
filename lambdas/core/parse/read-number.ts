import type { Qualifier } from '../model/value.ts';
import { CHINESE_RUN, parseChineseNumeral } from './chinese-numeral.ts';
import { plainDecimal, readDigits } from './digits.ts';
import { magnify } from './magnitudes.ts';
import type { ReadingRule } from './parsed.ts';
import {
  isVague,
  isVagueNumeral,
  makesRound,
  qualifierAtEnd,
  qualifierAtStart,
  qualifierBefore,
} from './qualifiers.ts';

/** A number found in a text, with everything that stood around it. */
export interface NumberReading {
  /** Plain decimal, magnitudes multiplied in. */
  readonly number: string;
  readonly qualifier: Qualifier | undefined;
  /** Words behind the number: measure word, %, money unit; '' when none. */
  readonly suffix: string;
  /** Words in brackets behind it. */
  readonly note: string;
  readonly magnified: boolean;
  /** A reading people must confirm: 一百二, 两三. */
  readonly shaky: boolean;
  /** What made the text differ from the number, when something did. */
  readonly rule: ReadingRule | undefined;
}

/** Why a text is not one number. */
export type NumberFault =
  | 'range'
  | 'several'
  | 'letters'
  | 'grouping'
  | 'vague'
  | 'scientific'
  | 'not-a-number';

const LEADING_QUOTES = /^['‘’`´"“”]+/;
const TRAILING_MARKS = /(?<=[^。.,;；、，])[。.,;；、，]{1,3}$/;
const FILLER = /^(?:共计|合计|总计|累计|共有|共|计|达到|达|第)(?=[ ]?[\d零〇一二两三四五六七八九十百千万])/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;
const LETTERS = /^[+-]?[\dOoIl|]*(?:\d[OoIl|]|[OoIl|]\d)[\dOoIl|]*(?:\.\d+)?(?=[^\dA-Za-z]|$)/;
const CONNECTOR = /^(?:-{1,2}|[–—―]{1,2}|~|到|至|\/|或者?)\s*(?:[约近]?[\d零一二两三四五六七八九十百])/;
const ARITHMETIC = /[+*×xX÷=＝]\s*\d/;
const NUMERAL = /[\d零〇一二两三四五六七八九十百千万]/;

/** Reads a tidy text (half-width, single spaces) as one number. */
export function readNumber(text: string): NumberReading | { readonly fault: NumberFault } {
  let rule: ReadingRule | undefined;
  let rest = text.replace(LEADING_QUOTES, '').replace(TRAILING_MARKS, '');
  if (rest !== text) rule = 'stray-characters';
  const bracket = splitNote(rest);
  rest = bracket.base;
  if (SCIENTIFIC.test(rest)) return { fault: 'scientific' };
  if (FILLER.test(rest)) {
    rest = rest.replace(FILLER, '').trimStart();
    rule = 'unit-suffix';
  }
  if (isVagueNumeral(rest)) return { fault: 'vague' };
  const before = qualifierBefore(rest);
  if (before) rest = before.rest;

  const core = readCore(rest, before !== null);
  if ('fault' in core) return core;
  rule = core.rule ?? rule;
  let qualifier = before?.qualifier ?? core.qualifier;
  rest = core.rest;

  const inner = qualifierAtStart(rest);
  if (inner && !(inner.rest === '' && qualifier)) {
    qualifier ??= inner.qualifier;
    rest = inner.rest;
  }
  const magnified = magnify(core.number, rest);
  rest = magnified.rest;
  const late = qualifierAtStart(rest) ?? qualifierAtEnd(rest);
  if (late) {
    qualifier ??= late.qualifier;
    rest = late.rest;
  }
  const fault = faultBehind(rest);
  if (fault) return { fault };
  if (magnified.magnified) rule = 'magnitude';
  if (bracket.note) rule = 'bracket-note';
  if (qualifier) rule = 'approximate';
  return {
    number: magnified.number,
    qualifier,
    suffix: rest + bracket.unit,
    note: bracket.note,
    magnified: magnified.magnified,
    shaky: core.shaky || magnified.short,
    rule,
  };
}

interface Core {
  readonly number: string;
  readonly rest: string;
  readonly shaky: boolean;
  readonly qualifier?: Qualifier;
  readonly rule?: ReadingRule;
}

/** @param qualified 近 or the like stands in front, so that 百 is 一百 */
function readCore(text: string, qualified: boolean): Core | { readonly fault: NumberFault } {
  const letters = LETTERS.exec(text);
  if (letters) return { fault: 'letters' };
  const digits = readDigits(text);
  if (digits) {
    if ('fault' in digits) return { fault: digits.fault === 'malformed' ? 'not-a-number' : digits.fault };
    const typed = text.slice(0, text.length - digits.rest.length).trimEnd();
    const rule = digits.grouped ? 'thousands' : plainDecimal(typed) === typed ? undefined : 'plain-number';
    return { number: digits.number, rest: digits.rest, shaky: false, ...(rule && { rule }) };
  }
  const chinese = readChinese(text, qualified);
  if (chinese) return chinese;
  if (isVague(text)) return { fault: 'vague' };
  const numbers = text.match(/\d+(?:\.\d+)?/g);
  return { fault: numbers && numbers.length > 1 ? 'several' : 'not-a-number' };
}

function readChinese(text: string, qualified: boolean): Core | null {
  const above = /^上(?=[十百千万亿])/.test(text);
  const run = CHINESE_RUN.exec(above ? text.slice(1) : text)?.[0];
  if (!run) return null;
  const rest = text.slice(run.length + (above ? 1 : 0)).trimStart();
  const bare = /^[百千万亿]+$/.test(run);
  const round = above || qualified || makesRound(rest);
  if (rest.startsWith('几') || (bare && !round)) return null;
  const read = parseChineseNumeral(bare ? `一${run}` : run);
  if (!read) return null;
  const qualifier = above ? ('以上' as const) : read.reading === 'either' ? ('约' as const) : undefined;
  return {
    number: read.number,
    rest,
    shaky: read.reading !== 'exact',
    rule: 'chinese-numeral',
    ...(qualifier && { qualifier }),
  };
}

/** 12(含线上3次) → 12 and its note; 12(次) → 12 and its measure word. */
function splitNote(text: string): { base: string; note: string; unit: string } {
  const end = text.at(-1);
  const open = end === ')' ? text.indexOf('(') : end === ']' || end === '】' ? text.search(/[[【]/) : -1;
  if (open <= 0) return { base: text, note: '', unit: '' };
  const note = text.slice(open + 1, -1).trim();
  const base = text.slice(0, open).trimEnd();
  return /^\p{L}{1,2}$/u.test(note) ? { base, note: '', unit: note } : { base, note, unit: '' };
}

function faultBehind(rest: string): NumberFault | null {
  if (rest === '') return null;
  if (CONNECTOR.test(rest)) return 'range';
  if (ARITHMETIC.test(rest)) return 'several';
  const words = /^\p{L}{1,3}/u.exec(rest)?.[0] ?? '';
  const behind = rest.slice(words.length).trimStart();
  if (words && CONNECTOR.test(behind)) return 'range';
  if (/\d/.test(rest)) return 'several';
  return NUMERAL.test(behind) && /[、,，;；和及]/.test(rest) ? 'several' : null;
}

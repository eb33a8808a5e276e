import type { Qualifier } from '../model/value.ts';

type Words = readonly (readonly [string, Qualifier])[];

/** Longer words first. */
const BEFORE: Words = [
  ['大约', '约'],
  ['大概', '约'],
  ['约为', '约'],
  ['约', '约'],
  ['~', '约'],
  ['≈', '约'],
  ['将近', '近'],
  ['接近', '近'],
  ['不到', '近'],
  ['不足', '近'],
  ['近', '近'],
  ['超过', '超'],
  ['突破', '超'],
  ['超', '超'],
  ['逾', '超'],
  ['过', '超'],
  ['破', '超'],
  ['>=', '以上'],
  ['≥', '以上'],
  ['>', '超'],
  ['不少于', '以上'],
  ['不低于', '以上'],
  ['至少', '以上'],
];

const BEHIND: Words = [
  ['左右', '左右'],
  ['上下', '左右'],
  ['以上', '以上'],
  ['有余', '余'],
  ['余', '余'],
  ['多', '多'],
  ['+', '以上'],
];

/** 来 and 把 directly behind a round number: 十来人, 百把人. */
const ABOUT = /^[来把](?=$|[次个名位场期人项回批件份条家户篇天元])/;

const VAGUE =
  /^(?:好几|几|数(?=[十百千万次个场期人项回批])|若干|多(?=[次个场期人项回批种件])|许多|很多|不少|大量|部分|少量|少许|众多|无数|一些|有些|每)|^[百千万亿]+(?=[次个名位场期人项件家户]|$)/;

/** Words in the place of a number that would otherwise be read as one, or as nothing at all. */
const VAGUE_WHOLE =
  /^[\d零一二两三四五六七八九十百千万亿]{1,12}好?几|^(?:百十|百八十|千八百)(?!\d)|^成[十百千]上[百千万]|^数以[十百千万亿]+计|^个把|^个位数|^(?:[一过大多小]半|半数)(?!天)/;

/** 约5000 → [约, 5000]; null when nothing of the kind stands in front. */
export function qualifierBefore(text: string): { qualifier: Qualifier; rest: string } | null {
  for (const [word, qualifier] of BEFORE) {
    if (text.startsWith(word) && text.length > word.length) {
      return { qualifier, rest: text.slice(word.length).trimStart() };
    }
  }
  return null;
}

/** 左右 or 余 at the end. */
export function qualifierAtEnd(text: string): { qualifier: Qualifier; rest: string } | null {
  for (const [word, qualifier] of BEHIND) {
    if (text.endsWith(word)) return { qualifier, rest: text.slice(0, -word.length).trimEnd() };
  }
  return null;
}

/** 多, 余 or 来 directly behind the digits, before 万 or the measure word. */
export function qualifierAtStart(text: string): { qualifier: Qualifier; rest: string } | null {
  if (ABOUT.test(text)) return { qualifier: '约', rest: text.slice(1) };
  for (const [word, qualifier] of BEHIND) {
    if (word !== '+' && text.startsWith(word))
      return { qualifier, rest: text.slice(word.length).trimStart() };
  }
  return null;
}

/** 几十, 若干, 多次: words that stand for no number. */
export function isVague(text: string): boolean {
  return VAGUE.test(text) || isVagueNumeral(text);
}

/** 二十几, 百十来人, 一半: begins like a number and is none. */
export function isVagueNumeral(text: string): boolean {
  return VAGUE_WHOLE.test(text);
}

/** Whether 百, 千 or 万 before this text stands for 一百 and so on: 百余人, 百来人. */
export function makesRound(text: string): boolean {
  return /^[余多]/.test(text) || ABOUT.test(text);
}

/** The number with its qualifier as people write it. @example qualifiedText('5000', '余') === '5000余' */
export function qualifiedText(number: string, qualifier: Qualifier | undefined): string {
  if (qualifier === undefined) return number;
  return qualifier === '约' || qualifier === '近' || qualifier === '超'
    ? qualifier + number
    : number + qualifier;
}

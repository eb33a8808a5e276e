import { type Fault, fault, warn } from './fault.ts';

/** Both languages say something, wherever in the entry a text stands. */
export function checkTexts(value: unknown, field = ''): Fault[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => checkTexts(item, `${field}${nameOf(item) ?? `[${i}]`}`));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value)
    return [
      ...checkOne(value.zh, `${field}.zh`),
      ...checkOne(value.en, `${field}.en`),
      ...checkLanguages(value.zh, value.en, field),
    ];
  return Object.entries(value).flatMap(([key, inner]) => checkTexts(inner, field ? `${field}.${key}` : key));
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('key' in item && typeof item.key === 'string') return `.${item.key}`;
  return null;
}

function checkOne(text: unknown, field: string): Fault[] {
  if (typeof text !== 'string' || text.trim() !== '') return [];
  return [fault(field, '文字为空', 'the text is empty')];
}

/** What people are told, in one language copied into the place of the other. Names may have no translation. */
function checkLanguages(zh: unknown, en: unknown, field: string): Fault[] {
  if (field !== 'message' && field !== 'hint') return [];
  if (typeof en === 'string' && HAN.test(en) && !LATIN.test(en))
    return [warn(`${field}.en`, '应为英文，现在只有汉字', 'expected English, found Chinese only')];
  if (typeof zh === 'string' && !HAN.test(zh) && WORDS.test(zh))
    return [warn(`${field}.zh`, '应为中文，现在没有汉字', 'expected Chinese, found none')];
  return [];
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/;
const WORDS = /[A-Za-z]+ [A-Za-z]+/;

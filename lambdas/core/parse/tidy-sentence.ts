import { stripText } from '../model/clean-text.ts';

const CJK = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff';
const CJK_OR_MARK = `${CJK}，。、；：！？（）《》“”‘’【】〔〕—…·`;
/** Ideographs, Chinese punctuation, letters and digits, none of the marks that could be meant the Chinese way. */
const CLEAN = new RegExp(
  `^[${CJK}0-9A-Za-z][${CJK_OR_MARK}0-9A-Za-z.%+/_-]*[${CJK}0-9A-Za-z）》”’】〕…！？]$|^[${CJK}0-9A-Za-z]$`,
);
const FULL_WIDTH = /[\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3b-\uff5e\u3000]/g;
const LINE_BREAK = new RegExp(`(?<=[${CJK_OR_MARK}])[\\r\\n]|[\\r\\n](?=[${CJK_OR_MARK}])`, 'g');
const SPACE_INSIDE = new RegExp(`(?<=[${CJK_OR_MARK}]) (?=[${CJK_OR_MARK}])`, 'g');
const HAS_CJK = new RegExp(`[${CJK}]`);
const CHINESE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const MARK_AFTER = new RegExp(`(?<=[${CJK_OR_MARK}])[,;:?!]+`, 'g');
const MARK_BEFORE = new RegExp(`(?<=[${CJK_OR_MARK}0-9A-Za-z%])[,;](?=[${CJK}])`, 'g');
const TRAILING = ' 。，、；：,;:';
const BEFORE_POINT = new RegExp(`[${CJK}）】”]`);

/** True when `tidySentence` would return the text itself, for most texts without looking twice. */
export function isTidySentence(text: string): boolean {
  return text.length < 4000 && CLEAN.test(text);
}

/**
 * Free text with stray spaces, line breaks and closing punctuation removed, letters and digits half-width, and
 * punctuation between Chinese words in its Chinese form. Applying it twice changes nothing more.
 */
export function tidySentence(text: string): string {
  if (isTidySentence(text)) return text;
  const half = text.replace(FULL_WIDTH, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  const lines = half.replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? '\n' : ' '));
  let rest = stripText(lines.replace(LINE_BREAK, ''));
  rest = rest.replace(SPACE_INSIDE, '');
  if (HAS_CJK.test(rest)) {
    rest = rest.replace(/[()]/g, (c) => CHINESE_MARKS[c] ?? c);
    rest = rest
      .replace(MARK_AFTER, (run) => [...run].map((c) => CHINESE_MARKS[c] ?? c).join(''))
      .replace(MARK_BEFORE, (c) => CHINESE_MARKS[c] ?? c);
    rest = rest.replace(SPACE_INSIDE, '');
  }
  return dropTrailing(rest);
}

function dropTrailing(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (!TRAILING.includes(last) && !(last === '.' && BEFORE_POINT.test(text.charAt(end - 2)))) break;
  }
  return text.slice(0, end);
}

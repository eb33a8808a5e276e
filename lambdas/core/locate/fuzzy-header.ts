import { foldName } from '../model/fold-name.ts';

/** Words that change what a column means: 计划人数 is not 人数. */
const MODIFIERS = /[不未非拟应预上下原计划去其中累均]|上年|去年|平均|占比|率/;

/**
 * How close a header is to a label, 0 to 1; 0 when it must not be taken for it. Only letters may be missing or added,
 * in order, at most two fifths of the longer text, and none of them a word that changes the meaning; or one letter
 * differs in a long text.
 */
export function headerCloseness(header: string, label: string): number {
  const a = foldName(header);
  const b = foldName(label);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length > 40) return 0;
  if (short.length === long.length) {
    const differing = [...long].filter((letter, i) => letter !== short[i]);
    return differing.length === 1 && long.length >= 5 && !MODIFIERS.test(differing.join('')) ? 0.8 : 0;
  }
  const extra = extraLetters(short, long);
  if (extra === null || MODIFIERS.test(extra)) return 0;
  const share = short.length / long.length;
  return share >= 0.6 ? share : 0;
}

/** Letters of `long` left over when `short` is read out of it in order; null when it cannot be. */
function extraLetters(short: string, long: string): string | null {
  let extra = '';
  let next = 0;
  for (const letter of long) {
    if (letter === short[next]) next++;
    else extra += letter;
  }
  return next === short.length ? extra : null;
}

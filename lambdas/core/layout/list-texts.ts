import type { Text } from '../model/text.ts';

const LONGEST_SHOWN = 40;

/** Words as both languages list them; more than `most` are not named. */
export function listTexts(words: readonly string[], most = 8): Text {
  const shown = words
    .slice(0, most)
    .map((word) => (word.length > LONGEST_SHOWN ? `${word.slice(0, LONGEST_SHOWN)}…` : word));
  const more = words.length > most ? ' …' : '';
  return { zh: `${shown.join('、')}${more}`, en: `${shown.join(', ')}${more}` };
}

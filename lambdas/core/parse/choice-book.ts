import { stripText } from '../model/clean-text.ts';
import type { Choice } from '../model/column.ts';
import { foldName, foldSimplified } from '../model/fold-name.ts';
import { createSimilarNames } from '../model/similar-names.ts';

/** How a text was recognised as an allowed value. */
export type ChoiceMatch = {
  readonly value: string;
  readonly how: 'same' | 'spelling' | 'synonym' | 'look-alike';
};

/** Allowed values of one column, ready to look texts up in. */
export interface ChoiceBook {
  /** Null when the text is none of them. */
  find(text: string): ChoiceMatch | null;
  /** The allowed value that looks most like the text, when one does. */
  nearest(text: string): string | null;
  readonly all: string;
}

export function createChoiceBook(choices: readonly Choice[]): ChoiceBook {
  const exact = new Map<string, ChoiceMatch>();
  const folded = new Map<string, ChoiceMatch>();
  const add = (text: string, value: string, how: 'spelling' | 'synonym' | 'look-alike') => {
    const key = foldName(text);
    if (!folded.has(key)) folded.set(key, { value, how });
    if (how !== 'spelling' && !exact.has(text)) exact.set(text, { value, how });
  };
  for (const { value } of choices) {
    exact.set(value, { value, how: 'same' });
    add(value, value, 'spelling');
  }
  for (const { value, synonyms } of choices) for (const word of synonyms) add(word, value, 'synonym');
  for (const { value, confirm } of choices) for (const word of confirm) add(word, value, 'look-alike');
  let similar: ((text: string, limit: number) => number[]) | undefined;

  return {
    all: choices.map(({ value }) => value).join('、'),
    find(text) {
      const known = exact.get(text) ?? exact.get(stripText(text));
      if (known)
        return known.how === 'same' && text !== known.value ? { value: known.value, how: 'spelling' } : known;
      const found = folded.get(foldName(text));
      if (found) return found;
      const simplified = folded.get(foldSimplified(text));
      return simplified ? { value: simplified.value, how: 'look-alike' } : null;
    },
    nearest(text) {
      similar ??= createSimilarNames(choices.map(({ value }) => foldName(value)));
      const [best] = similar(foldName(text), 1);
      return best === undefined ? null : (choices[best]?.value ?? null);
    },
  };
}

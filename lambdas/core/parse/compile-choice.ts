import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { type ChoiceMatch, createChoiceBook } from './choice-book.ts';
import { changeOf } from './number-change.ts';
import { readAbsence } from './optional-words.ts';
import { type CellParser, type Parsed, type ReadingRule, reject, suggest } from './parsed.ts';

/** One of the allowed values, by itself or by a synonym. */
export function compileChoice(column: Column): CellParser {
  const book = createChoiceBook(column.values ?? []);
  const clean = new Map<string, Parsed>();
  for (const { value } of column.values ?? []) clean.set(value, { value: { text: value } });
  return (cell) => {
    const known = clean.get(cell.text);
    if (known) return known;
    const text = tidyText(cell.text);
    if (text === '') return { value: undefined };
    const match = text.length > 100 ? null : book.find(text);
    if (match) return chosen(cell.text, match);
    const absent = readAbsence(text, column);
    if (absent) return absent;
    const nearest = text.length > 100 ? null : book.nearest(text);
    return reject('choice', { choices: book.all }, nearest === null ? undefined : suggest(`“${nearest}”`));
  };
}

function chosen(typed: string, { value, how }: ChoiceMatch): Parsed {
  const rule = changeOf(typed, value, ruleOf(how));
  if (how !== 'look-alike') return { value: { text: value }, ...(rule && { rule }) };
  return {
    value: { text: value },
    rule: 'look-alike',
    issues: [{ code: 'N033', parameters: { result: value } }],
  };
}

export function ruleOf(how: ChoiceMatch['how']): ReadingRule | undefined {
  return how === 'synonym' ? 'synonym' : how === 'look-alike' ? 'look-alike' : undefined;
}

import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { type ChoiceBook, createChoiceBook } from './choice-book.ts';
import { ruleOf } from './compile-choice.ts';
import { readAbsence } from './optional-words.ts';
import {
  type CellIssue,
  type CellParser,
  emptied,
  type Parsed,
  type ReadingRule,
  reject,
  suggest,
} from './parsed.ts';
import { isPlaceholder } from './words.ts';

const SEPARATORS = /\s*[、,，;；/|\n]+\s*/;
const LONGEST = 2000;
/** Pieces that may belong to one allowed value with a separator inside. */
const MOST_JOINED = 3;

/** Several of the allowed values, or several free words. */
export function compileList(column: Column): CellParser {
  const book = column.values && createChoiceBook(column.values);
  return (cell) => {
    if (cell.text.length > LONGEST) return reject('N043');
    const text = tidyText(cell.text.replace(/[\r\n]+/g, '、')).replace(/^[、,;/|\s]+|[、,;/|。\s]+$/g, '');
    if (text === '') return emptied(cell.text);
    const match = book?.find(text);
    if (book && match) return several(cell.text, [match.value], ruleOf(match.how), lookAlike(text, match));
    const absent = readAbsence(text, column);
    if (absent) return absent;
    return book ? chooseAll(book, cell.text, text) : freeWords(cell.text, split(text));
  };
}

function freeWords(typed: string, words: readonly string[]): Parsed {
  return words.some(isPlaceholder) ? reject('N034') : several(typed, words, undefined, []);
}

function split(text: string): string[] {
  return text.split(SEPARATORS).filter((piece) => piece !== '');
}

function chooseAll(book: ChoiceBook, typed: string, text: string): Parsed {
  const pieces = split(text.includes(' ') && !SEPARATORS.test(text) ? text.replaceAll(' ', '、') : text);
  const chosen: string[] = [];
  const issues: CellIssue[] = [];
  let rule: ReadingRule | undefined;
  for (let at = 0; at < pieces.length; ) {
    const found = findFrom(book, pieces, at);
    if (!found) {
      const piece = pieces[at] ?? '';
      const nearest = book.nearest(piece);
      return reject(
        'choice',
        { choices: book.all, value: piece },
        nearest === null ? undefined : suggest(`“${nearest}”`),
      );
    }
    chosen.push(found.match.value);
    rule = ruleOf(found.match.how) ?? rule;
    issues.push(...lookAlike(found.text, found.match));
    at = found.next;
  }
  return several(typed, chosen, rule, issues);
}

function findFrom(book: ChoiceBook, pieces: readonly string[], at: number) {
  for (let next = Math.min(at + MOST_JOINED, pieces.length); next > at; next--) {
    const text = pieces.slice(at, next).join('、');
    const match = book.find(text);
    if (match) return { match, text, next };
  }
  return null;
}

function lookAlike(text: string, match: { value: string; how: string }): CellIssue[] {
  return match.how === 'look-alike'
    ? [{ code: 'N033', parameters: { value: text, result: match.value } }]
    : [];
}

function several(
  typed: string,
  all: readonly string[],
  found: ReadingRule | undefined,
  issues: readonly CellIssue[],
): Parsed {
  const list = [...new Set(all)];
  const changed = typed !== list.join('、');
  return {
    value: { list },
    ...(changed && { rule: found ?? 'list-separator' }),
    ...(issues.length > 0 && { issues }),
  };
}

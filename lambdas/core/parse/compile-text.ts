import { isBlankText, stripText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { holdsPersonalData } from '../model/personal-data.ts';
import { type CellParser, type Parsed, type ReadingContext, reject } from './parsed.ts';
import { isTidySentence, tidySentence } from './tidy-sentence.ts';
import { isAttachmentReference, isDash, isDeclaredNotApplicable, isPlaceholder } from './words.ts';

/** Free text. */
export function compileText(column: Column, context: ReadingContext): CellParser {
  return (cell) => {
    const typed = cell.text;
    if (cell.type === 'number' && isDateFormat(cell.numberFormat)) {
      const day = serialDay(typed, context.date1904);
      if (day !== null) return { value: { text: day }, rule: 'date-serial' };
    }
    const text = isTidySentence(typed) ? typed : tidySentence(typed);
    if (holdsPersonalData(text)) return reject('personalData');
    return readWords(column, typed, text);
  };
}

function readWords(column: Column, typed: string, text: string): Parsed {
  if (text.length <= 40) {
    if (text === '' || isDash(text)) {
      if (isBlankText(typed)) return { value: undefined };
      return column.required ? reject('required') : { value: undefined, rule: 'not-applicable' };
    }
    if (column.notApplicable && isDeclaredNotApplicable(text)) return { value: null };
    if (isAttachmentReference(text) && column.required) return reject('N035');
  }
  if (isPlaceholder(text)) return reject('N034');
  if (text === typed) return { value: { text } };
  return { value: { text }, rule: stripText(typed) === text ? 'stray-characters' : 'punctuation' };
}

import type { Column } from '../model/column.ts';
import { type Parsed, reject } from './parsed.ts';
import {
  isAttachmentReference,
  isDeclaredNotApplicable,
  isNotApplicableMark,
  isPlaceholder,
  isZeroWord,
} from './words.ts';

const NULL: Parsed = { value: null };

/**
 * What words that stand for "nothing here" mean in a column that is not a number: not applicable, left out, or
 * refused. Null when the text says something.
 */
export function readAbsence(text: string, column: Column): Parsed | null {
  const first = text.charCodeAt(0);
  // Digits and the great part of real entries leave here.
  if (first >= 48 && first <= 57) return isPlaceholder(text) ? reject('N034') : null;
  const declared = isDeclaredNotApplicable(text);
  if (declared && column.notApplicable) return NULL;
  if (declared || isNotApplicableMark(text) || isZeroWord(text)) {
    if (column.notApplicable) return { value: null, rule: 'not-applicable', issues: [{ code: 'N013' }] };
    if (column.required) return null;
    return { value: undefined, rule: 'not-applicable', issues: [{ code: 'N042' }] };
  }
  if (isAttachmentReference(text)) return reject('N035');
  return isPlaceholder(text) ? reject('N034') : null;
}

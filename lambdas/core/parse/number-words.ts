import type { Column } from '../model/column.ts';
import { checkBounds } from './bounds.ts';
import { type Parsed, reject } from './parsed.ts';
import {
  isAttachmentReference,
  isDeclaredNotApplicable,
  isNotApplicableMark,
  isPlaceholder,
  isZeroWord,
} from './words.ts';

const ZERO: Parsed = { value: { number: '0' }, rule: 'zero-word' };
const NOTHING: Parsed = { value: { number: '0' }, rule: 'not-applicable', issues: [{ code: 'N017' }] };

/** What words in place of a number mean; null when the text may be a number. */
export function readNumberWords(text: string, column: Column): Parsed | null {
  if (/^[0-9]/.test(text)) return isPlaceholder(text) ? reject('N034') : null;
  const rate = column.type === 'percent';
  if (isZeroWord(text)) return rate ? reject('N018') : (checkBounds(column, '0') ?? ZERO);
  const declared = isDeclaredNotApplicable(text);
  if (declared || isNotApplicableMark(text)) {
    if (column.notApplicable) {
      return declared ? { value: null } : { value: null, rule: 'not-applicable', issues: [{ code: 'N013' }] };
    }
    if (!rate) return checkBounds(column, '0') ?? NOTHING;
    return column.required
      ? reject('N018')
      : { value: undefined, rule: 'not-applicable', issues: [{ code: 'N042' }] };
  }
  if (isAttachmentReference(text)) return reject('N035');
  return isPlaceholder(text) ? reject('N034') : null;
}

import { type CellRuleKind, type Parsed, reject, suggest } from './parsed.ts';
import type { NumberFault } from './read-number.ts';

/** Refusal of a text that is not one number. `kind` is the catalogue rule of the column's type. */
export function rejectFault(fault: NumberFault, text: string, kind: CellRuleKind): Parsed {
  switch (fault) {
    case 'range':
      return reject('N010');
    case 'several':
      return reject('N011');
    case 'vague':
      return reject('N007');
    case 'grouping':
      return reject('N004');
    case 'letters':
      return reject('N012', undefined, suggest(lettersAsDigits(text)));
    case 'scientific':
    case 'not-a-number':
      return reject(kind);
  }
}

function lettersAsDigits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
}

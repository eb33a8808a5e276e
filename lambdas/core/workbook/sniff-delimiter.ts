import { parseDelimited } from './parse-delimited.ts';

export interface DelimitedShape {
  readonly delimiter: string;
  /** Of the records looked at: how many are not blank, and how many have more than one field. */
  readonly records: number;
  readonly split: number;
}

const CANDIDATES = [',', '\t', ';'];
const SAMPLE_RECORDS = 50;
const SAMPLE_LENGTH = 64 * 1024;

/** The delimiter that splits most records, into most fields when several do. */
export function sniffDelimiter(text: string): DelimitedShape {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: DelimitedShape & { fields: number } = { delimiter: ',', records: 0, split: -1, fields: 0 };
  for (const delimiter of CANDIDATES) {
    let records = 0;
    let split = 0;
    let fieldCount = 0;
    parseDelimited(sample, delimiter, (fields) => {
      if (fields.length === 1 && fields[0] === '') return true;
      if (fields.length > 1) split++;
      fieldCount += fields.length;
      return ++records < SAMPLE_RECORDS;
    });
    if (split > best.split || (split === best.split && fieldCount > best.fields)) {
      best = { delimiter, records, split, fields: fieldCount };
    }
  }
  return best;
}

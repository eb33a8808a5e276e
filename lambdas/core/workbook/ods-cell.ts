import type { CellType } from '../model/workbook.ts';
import { decimalOfDouble, decimalText } from './decimal-text.ts';
import { isoDateSerial } from './iso-date-serial.ts';
import { eachChild } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface OdsCell {
  readonly type: CellType;
  readonly text: string;
  readonly numberFormat: string | null;
  readonly formula: boolean;
}

const DURATION = /^-?P(?:(\d{1,9})D)?T?(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,12})?)S)?$/;

/** Reads the `table-cell` element just opened with its content. Null when it shows nothing. */
export function readOdsCell(scanner: XmlScanner): OdsCell | null {
  const kind = scanner.attribute('value-type');
  const value = scanner.attribute('value');
  const date = scanner.attribute('date-value');
  const time = scanner.attribute('time-value');
  const bool = scanner.attribute('boolean-value');
  const string = scanner.attribute('string-value');
  const formula = scanner.attribute('formula') !== null;
  const shown = readParagraphs(scanner);
  const cell = (type: CellType, text: string, numberFormat: string | null = null) =>
    text === '' && type !== 'uncalculated' ? null : { type, text, numberFormat, formula };
  if (formula && /^(#[A-Z/0]+[!?]?|Err:\d{3})$/.test(shown)) return cell('error', shown);
  switch (kind) {
    case null:
      return formula ? cell('uncalculated', '') : null;
    case 'date': {
      const serial = isoDateSerial(date ?? '', false);
      if (serial === null) return cell('text', date ?? shown);
      return cell('number', serial, date?.includes('T') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd');
    }
    case 'time':
      return cell('number', durationDays(time ?? '') ?? '', '[h]:mm:ss');
    case 'boolean':
      return cell('bool', bool === 'true' ? 'TRUE' : 'FALSE');
    case 'float':
    case 'percentage':
    case 'currency': {
      const text = decimalText(value ?? '');
      return text === null
        ? cell('text', shown)
        : cell('number', text, kind === 'percentage' ? '0.00%' : null);
    }
    default:
      return cell('text', string ?? shown);
  }
}

/** Paragraphs of the cell as lines; comments and drawings are no part of it. */
function readParagraphs(scanner: XmlScanner): string {
  const lines: string[] = [];
  eachChild(scanner, () => {
    if (scanner.nameIs('p')) lines.push(readInline(scanner));
  });
  return lines.join('\n');
}

function readInline(scanner: XmlScanner): string {
  let text = '';
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token === 'text') text += scanner.text;
    if (token !== 'open') continue;
    if (scanner.nameIs('s')) text += ' '.repeat(Math.min(Number(scanner.attribute('c') ?? 1) || 1, 32_767));
    else if (scanner.nameIs('tab')) text += '\t';
    else if (scanner.nameIs('line-break')) text += '\n';
    else if (scanner.nameIs('annotation') || scanner.nameIs('ruby-text')) scanner.skip();
  }
  return text;
}

function durationDays(text: string): string | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return decimalOfDouble(text.startsWith('-') ? -total : total);
}

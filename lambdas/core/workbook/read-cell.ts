import type { Cell } from '../model/workbook.ts';
import { type CellStyle, PLAIN_STYLE } from './cell-style.ts';
import { decimalText } from './decimal-text.ts';
import { isoDateSerial } from './iso-date-serial.ts';
import { readColumn, readDigits } from './read-digits.ts';
import { damaged } from './read-fault.ts';
import { type RichText, readRichText } from './read-rich-text.ts';
import type { SheetContext } from './read-sheet.ts';
import { type PlainCell, scanPlainCell } from './scan-plain-cell.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { dateStyle, type StoredType, storedType } from './stored-type.ts';
import { styledCell } from './styled-cell.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { decodeEscapes } from './xml-text.ts';

/** Reads the cells of one sheet row by row. */
export class CellReader {
  private readonly scanner: XmlScanner;
  private readonly builder: SheetBuilder;
  private readonly context: SheetContext;
  private readonly plain: PlainCell = {
    column: 0,
    row: 0,
    style: 0,
    type: 'number',
    start: 0,
    end: 0,
    digits: 0,
  };
  private column = 0;
  private style: CellStyle = PLAIN_STYLE;
  private type: StoredType = 'number';
  private formula = false;

  constructor(scanner: XmlScanner, builder: SheetBuilder, context: SheetContext) {
    this.scanner = scanner;
    this.builder = builder;
    this.context = context;
  }

  /** Reads the cells of the `row` element just opened. A cell without an address stands next to the last. */
  readCells(row: number): void {
    const { scanner } = this;
    this.column = 0;
    for (;;) {
      if (this.passPlainCells(row)) continue;
      const token = scanner.next();
      if (token === 'close') return;
      if (token !== 'open') continue;
      if (!scanner.nameIs('c')) {
        scanner.skip();
        continue;
      }
      this.readHead(row);
      this.readContent();
    }
  }

  /** False when none stands here. */
  private passPlainCells(row: number): boolean {
    const { plain, scanner, context } = this;
    const start = scanner.peekPosition();
    if (start < 0) return false;
    const { bytes } = scanner;
    let at = start;
    for (let end = scanPlainCell(bytes, at, plain); end >= 0; end = scanPlainCell(bytes, at, plain)) {
      if (plain.row !== row) throw damaged('address');
      at = end;
      this.column = plain.column;
      if (plain.start === plain.end) continue;
      this.style = context.styles[plain.style] ?? PLAIN_STYLE;
      this.type = plain.type;
      this.formula = false;
      if (plain.digits < 0) this.addValue(scanner.slice(plain.start, plain.end));
      else if (plain.type === 'number') this.add('number', String(plain.digits));
      else if (plain.type === 'shared') this.addShared(plain.digits);
      else this.addValue(String(plain.digits));
    }
    scanner.jumpTo(at);
    return at > start;
  }

  private readHead(row: number): void {
    const { attributes } = this.scanner;
    this.column++;
    this.style = this.context.styles[0] ?? PLAIN_STYLE;
    this.type = 'number';
    this.formula = false;
    for (let index = 0; index < attributes.count; index++) {
      const letter = attributes.letter(index);
      if (letter === 0) continue;
      const start = attributes.valueStart(index);
      const end = attributes.valueEnd(index);
      if (letter === 0x72) this.column = readColumn(attributes.bytes, start, end, row);
      else if (letter === 0x73) {
        this.style = this.context.styles[readDigits(attributes.bytes, start, end)] ?? PLAIN_STYLE;
      } else if (letter === 0x74) this.type = storedType(attributes.bytes, start, end);
    }
  }

  private readContent(): void {
    const { scanner } = this;
    let value = '';
    let inline: RichText | null = null;
    for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.nameIs('v')) value = scanner.readText();
      else if (scanner.nameIs('is')) inline = readRichText(scanner);
      else {
        if (scanner.nameIs('f')) this.formula = true;
        scanner.skip();
      }
    }
    if (inline && this.type === 'inline') this.addText(inline.text, inline.struck);
    else if (value !== '') this.addValue(value);
    else if (this.formula && this.type !== 'string') this.add('uncalculated', '');
  }

  private addValue(value: string): void {
    switch (this.type) {
      case 'number': {
        const text = decimalText(value);
        if (text === null) this.addText(decodeEscapes(value), false);
        else this.add('number', text);
        return;
      }
      case 'shared':
        this.addShared(/^\d{1,9}$/.test(value) ? Number(value) : -1);
        return;
      case 'date': {
        const serial = isoDateSerial(value, this.context.date1904);
        if (serial !== null) this.style = dateStyle(this.style);
        this.add(serial === null ? 'text' : 'number', serial ?? value);
        return;
      }
      case 'bool':
        this.add('bool', value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
        return;
      case 'error':
        this.add('error', value);
        return;
      default:
        this.addText(decodeEscapes(value), false);
    }
  }

  private addShared(index: number): void {
    const shared = this.context.texts[index];
    if (!shared) throw damaged('reference');
    this.addText(shared.text, shared.struck);
  }

  private addText(text: string, struck: boolean): void {
    if (text === '') return;
    this.builder.addCell(styledCell(this.column, 'text', text, this.style, this.formula, struck));
  }

  private add(type: Cell['type'], text: string): void {
    this.builder.addCell(styledCell(this.column, type, text, this.style, this.formula, false));
  }
}

import type { Sheet } from '../model/workbook.ts';
import { codePageDecoder } from './biff-code-page.ts';
import { BIFF, type BiffRecord, needBytes, substream } from './biff-records.ts';
import { BiffStringReader } from './biff-strings.ts';
import { type CellStyle, cellStyle } from './cell-style.ts';
import { ReadFault } from './read-fault.ts';

export interface BiffSheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly at: number;
  readonly isWorksheet: boolean;
}

/** What the sheets of an .xls stream share. */
export class BiffGlobals {
  readonly sheets: BiffSheet[] = [];
  readonly texts: string[] = [];
  date1904 = false;
  hasMacros = false;
  hasExternalLinks = false;
  /** BIFF8 (Excel 97 and later) or else BIFF5. */
  readonly isBiff8: boolean;
  private decode = codePageDecoder(1252);
  private readonly formats = new Map<number, string>();
  private readonly struckFonts: boolean[] = [];
  private readonly cellFormats: { font: number; format: number }[] = [];
  private readonly styles: CellStyle[] = [];

  constructor(stream: Buffer) {
    this.isBiff8 = stream.length >= 8 && stream.readUInt16LE(4) === 0x0600;
    for (const record of substream(stream, 0)) this.take(record);
  }

  style(index: number): CellStyle | undefined {
    const known = this.styles[index];
    if (known) return known;
    const stored = this.cellFormats[index];
    if (!stored) return undefined;
    // Font number 4 does not exist: 5 is the fifth.
    const font = stored.font > 4 ? stored.font - 1 : stored.font;
    const style = cellStyle(stored.format, this.formats, this.struckFonts[font] ?? false);
    this.styles[index] = style;
    return style;
  }

  /** Text at `at` behind its length; `lengthBytes` is 1 or 2. */
  text({ data, more }: BiffRecord, at: number, lengthBytes: 1 | 2): string {
    needBytes(data, at + lengthBytes);
    const length = lengthBytes === 1 ? (data[at] ?? 0) : data.readUInt16LE(at);
    const start = at + lengthBytes;
    if (this.isBiff8) return length === 0 ? '' : new BiffStringReader([data, ...more], start).unicode(length);
    needBytes(data, start + length);
    return this.decode(data.subarray(start, start + length));
  }

  private take(record: BiffRecord): void {
    const { data } = record;
    switch (record.type) {
      case BIFF.filePass:
        throw new ReadFault('F001');
      case BIFF.codePage:
        needBytes(data, 2);
        this.decode = codePageDecoder(data.readUInt16LE(0));
        break;
      case BIFF.dateMode:
        this.date1904 = data[0] === 1;
        break;
      case BIFF.font:
        needBytes(data, 4);
        this.struckFonts.push((data.readUInt16LE(2) & 0x08) !== 0);
        break;
      case BIFF.format:
        needBytes(data, 2);
        this.formats.set(data.readUInt16LE(0), this.text(record, 2, this.isBiff8 ? 2 : 1));
        break;
      case BIFF.cellFormat:
        needBytes(data, 4);
        this.cellFormats.push({ font: data.readUInt16LE(0), format: data.readUInt16LE(2) });
        break;
      case BIFF.boundSheet:
        this.addSheet(record);
        break;
      case BIFF.visualBasic:
        this.hasMacros = true;
        break;
      case BIFF.supBook:
        // 0x0401 and 0x3A01 stand for this workbook and for add-ins.
        if (data.length > 4) this.hasExternalLinks = true;
        break;
      case BIFF.sharedStrings:
        this.readTexts(record);
        break;
    }
  }

  private addSheet(record: BiffRecord): void {
    const { data } = record;
    needBytes(data, 7);
    const at = data.readUInt32LE(0);
    const state = (data[4] ?? 0) & 3;
    const kind = data[5] ?? 0;
    if (kind === 1) this.hasMacros = true;
    const visibility = state === 0 ? 'visible' : state === 1 ? 'hidden' : 'veryHidden';
    this.sheets.push({ name: this.text(record, 6, 1), visibility, at, isWorksheet: kind === 0 });
  }

  private readTexts({ data, more }: BiffRecord): void {
    needBytes(data, 8);
    const count = data.readUInt32LE(4);
    const reader = new BiffStringReader([data, ...more], 8);
    while (this.texts.length < count && !reader.atEnd) this.texts.push(reader.unicode(reader.word()));
  }
}

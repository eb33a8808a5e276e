import { isAscii } from 'node:buffer';
import { damaged, ReadFault } from './read-fault.ts';
import { decodeXmlText } from './xml-text.ts';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const AMP = 0x26;
const CR = 0x0d;
const MAX_DEPTH = 200;

/**
 * Pulls tokens out of one UTF-8 XML part in a single forward pass over its bytes; every byte is looked at a
 * bounded number of times. Tags must nest and close; a DTD is refused; comments and instructions are skipped.
 * An empty element gives `open` and `close`. Names are local: a namespace prefix is cut off.
 */
export class XmlScanner {
  readonly bytes: Buffer;
  /** Elements open after the last token; an `open` counts itself, a `close` no longer does. */
  depth = 0;
  nameStart = 0;
  nameEnd = 0;
  /** Attributes of the last `open`: flat quadruples name start, name end, value start, value end. */
  readonly attributes: number[] = [];
  attributeCount = 0;
  private readonly ascii: boolean;
  private readonly names: number[] = [];
  private position = 0;
  private closePending = false;
  private textStart = 0;
  private textEnd = 0;
  private textIsPlain = true;
  private rootSeen = false;

  constructor(part: Buffer) {
    this.bytes = part;
    this.ascii = isAscii(part);
  }

  next(): XmlToken {
    if (this.closePending) {
      this.closePending = false;
      this.depth--;
      return 'close';
    }
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      if (at >= bytes.length) {
        if (this.depth > 0 || !this.rootSeen) throw damaged('xml');
        return 'end';
      }
      if (bytes[at] !== LT) {
        this.scanText(at);
        if (this.depth > 0) return 'text';
        continue;
      }
      const mark = bytes[at + 1];
      if (mark === SLASH) return this.scanClose(at + 2);
      if (mark === 0x3f) {
        this.position = this.find('?>', at + 2) + 2;
        continue;
      }
      if (mark !== 0x21) return this.scanOpen(at + 1);
      if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
        this.position = this.find('-->', at + 4) + 3;
        continue;
      }
      if (bytes[at + 2] !== 0x5b) throw new ReadFault('F018');
      if (this.depth === 0 || bytes.toString('latin1', at, at + 9) !== '<![CDATA[') throw damaged('xml');
      this.textStart = at + 9;
      this.textEnd = this.find(']]>', at + 9);
      this.textIsPlain = true;
      this.position = this.textEnd + 3;
      return 'text';
    }
  }

  /** Is the element of the last `open` or `close` called so? */
  nameIs(name: string): boolean {
    return this.sliceIs(name, this.nameStart, this.nameEnd);
  }

  get name(): string {
    return this.bytes.toString('latin1', this.nameStart, this.nameEnd);
  }

  /** Value of an attribute of the last `open`, by its name without prefix. */
  attribute(name: string): string | null {
    const { attributes } = this;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      if (this.sliceIs(name, attributes[index] ?? 0, attributes[index + 1] ?? 0)) {
        return decodeXmlText(this.slice(attributes[index + 2] ?? 0, attributes[index + 3] ?? 0));
      }
    }
    return null;
  }

  /** Text of the last `text` token. */
  get text(): string {
    const raw = this.slice(this.textStart, this.textEnd);
    return this.textIsPlain ? raw : decodeXmlText(raw);
  }

  /** All text up to the `close` of the last `open`, without that of inner elements. */
  readText(): string {
    let text = '';
    for (let token = this.next(); token !== 'close'; token = this.next()) {
      if (token === 'open') this.skip();
      else text = text === '' ? this.text : text + this.text;
    }
    return text;
  }

  /** Passes over the rest of the element of the last `open`. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  private slice(start: number, end: number): string {
    return this.bytes.toString(this.ascii ? 'latin1' : 'utf8', start, end);
  }

  private sliceIs(name: string, start: number, end: number): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private find(mark: string, from: number): number {
    const at = this.bytes.indexOf(mark, from, 'latin1');
    if (at < 0) throw damaged('xml');
    return at;
  }

  private scanText(start: number): void {
    const { bytes } = this;
    const end = bytes.length;
    let plain = true;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LT) break;
      if (byte === AMP || byte === CR) plain = false;
      if (byte > 0x20 && this.depth === 0) throw damaged('xml');
    }
    this.textStart = start;
    this.textEnd = at;
    this.textIsPlain = plain;
    this.position = at;
  }

  private scanClose(start: number): XmlToken {
    const { bytes, names } = this;
    if (this.depth === 0) throw damaged('xml');
    const open = names[--this.depth * 2] ?? 0;
    const length = (names[this.depth * 2 + 1] ?? 0) - open;
    for (let index = 0; index < length; index++) {
      if (bytes[start + index] !== bytes[open + index]) throw damaged('xml');
    }
    let at = start + length;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== GT) throw damaged('xml');
    this.setName(open, open + length);
    this.position = at + 1;
    return 'close';
  }

  private scanOpen(start: number): XmlToken {
    const { bytes, names, depth } = this;
    let at = start;
    while (isNameByte(bytes[at])) at++;
    if (at === start || depth >= MAX_DEPTH || (depth === 0 && this.rootSeen)) throw damaged('xml');
    this.rootSeen = true;
    names[depth * 2] = start;
    names[depth * 2 + 1] = at;
    this.depth = depth + 1;
    this.setName(start, at);
    at = bytes[at] === GT ? at : this.scanAttributes(at);
    if (bytes[at] === SLASH) {
      this.closePending = true;
      at++;
    }
    if (bytes[at] !== GT) throw damaged('xml');
    this.position = at + 1;
    return 'open';
  }

  /** Stops at `>` or `/`. */
  private scanAttributes(start: number): number {
    const { bytes, attributes } = this;
    let count = 0;
    let at = start;
    for (;;) {
      while (isSpace(bytes[at])) at++;
      if (bytes[at] === GT || bytes[at] === SLASH) break;
      let name = at;
      for (; isNameByte(bytes[at]); at++) if (bytes[at] === 0x3a) name = at + 1;
      const nameEnd = at;
      while (isSpace(bytes[at])) at++;
      if (nameEnd === name || bytes[at++] !== 0x3d) throw damaged('xml');
      while (isSpace(bytes[at])) at++;
      const quote = bytes[at++];
      if (quote !== 0x22 && quote !== 0x27) throw damaged('xml');
      attributes[count] = name;
      attributes[count + 1] = nameEnd;
      attributes[count + 2] = at;
      for (let byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
        if (byte === undefined || byte === LT) throw damaged('xml');
      }
      attributes[count + 3] = at++;
      count += 4;
    }
    this.attributeCount = count / 4;
    return at;
  }

  private setName(start: number, end: number): void {
    this.nameStart = start;
    this.nameEnd = end;
    for (let at = start; at < end; at++) if (this.bytes[at] === 0x3a) this.nameStart = at + 1;
    this.attributeCount = 0;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Everything a name is made of; stricter than needed nowhere, looser than XML where it does no harm. */
function isNameByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte > 0x20 &&
    byte !== 0x3d &&
    byte !== GT &&
    byte !== SLASH &&
    byte !== LT &&
    byte !== 0x22 &&
    byte !== 0x27 &&
    byte !== AMP
  );
}

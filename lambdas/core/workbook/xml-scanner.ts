import { isAscii } from 'node:buffer';
import { damaged, ReadFault } from './read-fault.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { NAME_BYTES, XML } from './xml-bytes.ts';
import { decodeXmlText } from './xml-text.ts';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

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
  /** Of the last `open`. */
  readonly attributes: XmlAttributes;
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
    this.attributes = new XmlAttributes(part);
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
      if (bytes[at] !== XML.less) {
        this.scanText(at);
        if (this.depth > 0) return 'text';
        continue;
      }
      const mark = bytes[at + 1];
      if (mark === XML.slash) return this.scanClose(at + 2);
      if (mark === XML.question) {
        this.position = this.find('?>', at + 2) + 2;
        continue;
      }
      if (mark !== XML.exclamation) return this.scanOpen(at + 1);
      if (bytes[at + 2] === XML.dash && bytes[at + 3] === XML.dash) {
        this.position = this.find('-->', at + 4) + 3;
        continue;
      }
      if (bytes[at + 2] !== XML.bracket) throw new ReadFault('F018');
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
    const index = this.attributes.find(name);
    if (index < 0) return null;
    return decodeXmlText(this.slice(this.attributes.valueStart(index), this.attributes.valueEnd(index)));
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

  /** Where the next token starts, or -1 when it is a `close` that has no bytes of its own. */
  peekPosition(): number {
    return this.closePending ? -1 : this.position;
  }

  /** Goes on behind whole elements that the caller has read from the bytes itself. */
  jumpTo(position: number): void {
    this.position = position;
  }

  /** Passes over the rest of the element of the last `open`. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** Plain text between two positions. */
  slice(start: number, end: number): string {
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
      if (byte === XML.less) break;
      if (byte === XML.ampersand || byte === XML.carriageReturn) plain = false;
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
    while ((bytes[at] ?? 0xff) <= XML.space) at++;
    if (bytes[at] !== XML.greater) throw damaged('xml');
    this.setName(open, open + length);
    this.position = at + 1;
    return 'close';
  }

  private scanOpen(start: number): XmlToken {
    const { bytes, names, depth } = this;
    let at = start;
    while (NAME_BYTES[bytes[at] ?? 0]) at++;
    if (at === start || depth >= MAX_DEPTH || (depth === 0 && this.rootSeen)) throw damaged('xml');
    this.rootSeen = true;
    names[depth * 2] = start;
    names[depth * 2 + 1] = at;
    this.depth = depth + 1;
    this.setName(start, at);
    at = bytes[at] === XML.greater ? at : this.attributes.scan(at);
    if (bytes[at] === XML.slash) {
      this.closePending = true;
      at++;
    }
    if (bytes[at] !== XML.greater) throw damaged('xml');
    this.position = at + 1;
    return 'open';
  }

  private setName(start: number, end: number): void {
    this.nameStart = start;
    this.nameEnd = end;
    for (let at = start; at < end; at++) if (this.bytes[at] === XML.colon) this.nameStart = at + 1;
    this.attributes.count = 0;
  }
}

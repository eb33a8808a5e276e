import { damaged } from './read-fault.ts';
import { NAME_BYTES, XML } from './xml-bytes.ts';

/** Attributes of one start tag as positions in the part. Reused from tag to tag. */
export class XmlAttributes {
  readonly bytes: Uint8Array;
  count = 0;
  /** Quadruples: local name start and end, value start and end. */
  private readonly spans: number[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads from behind the tag name and returns the position of the `>` or `/` that ends the tag. */
  scan(start: number): number {
    const { bytes, spans } = this;
    let next = 0;
    let at = start;
    for (;;) {
      while ((bytes[at] ?? 0xff) <= XML.space) at++;
      if (bytes[at] === XML.greater || bytes[at] === XML.slash) break;
      let name = at;
      for (; NAME_BYTES[bytes[at] ?? 0]; at++) if (bytes[at] === XML.colon) name = at + 1;
      const nameEnd = at;
      while ((bytes[at] ?? 0xff) <= XML.space) at++;
      if (nameEnd === name || bytes[at++] !== XML.equals) throw damaged('xml');
      while ((bytes[at] ?? 0xff) <= XML.space) at++;
      const quote = bytes[at++];
      if (quote !== XML.quote && quote !== XML.apostrophe) throw damaged('xml');
      spans[next] = name;
      spans[next + 1] = nameEnd;
      spans[next + 2] = at;
      for (let byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
        if (byte === undefined || byte === XML.less) throw damaged('xml');
      }
      spans[next + 3] = at++;
      next += 4;
    }
    this.count = next >> 2;
    return at;
  }

  /** The name's only byte, or 0 when it is longer. */
  letter(index: number): number {
    const start = this.spans[index * 4] ?? 0;
    return this.spans[index * 4 + 1] === start + 1 ? (this.bytes[start] ?? 0) : 0;
  }

  valueStart(index: number): number {
    return this.spans[index * 4 + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.spans[index * 4 + 3] ?? 0;
  }

  /** Index of the attribute called so without its prefix, or -1. */
  find(name: string): number {
    for (let index = 0; index < this.count; index++) {
      const start = this.spans[index * 4] ?? 0;
      if (this.spans[index * 4 + 1] !== start + name.length) continue;
      let same = 0;
      while (same < name.length && this.bytes[start + same] === name.charCodeAt(same)) same++;
      if (same === name.length) return index;
    }
    return -1;
  }
}

import { isUtf8 } from 'node:buffer';
import { damaged } from './read-fault.ts';

const DECLARED = /^<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;

/** An XML part as valid UTF-8 without a byte order mark, from whatever encoding it is stored in. */
export function partToUtf8(part: Buffer): Buffer {
  if (part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) return checked(part.subarray(3));
  if (part[0] === 0xff && part[1] === 0xfe) return recode(part.subarray(2), 'utf-16le');
  if (part[0] === 0xfe && part[1] === 0xff) return recode(part.subarray(2), 'utf-16be');
  if (part[0] === 0x3c && part[1] === 0) return recode(part, 'utf-16le');
  if (part[0] === 0 && part[1] === 0x3c) return recode(part, 'utf-16be');
  const declared = DECLARED.exec(part.toString('latin1', 0, 200))?.[1]?.toLowerCase() ?? 'utf-8';
  if (/^(utf-?8|utf-?16|us-ascii|ascii)/.test(declared)) return checked(part);
  return recode(part, declared);
}

function checked(part: Buffer): Buffer {
  if (!isUtf8(part)) throw damaged('encoding');
  return part;
}

function recode(part: Buffer, label: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(label, { fatal: true }).decode(part), 'utf8');
  } catch {
    throw damaged('encoding');
  }
}

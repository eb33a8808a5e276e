import { type DecodedText, decode, decodeText } from './decode-text.ts';

const CHARSET = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i;

/** Web pages name their encoding in a `meta` element; when it does not fit, the bytes decide. */
export function decodeHtml(bytes: Buffer): DecodedText | null {
  const head = bytes.toString('latin1', 0, 4096);
  const declared = CHARSET.exec(head)?.[1];
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const label = declared && /^gb(k|2312|18030)$/i.test(declared) ? 'gb18030' : declared;
  const decoded = label && !marked ? decode(bytes, label, 'declared') : null;
  return decoded ?? decodeText(bytes);
}

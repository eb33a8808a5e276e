import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** `declared`: a byte order mark or valid UTF-8; `likely`: every byte pair is common; `guessed`: neither. */
  readonly certainty: 'declared' | 'likely' | 'guessed';
}

/** Decodes text of unknown encoding: mark, UTF-16 by its zero bytes, UTF-8, GB18030. Null when none fits. */
export function decodeText(bytes: Buffer): DecodedText | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decode(bytes.subarray(3), 'utf-8', 'declared');
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes.subarray(2), 'utf-16le', 'declared');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes.subarray(2), 'utf-16be', 'declared');
  const wide = guessUtf16(bytes);
  if (wide) return decode(bytes, wide, 'guessed');
  if (isUtf8(bytes)) return decode(bytes, 'utf-8', 'declared');
  return decode(bytes, 'gb18030', isCommonChinese(bytes) ? 'likely' : 'guessed');
}

export function decode(
  bytes: Buffer,
  encoding: string,
  certainty: DecodedText['certainty'],
): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: encoding.toUpperCase(), certainty };
  } catch {
    return null;
  }
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Tables are full of ASCII separators and digits, whose other byte is zero. */
function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 4096) & ~1;
  if (sample < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) evenZeros++;
    if (bytes[at + 1] === 0) oddZeros++;
  }
  const many = sample / 2 / 10;
  if (oddZeros > many && evenZeros <= oddZeros / 10) return 'utf-16le';
  if (evenZeros > many && oddZeros <= evenZeros / 10) return 'utf-16be';
  return null;
}

/** Nearly all of its double bytes lie in the GB 2312 plane, which mojibake of other encodings rarely hits. */
function isCommonChinese(bytes: Buffer): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7)) && trail >= 0xa1) common++;
  }
  return common >= pairs * 0.95;
}

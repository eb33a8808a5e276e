/**
 * Parts are edited as *byte strings* (one character per UTF-8 byte, `latin1`), so that everything we do not
 * touch is written back bit for bit, whatever it holds. Text that goes in is encoded with `encodeText`,
 * text that comes out decoded with `decodeText`.
 */
export function toByteString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function fromByteString(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Unicode text → XML text content as a byte string. */
export function encodeText(text: string): string {
  return Buffer.from(escapeXml(escapeControls(text)), 'utf8').toString('latin1');
}

/** XML text content in a byte string → Unicode text. */
export function decodeText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, dec, name) => {
      if (name) return NAMED[String(name)] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ESCAPED[char] ?? char) : text;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML cannot hold
const UNWRITABLE = /_x(?=[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r/g;

/** Control characters as spreadsheets write them (`_x000B_`), an underscore that would read as one escaped. */
function escapeControls(text: string): string {
  return text.replace(UNWRITABLE, (found) =>
    found === '_x' ? '_x005F_x' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

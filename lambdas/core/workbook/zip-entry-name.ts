const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of a file in a zip as it was meant: UTF-8 when it says so, or when it is valid UTF-8, else GB18030, as Chinese
 * Windows programs write it. `/` as separator; a leading one is kept, since it is a trick.
 * @param extra the entry's extra field
 */
export function decodeEntryName(name: Buffer, flags: number, extra: Buffer): string {
  const text = unicodePath(extra) ?? decode(name, (flags & UTF8_FLAG) !== 0);
  return text.replaceAll('\\', '/').normalize('NFC');
}

function decode(name: Buffer, isUtf8: boolean): string {
  if (isUtf8) return name.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** The Unicode name that some programs put beside one in a code page. */
function unicodePath(extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== UNICODE_PATH || end > extra.length || end - at < 10) continue;
    return extra.toString('utf8', at + 9, end);
  }
  return null;
}

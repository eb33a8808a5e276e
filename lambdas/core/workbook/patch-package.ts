import { fromByteString, toByteString } from './patch-text.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';
import { partKey } from './zip-directory.ts';
import { readPackedParts, unpackPart } from './zip-entries.ts';
import type { PackedZipPart, ZipPart } from './zip-writer.ts';
import { writeZip } from './zip-writer.ts';

/**
 * The parts of an Office Open XML file, edited by name. Parts that are not written keep their packed bytes.
 * Names are matched without regard to case and with `\` read as `/`, as some writers have it.
 */
export interface PartStore {
  has(name: string): boolean;
  /** The part as a byte string (see patch-text); throws when it is absent. UTF-16 is turned into UTF-8. */
  read(name: string): string;
  write(name: string, byteString: string): void;
  remove(name: string): void;
  names(): string[];
  save(level?: number): Uint8Array;
}

export function openPackage(bytes: Uint8Array): PartStore {
  return createPartStore(readPackedParts(bytes));
}

export function createPartStore(parts: readonly (PackedZipPart | ZipPart)[]): PartStore {
  const stored = new Map(parts.map((part) => [partKey(part.name), part]));
  const text = new Map<string, string>();
  return {
    has: (name) => stored.has(partKey(name)),
    names: () => [...stored.values()].map((part) => part.name),
    read(name) {
      const key = partKey(name);
      const known = text.get(key);
      if (known !== undefined) return known;
      const part = stored.get(key);
      if (part === undefined) throw new UnpatchableWorkbookError(`part is missing: ${name}`);
      const read = decodePart('packed' in part ? unpackPart(part) : part.data);
      text.set(key, read);
      return read;
    },
    write(name, byteString) {
      const key = partKey(name);
      if (text.get(key) === byteString && stored.has(key)) return;
      text.set(key, byteString);
      stored.set(key, { name: stored.get(key)?.name ?? name, data: fromByteString(byteString) });
    },
    remove(name) {
      text.delete(partKey(name));
      stored.delete(partKey(name));
    },
    save: (level) => writeZip(stored.values(), level),
  };
}

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16 === null) return toByteString(bytes);
  const text = new TextDecoder(utf16).decode(bytes).replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
  return toByteString(Buffer.from(text, 'utf8'));
}

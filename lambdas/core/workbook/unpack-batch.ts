import { BATCH_FINDINGS } from '../model/batch-findings.ts';
import { FILE_FINDINGS, fileFinding } from '../model/file-findings.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import { READ_LIMITS, type ReadLimits } from '../model/read-result.ts';
import type { UnreadableVerdict } from '../model/verdict.ts';
import { ReadFault, tooLarge } from './read-fault.ts';
import { ZipArchive } from './zip-archive.ts';
import { decodeEntryName } from './zip-entry-name.ts';

/** Bounds of one package of workbooks. Each workbook in it is held to READ_LIMITS again when it is read. */
export const BATCH_LIMITS: ReadLimits = {
  ...READ_LIMITS,
  maxFileBytes: 256 * 1024 * 1024,
  maxZipEntries: 5_000,
  maxTotalBytes: 1024 * 1024 * 1024,
};

/** One file of a package. `unpack` gives its bytes, or why there are none. */
export type BatchEntry =
  | { readonly name: string; readonly unpack: () => Uint8Array | RefusedFile }
  | { readonly name: string; readonly refused: RefusedFile };

export interface RefusedFile {
  readonly verdict: UnreadableVerdict;
  readonly finding: Finding;
}

const WORKBOOK_PARTS = ['[Content_Types].xml', '_rels/.rels', 'mimetype', 'content.xml', 'Index.zip'];
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i;
const ARCHIVE = /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz|cab|iso)$/i;
const NOWHERE = { sheet: null, cell: null } as const;

/**
 * The files of a .zip package of many workbooks, by name; null when the bytes are a workbook themselves, or no zip that
 * could be opened, and are to be read as one file; why it is refused when it is beyond the limits or empty. Names of old Chinese programs are decoded. An archive inside it, and a
 * name that leads out of the folder it is unpacked to, are refused each on its own. Nothing is unpacked before it is asked
 * for, and never more than the limits.
 */
export function unpackBatch(
  bytes: Uint8Array,
  limits: ReadLimits = BATCH_LIMITS,
): BatchEntry[] | RefusedFile | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  if (bytes.length > limits.maxFileBytes)
    return fault(tooLarge({ zh: '文件大小', en: 'its size' }, '256 MB'));
  const zip = openZip(bytes, limits);
  if (zip instanceof ReadFault) return zip.code === 'F005' ? fault(zip) : null;
  if (WORKBOOK_PARTS.some((part) => zip.has(part)) || hasOfficeFolder(zip)) return null;
  const entries = [...zip.keys].filter((name) => !JUNK.test(name));
  if (entries.length === 0) return refuse('B003', '');
  return entries.map((name): BatchEntry => {
    if (isUnsafe(name) || zip.isLink(name))
      return { name: shown(name), refused: refuse('B005', shown(name)) };
    if (ARCHIVE.test(name)) return { name, refused: refuse('B004', name) };
    return { name, unpack: () => unpack(zip, name, limits) };
  });
}

/** The names by which a zip is a document of some program. */
function hasOfficeFolder(zip: ZipArchive): boolean {
  return [...zip.keys].some((key) =>
    /^(?:xl|word|ppt)\/[^/]+\.(?:xml|bin)$|(?:^|\/)(?:index\.zip|index\/document\.iwa)$/i.test(key),
  );
}

function openZip(bytes: Uint8Array, limits: ReadLimits): ZipArchive | ReadFault {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new ZipArchive(view, limits, decodeEntryName);
  } catch (error) {
    if (error instanceof ReadFault) return error;
    throw error;
  }
}

function unpack(zip: ZipArchive, name: string, limits: ReadLimits): Uint8Array | RefusedFile {
  try {
    const bytes = zip.read(name) ?? new Uint8Array(0);
    const inner = unpackBatch(bytes, limits);
    return inner === null ? bytes : refuse('B004', name);
  } catch (error) {
    if (error instanceof ReadFault) return fault(error);
    throw error;
  }
}

function fault({ code, parameters }: ReadFault): RefusedFile {
  return { verdict: FILE_FINDINGS[code].verdict, finding: fileFinding(code, parameters) };
}

/** Leads out of the folder, or means another thing on another system. */
function isUnsafe(name: string): boolean {
  return (
    name.length > 400 ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: names must not hold them
    /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"|?*]/.test(name) ||
    name.split('/').some((part) => /^(?:\.{1,2}|\s*)$/.test(part))
  );
}

function shown(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: made visible
  return name.slice(0, 100).replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '�');
}

function refuse(code: 'B003' | 'B004' | 'B005', name: string): RefusedFile {
  return {
    verdict: 'not-a-spreadsheet',
    finding: makeFinding(code, BATCH_FINDINGS[code], NOWHERE, { name }),
  };
}

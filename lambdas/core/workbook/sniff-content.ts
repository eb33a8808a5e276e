import type { Text } from '../model/text.ts';
import { ReadFault } from './read-fault.ts';

/** What the first bytes say, whatever the file is called. */
export type ContentKind = 'zip' | 'compound' | 'biff' | 'html' | 'text';

const FOREIGN: readonly (readonly [readonly number[], Text])[] = [
  [[0x25, 0x50, 0x44, 0x46], { zh: ' PDF 文档', en: 'a PDF document' }],
  [[0x89, 0x50, 0x4e, 0x47], { zh: '图片', en: 'a picture' }],
  [[0xff, 0xd8, 0xff], { zh: '图片', en: 'a picture' }],
  [[0x47, 0x49, 0x46, 0x38], { zh: '图片', en: 'a picture' }],
  [[0x42, 0x4d], { zh: '图片', en: 'a picture' }],
  [[0x49, 0x49, 0x2a, 0x00], { zh: '图片', en: 'a picture' }],
  [[0x4d, 0x4d, 0x00, 0x2a], { zh: '图片', en: 'a picture' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { zh: ' Word 文档', en: 'a Word document' }],
];
const ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells the content by its magic bytes. What can never be a spreadsheet is refused here. */
export function sniffContent(bytes: Buffer): ContentKind {
  if (bytes.length === 0) throw new ReadFault('F015');
  if (isLockFile(bytes)) throw new ReadFault('F012');
  if (startsWith(bytes, COMPOUND)) return 'compound';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (bytes[0] === 0x09 && bytes[1] === 0x08) return 'biff';
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new ReadFault('F004', { format: 'Excel 2–4' });
  }
  for (const [magic, kind] of FOREIGN) if (startsWith(bytes, magic)) throw new ReadFault('F021', { kind });
  if (ARCHIVES.some((magic) => startsWith(bytes, magic))) throw new ReadFault('F014');
  return sniffMarkup(bytes);
}

function sniffMarkup(bytes: Buffer): 'html' | 'text' {
  const head = bytes.toString('latin1', 0, 4096).replaceAll('\0', '').toLowerCase();
  const start = head.replace(/^[^<]{0,8}/, '').trimStart();
  if (/^mime-version:/.test(head)) throw new ReadFault('F004', { format: 'MHT' });
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
      throw new ReadFault('F004', { format: 'XML 2003' });
    }
    if (!head.includes('<html')) throw new ReadFault('F003');
  }
  return /^<(!doctype html|html|head|meta|body|table|style|!--|\?xml)/.test(start) ? 'html' : 'text';
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** 55 bytes of user name behind its length, then the same in UTF-16. */
function isLockFile(bytes: Buffer): boolean {
  const length = bytes[0] ?? 0;
  return bytes.length === 165 && length > 0 && length <= 54 && bytes[55] === length && bytes[56] === 0;
}

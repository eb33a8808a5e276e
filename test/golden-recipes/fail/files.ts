import * as XLSX from 'xlsx';
import { buildZip } from '../../support/build-zip.ts';
import { encodeGbk } from '../../support/encode-gbk.ts';
import { rawXlsx } from '../../support/raw-xlsx.ts';
import { cell } from '../kit/draft.ts';
import { draftOf, makeReturn } from '../kit/make-return.ts';
import { convert, toSheets, writeBook } from '../kit/own-table.ts';
import { patchSheet } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

const meetings = () => makeReturn(draftOf('meetings'));

function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, data] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, name, data);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 0x80 + (state % 0x60);
  });
}

const ONE_LEDGER = [
  '会议台账',
  '填报单位：华东建设第一分公司,填报期间：2022年3月',
  '会议编号,会议类型,日期,会议名称',
  'HY-1,周例会,2022-03-05,综合部工作例会',
].join('\r\n');

/** Files in which nothing can be judged. */
export const FILE_FAULTS: readonly Recipe[] = [
  {
    name: 'file-with-a-password',
    build: () => compound({ EncryptedPackage: noise(4096), EncryptionInfo: noise(64) }),
  },
  { name: 'file-cut-off', build: () => meetings().subarray(0, 9_000) },
  { name: 'file-of-noise', build: () => Uint8Array.from([0x81, ...noise(3000), 0xff, 0xff]) },
  { name: 'file-is-xlsb', build: () => convert(meetings(), 'xlsb'), fileName: '上报.xlsb' },
  {
    name: 'file-with-an-endless-cell',
    patch: (bytes) =>
      patchSheet(2, (xml) =>
        xml
          .replace(
            '<row r="7"',
            `<row r="6"><c r="A6" t="inlineStr"><is><t>${'长'.repeat(33_000)}</t></is></c></row><row r="7"`,
          )
          .replace(/<row r="6" .*?<\/row>/, ''),
      )(bytes),
  },
  {
    name: 'csv-in-no-known-encoding',
    build: () => Uint8Array.from([0xff, 0x2c, 0x81, 0x30, 0x2c, 0xff, 0xff, 0x0a]),
    fileName: '会议台账.csv',
  },
  {
    name: 'lock-file-of-an-open-workbook',
    build: () => {
      const file = new Uint8Array(165);
      file[0] = 4;
      file.set(Buffer.from('wang'), 1);
      file[55] = 4;
      file[57] = 119;
      return file;
    },
    fileName: '~$上报.xlsx',
  },
  {
    name: 'et-file-that-cannot-be-read',
    build: () => compound({ Contents: noise(4096) }),
    fileName: '上报.et',
  },
  {
    name: 'archive-in-place-of-a-workbook',
    build: () => buildZip([{ name: '一分公司.xlsx', data: meetings() }]),
    fileName: '上报.xlsx',
  },
  {
    name: 'rar-in-place-of-a-workbook',
    build: () => Buffer.from('Rar!\u001a\u0007\u0000......'),
    fileName: '上报.rar',
  },
  { name: 'file-of-zero-bytes', build: () => new Uint8Array(0) },
  { name: 'workbook-without-any-content', build: () => writeBook(toSheets({ Sheet1: [] })) },
  {
    name: 'xml-with-a-doctype',
    patch: patchSheet(2, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
  },
  { name: 'pdf-scan', build: () => Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj'), fileName: '上报.pdf' },
  {
    name: 'word-document',
    build: () =>
      buildZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<w:document/>' },
      ]),
    fileName: '上报.docx',
  },
  { name: 'workbook-without-sheets', build: () => rawXlsx({ sheets: [] }) },
  { name: 'csv-of-one-ledger-only', build: () => Buffer.from(ONE_LEDGER), fileName: '会议台账.csv' },
  { name: 'csv-in-gbk', build: () => encodeGbk(ONE_LEDGER), fileName: '会议台账.csv' },
  {
    name: 'csv-in-utf-16-without-a-mark',
    build: () => Buffer.from(ONE_LEDGER, 'utf16le'),
    fileName: '会议台账.csv',
  },
];

export const OTHER_FAULTS: readonly Recipe[] = [
  {
    name: 'one-cause-in-every-row',
    fill: (draft) => {
      const [first] = draft.rows.L10 ?? [];
      for (let at = 0; at < 60; at++) {
        draft.rows.L10?.push({
          ...first,
          meetingNo: { text: `HY-2${String(at).padStart(2, '0')}` },
          hasFirstAgenda: { text: '否' },
          itemCount: { number: '0' },
          meetingType: { text: '周会' },
        });
      }
    },
  },
  {
    name: 'xls-with-a-wrong-choice',
    fill: cell('L10', 2, 'meetingType', '茶话会'),
    patch: (bytes) => convert(bytes, 'biff8'),
    fileName: '上报.xls',
  },
];

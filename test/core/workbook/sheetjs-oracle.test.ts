import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import type { Sheet } from '../../../lambdas/core/model/workbook.ts';
import { errorText } from '../../../lambdas/core/workbook/biff-values.ts';
import { decimalOfDouble } from '../../../lambdas/core/workbook/decimal-text.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { corpusEntries } from '../../support/corpus.ts';

const entries = corpusEntries().filter(({ name, bytes }) => {
  const result = readWorkbook(bytes, name);
  return result.ok && /^(xlsx|xls|ods)$/.test(result.workbook.format);
});

/** Cells that the other reader gets wrong: it cuts characters beyond U+FFFF and loses a run of rich text. */
const OTHERS_MISTAKES = new Map([
  ['apache-poi__InlineString.xlsx', ['Sheet1!A1 text 😜more text', 'Sheet1!A1 text \uf61cmore text']],
  [
    'tafia-calamine__minimal_package.xlsx',
    ['Sheet1!A1 text ARREST BOOKINGS for 01/30/17', 'Sheet1!A1 text ARREST BOOKINGS for '],
  ],
]);

describe.skipIf(entries.length === 0)('reads the same as SheetJS', () => {
  it.each(entries)('$folder/$name', ({ name, bytes }) => {
    const result = readWorkbook(bytes, name);
    if (!result.ok) throw new Error(result.verdict);
    const theirs = XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
    });
    const { workbook } = result;
    expect(workbook.date1904).toBe(theirs.Workbook?.WBProps?.date1904 ?? false);
    const mine = workbook.sheets.flatMap((sheet) => describeSheet(sheet));
    const other = workbook.sheets.flatMap((sheet) => describeTheirs(theirs, sheet));
    const [right, wrong] = OTHERS_MISTAKES.get(name) ?? [];
    const corrected = right ? other.map((line) => (line === wrong ? right : line)) : other;
    expect(corrected).not.toEqual([]);
    if (right) expect(other).not.toEqual(mine);
    expect(firstDifferences(mine, corrected)).toEqual([]);
  });
});

/** Not the whole lists: a diff of a hundred thousand lines helps nobody. */
function firstDifferences(mine: readonly string[], theirs: readonly string[]): string[] {
  const [a, b] = [new Set(mine), new Set(theirs)];
  const onlyMine = mine.filter((line) => !b.has(line)).map((line) => `+ ${line}`);
  return [...onlyMine, ...theirs.filter((line) => !a.has(line)).map((line) => `- ${line}`)].slice(0, 10);
}

function describeSheet(sheet: Sheet): string[] {
  const { name, rows, merges, hiddenColumns } = sheet;
  const lines = [
    `${name} ${sheet.visibility}`,
    `${name} hides columns ${[...hiddenColumns].sort((a, b) => a - b)}`,
  ];
  for (const row of rows) {
    if (row.hidden) lines.push(`${name} row ${row.number} hidden`);
    for (const { column, type, text, numberFormat, formula } of row.cells) {
      const extra = `${numberFormat ? ` [${numberFormat}]` : ''}${formula ? ' formula' : ''}`;
      lines.push(`${name}!${cellAddress(row.number, column)} ${type} ${text}${extra}`);
    }
  }
  for (const { top, left, bottom, right } of merges) {
    lines.push(`${name} merges ${cellAddress(top, left)}:${cellAddress(bottom, right)}`);
  }
  return lines;
}

const TYPES = { n: 'number', s: 'text', b: 'bool', e: 'error', d: 'date', z: 'empty' };

function describeTheirs(workbook: XLSX.WorkBook, like: Sheet): string[] {
  const { name } = like;
  const sheet = workbook.Sheets[name];
  if (!sheet) return [];
  const index = workbook.SheetNames.indexOf(name);
  const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
  const columns = (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at + 1] : []));
  const lines = [
    `${name} ${['visible', 'hidden', 'veryHidden'][hidden]}`,
    `${name} hides columns ${columns}`,
  ];
  const withCells = new Set(like.rows.map((row) => row.number));
  (sheet['!rows'] ?? []).forEach((row, at) => {
    if (row?.hidden && withCells.has(at + 1)) lines.push(`${name} row ${at + 1} hidden`);
  });
  (sheet['!data'] ?? []).forEach((row, rowAt) => {
    row?.forEach((cell, columnAt) => {
      if (!cell || cell.t === 'z' || cell.v === '') return;
      const format = cell.z && !/^general$/i.test(String(cell.z)) ? ` [${cell.z}]` : '';
      const formula = cell.f !== undefined || cell.F !== undefined ? ' formula' : '';
      lines.push(
        `${name}!${cellAddress(rowAt + 1, columnAt + 1)} ${TYPES[cell.t]} ${textOf(cell)}${format}${formula}`,
      );
    });
  });
  for (const merge of sheet['!merges'] ?? []) lines.push(`${name} merges ${XLSX.utils.encode_range(merge)}`);
  return lines;
}

function textOf({ t, v }: XLSX.CellObject): string {
  if (t === 'n') return decimalOfDouble(Number(v)) ?? '';
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  return t === 'e' ? errorText(Number(v)) : String(v);
}

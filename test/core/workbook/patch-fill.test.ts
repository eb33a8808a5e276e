import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import type { CellValue } from '../../../lambdas/core/workbook/patch-cell-value.ts';
import { fillCells, fillTemplate } from '../../../lambdas/core/workbook/patch-fill.ts';
import { prepareTemplate } from '../../../lambdas/core/workbook/patch-template.ts';
import { UnpatchableWorkbookError } from '../../../lambdas/core/workbook/unpatchable-error.ts';
import { readPackedParts } from '../../../lambdas/core/workbook/zip-entries.ts';
import { makeXlsx, partText } from './xlsx-kit.ts';

const DATA =
  '<dimension ref="A1:C3"/><cols><col min="4" max="4" width="9" style="1"/></cols><sheetData><row r="1" spans="1:3"><c r="A1" t="inlineStr"><is><t>题</t></is></c><c r="C1" s="2"><v>7</v></c></row><row r="3" s="2" customFormat="1"><c r="B3" s="1"/></row></sheetData>';
const one = (body: string, prefix = '') => makeXlsx({ sheets: [{ name: '台账', body }], prefix });

function fillOne(body: string, cell: string, value: CellValue, prefix = ''): string {
  const filled = fillCells(one(body, prefix), [{ sheet: '台账', cell, value }]);
  return /<(?:x:)?sheetData.*sheetData>/.exec(partText(filled, 'xl/worksheets/sheet1.xml'))?.[0] ?? '';
}

describe('fillCells', () => {
  it.each<[string, CellValue, string]>([
    ['A1', { text: '会' }, '<c r="A1" t="inlineStr"><is><t xml:space="preserve">会</t></is></c><c r="C1"'],
    [
      'B1',
      { text: '=1+1' },
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="C1"',
    ],
    ['C1', { number: '12.50' }, '<c r="C1" s="2"><v>12.50</v></c></row>'],
    ['C1', null, '<c r="C1" s="2"/></row>'],
    ['D1', { bool: true }, '<v>7</v></c><c r="D1" s="1" t="b"><v>1</v></c></row>'],
    ['B3', { date: '2022-03-05' }, '<c r="B3" s="1"><v>44625</v></c></row>'],
    ['C3', { date: '2022-03-05T12:00' }, '<c r="C3" s="2"><v>44625.5</v></c></row>'],
    ['A2', { number: '-3' }, '</row><row r="2"><c r="A2"><v>-3</v></c></row><row r="3"'],
    ['A9', { number: '1' }, '</row><row r="9"><c r="A9"><v>1</v></c></row></sheetData>'],
  ])('%s ← %j: keeps the format, stands in order', (cell, value, expected) => {
    expect(fillOne(DATA, cell, value)).toContain(expected);
  });

  it.each([
    ['<sheetData/>', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row r="2"/></sheetData>', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
    [
      '<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row></sheetData>',
      '<row><c><v>2</v></c><c r="B2"><v>1</v></c></row>',
    ],
  ])('B2 in %s', (body, expected) => {
    expect(fillOne(body, 'B2', { number: '1' })).toContain(expected);
  });

  it('follows a namespace prefix', () => {
    expect(fillOne('<sheetData><row r="1"/></sheetData>', 'A1', { text: 'a' }, 'x:')).toBe(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row></x:sheetData>',
    );
  });

  it('widens the used range and drops row hints that no longer hold', () => {
    const filled = fillCells(one(DATA), [
      { sheet: '台账', cell: 'F7', value: { text: 'x' } },
      { sheet: '台账', cell: 'B1', value: null },
    ]);
    const xml = partText(filled, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<dimension ref="A1:F7"/>');
    expect(xml).toContain('<row r="1"><c r="A1"');
  });

  it('keeps a formula and sets its cached result', () => {
    const body = '<sheetData><row r="1"><c r="A1" t="str"><f>SUM(B1:B9)</f><v>x</v></c></row></sheetData>';
    const filled = fillCells(one(body), [{ sheet: '台账', cell: 'A1', value: { result: '12' } }]);
    expect(partText(filled, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c>',
    );
    expect(partText(filled, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it.each<[string, string, CellValue, typeof RangeError | typeof UnpatchableWorkbookError]>([
    ['an unknown sheet', 'A1', { text: '' }, RangeError],
    ['a wrong address', 'A0', { text: '' }, RangeError],
    ['a column beyond the last', 'XFE1', { text: '' }, RangeError],
    ['a number that is none', 'C1', { number: '1,2' }, RangeError],
    ['a date that is none', 'C1', { date: '2022-02-30' }, RangeError],
    ['a result without a formula', 'B7', { result: '1' }, RangeError],
    ['a formula that others share', 'A1', { number: '1' }, UnpatchableWorkbookError],
  ])('refuses %s', (what, cell, value, error) => {
    const body =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row></sheetData>';
    const sheet = what === 'an unknown sheet' ? '别的' : '台账';
    expect(() => fillCells(one(body), [{ sheet, cell, value }])).toThrow(error);
  });

  it('leaves every other part as it was, packed bytes and all', () => {
    const template = makeXlsx({
      sheets: [
        { name: '台账', body: DATA },
        { name: '别的', body: DATA },
      ],
    });
    const filled = fillCells(template, [{ sheet: '台账', cell: 'A5', value: { text: 'x' } }]);
    const before = new Map(readPackedParts(template).map((part) => [part.name, part]));
    for (const part of readPackedParts(filled)) {
      const same = Buffer.from(part.packed).equals(Buffer.from(before.get(part.name)?.packed ?? []));
      expect([part.name, same]).toEqual([part.name, part.name !== 'xl/worksheets/sheet1.xml']);
    }
  });

  it('a template filled many times is as new each time; another reader sees the values', () => {
    const template = prepareTemplate(one(DATA));
    const place = fc.record({
      row: fc.integer({ min: 1, max: 30 }),
      column: fc.integer({ min: 1, max: 30 }),
    });
    const value = fc.oneof(
      fc.stringMatching(/^[=+@a-z人0-9<&" -]{1,12}$/).map((text) => ({ text })),
      fc.integer().map((number) => ({ number: String(number) })),
      fc.boolean().map((bool) => ({ bool })),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ place, value }), { maxLength: 40 }), (filling) => {
        const edits = filling.map(({ place: { row, column }, value: v }) => ({
          sheet: '台账',
          cell: cellAddress(row, column),
          value: v,
        }));
        const sheet =
          XLSX.read(Buffer.from(fillTemplate(template, edits)), { type: 'buffer' }).Sheets.台账 ?? {};
        const expected = new Map<string, unknown>([
          ['A1', '题'],
          ['C1', 7],
        ]);
        for (const { cell, value: v } of edits) {
          expected.set(cell, 'text' in v ? v.text : 'bool' in v ? v.bool : Number(v.number));
        }
        const seen = Object.entries(sheet).filter(([address, cell]) => address[0] !== '!' && cell.t !== 'z');
        expect(new Map(seen.map(([address, cell]) => [address, cell.v]))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

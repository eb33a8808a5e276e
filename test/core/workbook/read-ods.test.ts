import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { buildZip } from '../../support/build-zip.ts';
import { cellsOf, outcomeOf, readOk, valuesOf } from '../../support/read-cells.ts';

function ods(tables: string, styles = '', manifest = '<manifest:manifest/>'): Buffer {
  const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return buildZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', data: manifest },
    { name: 'content.xml', data: content },
  ]);
}
const table = (rows: string) => `<table:table table:name="台账">${rows}</table:table>`;
const oneCell = (cell: string) => table(`<table:table-row>${cell}</table:table-row>`);

describe('OpenDocument spreadsheets', () => {
  it.each<[string, string, string | undefined]>([
    [
      'a number',
      '<table:table-cell office:value-type="float" office:value="12.50"><text:p>12,5</text:p></table:table-cell>',
      'number 12.5',
    ],
    ['a percentage', '<table:table-cell office:value-type="percentage" office:value="0.95"/>', 'number 0.95'],
    ['a date', '<table:table-cell office:value-type="date" office:date-value="2022-03-05"/>', 'number 44625'],
    ['a time', '<table:table-cell office:value-type="time" office:time-value="PT12H00M00S"/>', 'number 0.5'],
    ['a boolean', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'bool TRUE'],
    [
      'a text',
      '<table:table-cell office:value-type="string"><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙<text:line-break/>丁</text:p></table:table-cell>',
      'text 甲  乙\n丙\n丁',
    ],
    [
      'a comment, which is no text',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>甲</text:p></table:table-cell>',
      'text 甲',
    ],
    [
      'a formula error',
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>',
      'error #DIV/0!',
    ],
    ['a formula never calculated', '<table:table-cell table:formula="of:=SUM([.B1])"/>', 'uncalculated '],
    ['nothing', '<table:table-cell/>', undefined],
  ])('%s', (_, cell, expected) => {
    expect(valuesOf(readOk(ods(oneCell(cell)), 'a.ods')).A1).toBe(expected);
  });

  it('repeats, spans, groups, hidden rows, columns and sheets, struck cells', () => {
    const styles = `<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
      <style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style>`;
    const rows = `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/></table:table-row></table:table-header-rows>
      <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:style-name="ce1" office:value-type="float" office:value="2"/><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="3"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const workbook = readOk(
      ods(`<table:table table:name="a" table:style-name="ta1">${rows}</table:table>`, styles),
      'a.ods',
    );
    expect(valuesOf(workbook)).toEqual({
      A1: 'number 1',
      B1: 'number 1',
      A2: 'number 1',
      B2: 'number 1',
      A3: 'number 2',
      C3: 'number 3',
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.visibility).toBe('hidden');
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3]);
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
    expect(sheet?.merges).toEqual([{ top: 3, left: 1, bottom: 3, right: 2 }]);
    expect(cellsOf(workbook).A3?.struck).toBe(true);
  });

  const VALUE = 'office:value-type="float" office:value="1"';
  it.each<[string, Buffer, string]>([
    [
      'a password',
      ods(table(''), '', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
      'encrypted F001',
    ],
    [
      'a cell repeated over the sheet',
      ods(
        table(
          `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" ${VALUE}/></table:table-row>`,
        ),
      ),
      'too-large F005',
    ],
    [
      'a cell repeated beyond the sheet',
      ods(oneCell(`<table:table-cell table:number-columns-repeated="1000000" ${VALUE}/>`)),
      'corrupt F002',
    ],
    [
      'a repeat that is no number',
      ods(oneCell(`<table:table-cell table:number-columns-repeated="-1" ${VALUE}/>`)),
      'corrupt F002',
    ],
    ['no sheet', ods(''), 'corrupt F022'],
    ['a DTD', buildZip([{ name: 'content.xml', data: '<!DOCTYPE a><a/>' }]), 'corrupt F018'],
  ])('%s', (_, bytes, expected) => {
    expect(outcomeOf(readWorkbook(bytes, 'a.ods'))).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import { UnpatchableWorkbookError } from '../../../lambdas/core/workbook/unpatchable-error.ts';
import { readPackedParts } from '../../../lambdas/core/workbook/zip-entries.ts';
import { writeZip } from '../../../lambdas/core/workbook/zip-writer.ts';
import { annotation, finding, makeXlsx, PLAIN_STYLES, partText, partTexts } from './xlsx-kit.ts';

const BODY =
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';
const MERGED = '<sheetData/><mergeCells count="1"><mergeCell ref="B2:D4"/></mergeCells>';
const sheetXml = (xlsx: Uint8Array, n = 1) => partText(xlsx, `xl/worksheets/sheet${n}.xml`);
const read = (xlsx: Uint8Array) => XLSX.read(Buffer.from(xlsx), { type: 'buffer', cellStyles: true });
const fillOf = (book: XLSX.WorkBook, sheet: string, cell: string) =>
  book.Sheets[sheet]?.[cell]?.s?.fgColor?.rgb;

/** SheetJS hands the bytes of an author's name out as characters. */
const utf8 = (author = '') => Buffer.from(author, 'latin1').toString('utf8');

describe('marked cells', () => {
  const original = makeXlsx({ sheets: [{ name: '台账', body: BODY }] });
  const out = annotateWorkbook(
    original,
    annotation([
      finding('台账', 'A1'),
      finding('台账', 'B1', { severity: 'warning' }),
      finding('台账', 'C9', { severity: 'info' }),
    ]),
  );

  it('are filled by severity; the format is otherwise the one the cell had', () => {
    const book = read(out);
    expect(['A1', 'B1', 'C9'].map((cell) => fillOf(book, '台账', cell))).toEqual([
      'FFB4B1',
      'FFE480',
      'CCE4F0',
    ]);
    const xfs = [...partText(out, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)].map((match) => match[0]);
    const style = Number(/r="B1" s="(\d+)"/.exec(sheetXml(out))?.[1]);
    expect(xfs[style + 1]).toMatch(
      /numFmtId="14" fontId="0" fillId="\d+" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/,
    );
  });

  it.each([
    ['white', '<color rgb="FFFFFFFF"/>', 'B82421'],
    ['white of the theme', '<color theme="0"/>', 'B82421'],
    ['white of the palette', '<color indexed="9"/>', 'B82421'],
    ['light yellow', '<color rgb="FFFFF2CC"/>', 'B82421'],
    ['white of the theme, darkened', '<color theme="0" tint="-0.5"/>', 'FFB4B1'],
    ['black', '<color theme="1"/>', 'FFB4B1'],
    ['blue', '<color rgb="FF0070C0"/>', 'FFB4B1'],
    ['the default', '', 'FFB4B1'],
  ])('keep their text readable when it is %s', (_, colour, expected) => {
    const styles = PLAIN_STYLES.replace('<sz val="11"/>', `<sz val="11"/>${colour}`);
    const header = makeXlsx({ sheets: [{ name: '台账', body: BODY }], styles });
    const input = annotation([finding('台账', 'A1')]);
    const marked = annotateWorkbook(header, input);
    expect(fillOf(read(marked), '台账', 'A1')).toBe(expected);
    expect(Buffer.from(annotateWorkbook(marked, input)).equals(Buffer.from(marked))).toBe(true);
    expect(fillOf(read(annotateWorkbook(marked, annotation([]))), '台账', 'A1')).toBe('DDEEFF');
  });

  it('say in a comment what is wrong and what to do', () => {
    const [comment] = read(out).Sheets.台账?.A1?.c ?? [];
    expect(utf8(comment?.a)).toBe('汇报 Huibao');
    expect(comment?.t).toBe('【错误】此处不能为空。\n怎么改：请填写。\n—— 汇报 Huibao V002');
  });

  it('that the sheet does not hold are put in, in order', () => {
    expect(sheetXml(out)).toMatch(/<\/row><row r="9"><c r="C9" s="\d+"\/><\/row><\/sheetData>/);
  });

  it('in merged cells are the top left one', () => {
    const merged = makeXlsx({ sheets: [{ name: '台账', body: MERGED }] });
    const xml = sheetXml(
      annotateWorkbook(merged, annotation([finding('台账', 'C3'), finding('台账', 'D4')])),
    );
    expect(xml).toMatch(/<sheetData><row r="2"><c r="B2" s="\d+"\/><\/row><\/sheetData>/);
  });

  it('take the gravest of several findings, and the comment says all', () => {
    const both = [
      finding('台账', 'A1', { severity: 'info', message: { zh: '甲', en: 'a' } }),
      finding('台账', 'A1', { message: { zh: '乙', en: 'b' } }),
    ];
    const book = read(annotateWorkbook(original, annotation(both)));
    expect(fillOf(book, '台账', 'A1')).toBe('FFB4B1');
    expect(book.Sheets.台账?.A1?.c?.[0]?.t).toMatch(/^【错误】乙[\s\S]*【提示】甲/);
  });

  it('are found by the sheet name in another case, and left out when there is no such cell or sheet', () => {
    const lower = makeXlsx({ sheets: [{ name: 'Data', body: BODY }] });
    const book = read(
      annotateWorkbook(
        lower,
        annotation([finding(' data', 'A1'), finding('无', 'A1'), finding('Data', 'ZZZZ1')]),
      ),
    );
    expect(fillOf(book, 'Data', 'A1')).toBe('FFB4B1');
  });
});

describe('the rest of the workbook', () => {
  const sheets = [
    { name: '封面', body: '<sheetData/>' },
    { name: '台账', body: BODY },
    { name: '隐藏', body: MERGED, state: 'veryHidden' },
  ];
  const after =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">台账!$A$1</definedName><definedName name="全局">台账!$A$1</definedName></definedNames><calcPr calcId="1"/>';
  const parts = {
    'xl/vbaProject.bin': 'macro',
    'xl/media/image1.png': 'picture',
    'xl/printerSettings/p.bin': 'printer',
    'xl/calcChain.xml': '<calcChain><c r="A1" i="2"/></calcChain>',
  };
  const views = '<bookViews><workbookView activeTab="1" firstSheet="1" xWindow="5"/></bookViews>';
  const original = makeXlsx({ sheets, after, views, parts });
  const out = annotateWorkbook(original, annotation([finding('台账', 'A1')]));

  it('is byte for byte the same where nothing had to change', () => {
    const before = new Map(readPackedParts(original).map((part) => [part.name, part]));
    const changed = readPackedParts(out).filter((part) => {
      const known = before.get(part.name);
      return known === undefined || !Buffer.from(known.packed).equals(Buffer.from(part.packed));
    });
    expect(changed.map((part) => part.name).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  it('the result sheet is first and shown; names that belong to a sheet move with it', () => {
    const xml = partText(out, 'xl/workbook.xml');
    expect(read(out).SheetNames).toEqual(['校验结果', '封面', '台账', '隐藏']);
    expect(xml).toContain('<workbookView activeTab="0" firstSheet="0" xWindow="5"/>');
    expect(xml).toContain('name="_xlnm.Print_Area" localSheetId="2"');
    expect(xml).toContain('<definedName name="全局">');
    expect(xml).toContain('state="veryHidden"');
  });

  it('only the result sheet is selected, so that nobody edits two sheets at once', () => {
    const selected = [...partTexts(out)].filter(([, xml]) => xml.includes('tabSelected="1"'));
    expect(selected.map(([name]) => name)).toEqual(['xl/worksheets/sheet4.xml']);
  });

  it('legacyDrawing stands where the schema wants it', () => {
    const body = `${BODY}<drawing r:id="rId9"/><picture r:id="rId8"/><tableParts count="0"/><extLst/>`;
    const xml = sheetXml(
      annotateWorkbook(makeXlsx({ sheets: [{ name: '台账', body }] }), annotation([finding('台账', 'A1')])),
    );
    expect(xml).toMatch(/<drawing r:id="rId9"\/><legacyDrawing r:id="rId\d"\/><picture/);
  });
});

describe('unusual packages', () => {
  it.each<[string, Parameters<typeof makeXlsx>[0]]>([
    ['prefixed elements', { prefix: 'x:', sheets: [{ name: '台账', body: BODY }] }],
    ['strict namespaces', { strict: true, sheets: [{ name: '台账', body: BODY }] }],
    ['no styles part', { styles: null, sheets: [{ name: '台账', body: BODY.replace(/ s="\d"/g, '') }] }],
    ['empty styles', { styles: '', sheets: [{ name: '台账', body: BODY.replace(/ s="\d"/g, '') }] }],
    [
      'cells without addresses',
      {
        sheets: [{ name: '台账', body: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>' }],
      },
    ],
    [
      'a part declared that is not there',
      {
        types: '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="a/b"/>',
        sheets: [{ name: '台账', body: BODY }],
      },
    ],
  ])('%s: marked, and read by another reader', (_, kit) => {
    const out = annotateWorkbook(makeXlsx(kit), annotation([finding('台账', 'A1'), finding('台账', 'B3')]));
    const book = read(out);
    expect(book.SheetNames).toEqual(['校验结果', '台账']);
    expect([book.Sheets.台账?.A1?.v, book.Sheets.台账?.B1?.v]).toEqual([1, 2]);
    expect(fillOf(book, '台账', 'B3')).toBe('FFB4B0');
    const types = [...partText(out, '[Content_Types].xml').matchAll(/PartName="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(types).size).toBe(types.length);
    expect(annotateWorkbook(out, annotation([finding('台账', 'A1'), finding('台账', 'B3')])).length).toBe(
      out.length,
    );
  });

  it.each([
    ['no workbook part', writeZip([{ name: 'a.txt', data: Buffer.from('a') }])],
    [
      'a sheet that is cut off',
      makeXlsx({ sheets: [{ name: '台账', body: '<sheetData><row r="1"><c r="A1">' }] }),
    ],
    ['text', Buffer.from('序号,日期')],
  ])('refuses %s', (_, bytes) => {
    expect(() => annotateWorkbook(bytes, annotation([finding('台账', 'A1')]))).toThrow(
      UnpatchableWorkbookError,
    );
  });
});

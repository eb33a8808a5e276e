import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { buildZip } from '../../support/build-zip.ts';
import { type RawXlsx, rawParts, rawXlsx } from '../../support/raw-xlsx.ts';
import { cellsOf, outcomeOf, readOk, valuesOf } from '../../support/read-cells.ts';

const read = (raw: RawXlsx) => valuesOf(readOk(rawXlsx(raw)));
const row = (cells: string) => `<row r="1">${cells}</row>`;

describe('values of cells', () => {
  it.each<[string, string, string | undefined]>([
    ['a whole number', '<c r="A1"><v>12</v></c>', 'number 12'],
    ['binary noise', '<c r="A1"><v>0.30000000000000004</v></c>', 'number 0.3'],
    ['an exponent', '<c r="A1"><v>1.2E-3</v></c>', 'number 0.0012'],
    ['a long number', '<c r="A1"><v>4.40106E+17</v></c>', 'number 440106000000000000'],
    ['leading zeros', '<c r="A1"><v>007</v></c>', 'number 7'],
    ['spaces around a number', '<c r="A1"><v> 5 </v></c>', 'number 5'],
    ['an explicit number type', '<c r="A1" t="n"><v>-0</v></c>', 'number 0'],
    ['words in a number cell', '<c r="A1"><v>abc</v></c>', 'text abc'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', 'bool TRUE'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', 'error #REF!'],
    ['a formula text', '<c r="A1" t="str"><f>B1</f><v>通过</v></c>', 'text 通过'],
    ['a formula number', '<c r="A1"><f>1+1</f><v>2</v></c>', 'number 2'],
    ['a formula never calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', 'uncalculated '],
    ['a formula with an empty value element', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', 'uncalculated '],
    ['a shared formula never calculated', '<c r="A1"><f t="shared" si="0"/></c>', 'uncalculated '],
    ['a formula that shows nothing', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', 'text 甲'],
    ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', 'text 甲乙'],
    ['an inline text without text', '<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
    ['a stored date', '<c r="A1" t="d"><v>2022-03-05</v></c>', 'number 44625'],
    ['a stored date with time', '<c r="A1" t="d"><v>2022-03-05T12:00:00</v></c>', 'number 44625.5'],
    ['no such date', '<c r="A1" t="d"><v>2022-02-30</v></c>', 'text 2022-02-30'],
    ['only a format', '<c r="A1" s="0"/>', undefined],
    ['entities', '<c r="A1" t="str"><v>&lt;A&amp;B&gt; &#20826;&#x515A;</v></c>', 'text <A&B> 党党'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<A&B>]]></v></c>', 'text <A&B>'],
    ['a comment inside', '<c r="A1" t="str"><v>甲<!-- x --><![CDATA[乙]]></v></c>', 'text 甲乙'],
    [
      'an escaped control character',
      '<c r="A1" t="str"><v>a_x000A_b_x005F_x000A_</v></c>',
      'text a\nb_x000A_',
    ],
    ['line ends', '<c r="A1" t="str"><v>a\r\nb\rc</v></c>', 'text a\nb\nc'],
    ['white space kept', '<c r="A1" t="str"><v xml:space="preserve"> a </v></c>', 'text  a '],
    ['single quotes and spaces in tags', "<c  r = 'A1'\n t='str' ><v >x</v ></c >", 'text x'],
    ['a stray element', '<c r="A1"><extLst><ext/></extLst><v>3</v></c>', 'number 3'],
  ])('%s', (_, cell, expected) => {
    expect(read({ sheets: [row(cell)] }).A1).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['plain', '<si><t>甲</t></si>', 'text 甲'],
    ['runs', '<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>', 'text 甲乙'],
    [
      'phonetic hints',
      '<si><t>会議</t><rPh sb="0" eb="2"><t>カイギ</t></rPh><phoneticPr fontId="1"/></si>',
      'text 会議',
    ],
    ['escapes', '<si><t>甲_x000D_</t></si>', 'text 甲\r'],
  ])('shared text: %s', (_, strings, expected) => {
    expect(read({ sheets: [row('<c r="A1" t="s"><v>0</v></c>')], strings }).A1).toBe(expected);
  });

  it('says which cells are formulas', () => {
    const cells = cellsOf(
      readOk(rawXlsx({ sheets: [row('<c r="A1"><f>1</f><v>1</v></c><c r="B1"><v>1</v></c>')] })),
    );
    expect([cells.A1?.formula, cells.B1?.formula]).toEqual([true, undefined]);
  });
});

describe('addresses', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'cells without an address follow each other',
      '<row r="3"><c><v>1</v></c><c><v>2</v></c></row>',
      ['A3', 'B3'],
    ],
    ['and follow one that has it', '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row>', ['C3', 'D3']],
    ['rows without a number too', '<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>', ['A1', 'A3']],
    [
      'rows and cells out of order',
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      ['A1', 'A2', 'B2'],
    ],
    ['the last possible cell', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ['XFD1048576']],
  ])('%s', (_, data, expected) => {
    expect(Object.keys(read({ sheets: [data] }))).toEqual(expected);
  });

  it.each<[string, string]>([
    ['a row beyond the sheet', '<row r="99999999999"><c><v>1</v></c></row>'],
    ['a row beyond the sheet with address', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a column beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['column ZZZZZZZ', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
    ['an address in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['no address in an address', '<row r="1"><c r=""><v>1</v></c></row>'],
    ['one cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['one row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ])('%s is damage', (_, data) => {
    expect(outcomeOf(readWorkbook(rawXlsx({ sheets: [data] }), 'a.xlsx'))).toBe('corrupt F002');
  });
});

const STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;次&quot;"/></numFmts>
<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="170" fontId="0"/><xf numFmtId="31"/><xf numFmtId="0" fontId="1"/><xf fontId="2"/></cellXfs>
<dxfs><dxf><font><strike/></font><numFmt numFmtId="170" formatCode="BAD"/></dxf></dxfs>`;

describe('styles', () => {
  const cells = cellsOf(
    readOk(
      rawXlsx({
        sheets: [row([0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>1</v></c>`).join(''))],
        styles: STYLES,
      }),
    ),
  );
  it('gives number formats, own ones and the Chinese built-in ones', () => {
    expect(['A1', 'B1', 'C1'].map((at) => cells[at]?.numberFormat)).toEqual([
      undefined,
      '0.0"次"',
      'yyyy"年"m"月"d"日"',
    ]);
  });
  it('tells struck-through cells', () => {
    expect(['C1', 'D1', 'E1'].map((at) => cells[at]?.struck)).toEqual([undefined, true, undefined]);
  });
  it('tells a text whose runs are all struck through', () => {
    const run = (struck: boolean) => `<r><rPr>${struck ? '<strike/>' : ''}</rPr><t>x</t></r>`;
    const strings = `<si>${run(true)}${run(true)}</si><si>${run(true)}${run(false)}</si>`;
    const sheets = [row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>')];
    const struck = cellsOf(readOk(rawXlsx({ sheets, strings })));
    expect([struck.A1?.struck, struck.B1?.struck]).toEqual([true, undefined]);
  });
});

describe('sheets', () => {
  it('reads names, visibility, hidden rows and columns and merges', () => {
    const workbook = readOk(
      rawXlsx({
        sheets: [
          '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="0"><c><v>1</v></c></row>',
          '',
          '',
        ],
        sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
        before:
          '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="4" hidden="1"/><col min="5" max="5"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A1:C3"/></mergeCells>',
        workbook: '<workbookPr date1904="1"/>',
      }),
    );
    expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      'Sheet1 visible',
      'Sheet2 hidden',
      'Sheet3 veryHidden',
    ]);
    expect(workbook.sheets[0]?.rows.map((one) => one.hidden)).toEqual([true, false]);
    expect([...(workbook.sheets[0]?.hiddenColumns ?? [])]).toEqual([2, 3, 4]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 3 }]);
    expect(workbook.date1904).toBe(true);
  });

  it('reads stored dates in the date system of the workbook', () => {
    const sheets = [row('<c t="d"><v>2022-03-05</v></c>')];
    const workbook = readOk(rawXlsx({ sheets, workbook: '<workbookPr date1904="true"/>' }));
    expect(cellsOf(workbook).A1).toEqual({
      column: 1,
      type: 'number',
      text: '43163',
      numberFormat: 'yyyy-mm-dd',
    });
  });

  it('is safe with names that objects have', () => {
    const parts = rawParts({ sheets: [row('<c t="str"><v>__proto__</v></c>')] }).map((part) => ({
      ...part,
      data: String(part.data).replaceAll('Sheet1', '__proto__').replaceAll('"rId1"', '"constructor"'),
    }));
    const workbook = readOk(buildZip(parts));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  it('a workbook with some empty sheets is fine, one with nothing at all says so', () => {
    const full = readWorkbook(rawXlsx({ sheets: [row('<c><v>1</v></c>'), ''] }), 'a.xlsx');
    expect(outcomeOf(full)).toBe('ok');
    expect(outcomeOf(readWorkbook(rawXlsx({ sheets: ['', ''] }), 'a.xlsx'))).toBe('ok F017');
  });
});

describe('packages of other writers', () => {
  const raw: RawXlsx = { sheets: [row('<c r="A1" t="s"><v>0</v></c>')], strings: '<si><t>甲</t></si>' };
  const parts = rawParts(raw);
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
  const utf16 = (xml: string, bom: string) => Buffer.from(bom + xml.replace('UTF-8', 'UTF-16'), 'utf16le');
  const variants: [string, Buffer][] = [
    ['backslashes in part names', rawXlsx({ ...raw, rename: (name) => name.replaceAll('/', '\\') })],
    ['part names in other case', rawXlsx({ ...raw, rename: (name) => name.toLowerCase() })],
    ['part names with a leading slash', rawXlsx({ ...raw, rename: (name) => `/${name}` })],
    [
      'strict namespaces',
      rawXlsx({ ...raw, office: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }),
    ],
    ['zip64', buildZip(parts, { zip64: true })],
    ['stored parts', buildZip(parts.map((part) => ({ ...part, stored: true })))],
    ['prefixed elements', buildZip(parts.map((part) => ({ ...part, data: prefixed(String(part.data)) })))],
    [
      'UTF-16 with a mark',
      buildZip(parts.map((part) => ({ ...part, data: utf16(String(part.data), '\ufeff') }))),
    ],
    [
      'UTF-16 without a mark',
      buildZip(parts.map((part) => ({ ...part, data: utf16(String(part.data), '') }))),
    ],
    ['UTF-8 with a mark', buildZip(parts.map((part) => ({ ...part, data: `\ufeff${part.data}` })))],
    [
      'a declared code page',
      buildZip(
        parts.map((part) => {
          const xml = `<?xml version="1.0" encoding="GB2312"?>${part.data}`;
          const bytes = Buffer.from(xml.replace('甲', '\u00bc\u00d7'), 'latin1');
          return { ...part, data: bytes };
        }),
      ),
    ],
    [
      'comments and instructions',
      buildZip(parts.map((part) => ({ ...part, data: `<?a b?><!-- x -->${part.data}\n<!-- y -->` }))),
    ],
  ];
  it.each(variants)('%s', (_, bytes) => {
    expect(valuesOf(readOk(bytes))).toEqual({ A1: 'text 甲' });
  });

  it('parts at the root', () => {
    const flat = parts.map((part) => ({
      name: part.name.replace(/^xl\//, ''),
      data: String(part.data).replaceAll('xl/', '').replaceAll('worksheets/', ''),
    }));
    const moved = flat.map((part) => ({ ...part, name: part.name.replace('worksheets/', '') }));
    expect(valuesOf(readOk(buildZip(moved)))).toEqual({ A1: 'text 甲' });
  });

  it.each<[string, RawXlsx, string]>([
    ['a macro project', { ...raw, extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }, 'ok F006'],
    [
      'a link to another file',
      {
        ...raw,
        relationships:
          '<Relationship Id="x" Type="a/externalLink" Target="externalLinks/externalLink1.xml"/>',
      },
      'ok F007',
    ],
  ])('%s is said', (_, one, expected) => {
    expect(outcomeOf(readWorkbook(rawXlsx(one), 'a.xlsx'))).toBe(expected);
  });

  it('reads only worksheets of a workbook with macro and chart sheets', () => {
    const mixed = rawParts({ sheets: [row('<c><v>1</v></c>'), '', ''] }).map((part) => ({
      ...part,
      data: String(part.data)
        .replace(/worksheet" Target="worksheets\/sheet2/, 'xlMacrosheet" Target="macrosheets/sheet2')
        .replace(/worksheet" Target="worksheets\/sheet3/, 'chartsheet" Target="chartsheets/sheet3'),
    }));
    const workbook = readOk(buildZip(mixed));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(workbook.hasMacros).toBe(true);
  });
});

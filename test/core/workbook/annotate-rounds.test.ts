import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import { annotation, finding, makeXlsx, PLAIN_STYLES, partText, partTexts } from './xlsx-kit.ts';

const BODY =
  '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>';
const COMMENTS =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>我的批注</t></text></comment><comment ref="C1" authorId="1"><text><t>[讨论]</t></text></comment></commentList></comments>';
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 2, 5, 1, 3</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1030"><x:ClientData ObjectType="Button"/></v:shape></xml>';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const commentsLink = `<Relationship Id="rId1" Type="${LINKS}/comments" Target="../comments1.xml"/>`;
const vmlLink = `<Relationship Id="rId2" Type="${LINKS}/vmlDrawing" Target="../drawings/v.vml"/>`;

const plain = makeXlsx({ sheets: [{ name: '台账', body: BODY }] });
const commented = makeXlsx({
  sheets: [{ name: '台账', body: `${BODY}<legacyDrawing r:id="rId2"/>`, links: commentsLink + vmlLink }],
  parts: { 'xl/comments1.xml': COMMENTS, 'xl/drawings/v.vml': VML },
});
const withoutVml = makeXlsx({
  sheets: [{ name: '台账', body: BODY, links: commentsLink }],
  parts: { 'xl/comments1.xml': COMMENTS },
});
const controlsOnly = makeXlsx({
  sheets: [{ name: '台账', body: `${BODY}<legacyDrawing r:id="rId2"/>`, links: vmlLink }],
  parts: { 'xl/drawings/v.vml': VML },
});
const patterned = makeXlsx({
  sheets: [{ name: '台账', body: BODY }],
  styles: PLAIN_STYLES.replace(
    /<fill><patternFill patternType="solid">.*?<\/fill>/,
    '<fill><gradientFill degree="90"><stop position="0"><color theme="4"/></stop><stop position="1"><color rgb="FF112233"/></stop></gradientFill></fill>',
  ),
});
const input = annotation([
  finding('台账', 'A1'),
  finding('台账', 'B1', { severity: 'warning' }),
  finding('台账', 'D4'),
  finding(null, null),
]);
const clean = annotation([]);
/** SheetJS hands the bytes of an author's name out as characters. */
const utf8 = (author = '') => Buffer.from(author, 'latin1').toString('utf8');
const comments = (xlsx: Uint8Array) => {
  const sheet = XLSX.read(Buffer.from(xlsx), { type: 'buffer' }).Sheets.台账 ?? {};
  return Object.entries(sheet).flatMap(([cell, { c }]) => (c ? [[cell, utf8(c[0].a), c[0].t]] : []));
};

describe.each([
  ['plain', plain],
  ['with comments', commented],
  ['with comments but no drawing', withoutVml],
  ['with form controls', controlsOnly],
  ['with a gradient fill', patterned],
])('a workbook %s', (_, original) => {
  const once = annotateWorkbook(original, input);

  it('annotated twice is the same bytes', () => {
    expect(Buffer.from(annotateWorkbook(once, input)).equals(Buffer.from(once))).toBe(true);
  });

  it('is clean again when nothing is found any more', () => {
    const restored = annotateWorkbook(once, clean);
    const book = XLSX.read(Buffer.from(restored), { type: 'buffer', cellStyles: true });
    const before = XLSX.read(Buffer.from(original), { type: 'buffer', cellStyles: true });
    for (const cell of ['A1', 'B1', 'C1']) {
      expect(book.Sheets.台账?.[cell]?.s).toEqual(before.Sheets.台账?.[cell]?.s);
      expect(book.Sheets.台账?.[cell]?.v).toEqual(before.Sheets.台账?.[cell]?.v);
    }
    expect(comments(restored)).toEqual(comments(original));
    expect(book.SheetNames).toEqual(['校验结果', '台账']);
    const styles = (xlsx: Uint8Array) =>
      /r="A1" s="(\d+)".*r="B1" s="(\d+)"/.exec(partText(xlsx, 'xl/worksheets/sheet1.xml'))?.slice(1);
    expect(styles(restored)).toEqual(['2', '1']);
  });

  it('every part it names is there, once', () => {
    const names = [...partTexts(once).keys()];
    const declared = [...partText(once, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(
      (m) => m[1],
    );
    expect(names).toEqual(expect.arrayContaining(declared));
    expect(new Set(declared).size).toBe(declared.length);
  });
});

describe('comments of the user', () => {
  const once = annotateWorkbook(commented, input);

  it('stay, ours is put below; a discussion thread is left alone', () => {
    expect(comments(once)).toEqual([
      [
        'A1',
        '张三',
        '我的批注\n—— 汇报 Huibao ——\n【错误】此处不能为空。\n怎么改：请填写。\n—— 汇报 Huibao V002',
      ],
      ['B1', '汇报 Huibao', '【警告】此处不能为空。\n怎么改：请填写。\n—— 汇报 Huibao V002'],
      ['C1', 'tc={1}', '[讨论]'],
      ['D4', '汇报 Huibao', '【错误】此处不能为空。\n怎么改：请填写。\n—— 汇报 Huibao V002'],
    ]);
  });

  it('their boxes stay, grow to hold both texts, and ids do not clash', () => {
    const vml = partText(once, 'xl/drawings/v.vml');
    expect(vml).toContain('<br>');
    expect(vml).toContain('ObjectType="Button"');
    expect(vml).not.toContain('1, 15, 0, 2, 2, 5, 1, 3');
    const ids = [...vml.matchAll(/<v:shape [^>]*id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['_x0000_s1025', '_x0000_s1030', '_x0000_s1031', '_x0000_s1032']);
  });

  it('a box that says no place for itself is given one', () => {
    const bare = VML.replace(/<x:Anchor>.*?<\/x:Anchor>/, '');
    const parts = { 'xl/comments1.xml': COMMENTS, 'xl/drawings/v.vml': bare };
    const body = `${BODY}<legacyDrawing r:id="rId2"/>`;
    const bareXlsx = makeXlsx({ sheets: [{ name: '台账', body, links: commentsLink + vmlLink }], parts });
    const out = annotateWorkbook(bareXlsx, input);
    expect(partText(out, 'xl/drawings/v.vml')).toMatch(/<x:Anchor>[\d, ]+<\/x:Anchor><x:Row>0/);
    expect(Buffer.from(annotateWorkbook(out, input)).equals(Buffer.from(out))).toBe(true);
  });

  it('without boxes get some', () => {
    const vml =
      [...partTexts(annotateWorkbook(withoutVml, input))].find(([name]) => name.endsWith('.vml'))?.[1] ?? '';
    expect([...vml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/g)].map((m) => `${m[1]},${m[2]}`)).toEqual([
      '0,0',
      '0,2',
      '0,1',
      '3,3',
    ]);
  });
});

describe('an earlier result sheet', () => {
  const fakeBody =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>本单位自查的校验结果</t></is></c></row></sheetData>';

  it('of the user is left, ours gets another name', () => {
    const own = makeXlsx({
      sheets: [
        { name: '台账', body: BODY },
        { name: '校验结果', body: fakeBody },
      ],
    });
    const once = annotateWorkbook(own, input);
    const twice = annotateWorkbook(once, input);
    const names = ['校验结果 (2)', '台账', '校验结果'];
    expect(XLSX.read(Buffer.from(once), { type: 'buffer' }).SheetNames).toEqual(names);
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it('goes with the names that belong to it, and the cells move back', () => {
    const once = annotateWorkbook(
      makeXlsx({
        sheets: [{ name: '台账', body: BODY }],
        after:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1</definedName></definedNames>',
      }),
      input,
    );
    expect(partText(once, 'xl/workbook.xml')).toContain('localSheetId="1"');
    expect(partText(annotateWorkbook(once, clean), 'xl/workbook.xml')).toContain('localSheetId="1"');
  });

  it('in the other language is replaced too', () => {
    const english = annotateWorkbook(plain, { ...input, language: 'en' });
    expect(XLSX.read(Buffer.from(english), { type: 'buffer' }).SheetNames).toEqual(['Check results', '台账']);
    const chinese = annotateWorkbook(english, input);
    expect(XLSX.read(Buffer.from(chinese), { type: 'buffer' }).SheetNames).toEqual(['校验结果', '台账']);
  });
});

import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { outcomeOf, readOk, valuesOf } from '../../support/read-cells.ts';

const page = (body: string) =>
  Buffer.from(`<html><head><style>td{}</style><title>x</title></head><body>${body}</body></html>`);
const read = (body: string) => valuesOf(readOk(page(body), 'a.htm'));

describe('tables of web pages saved as .xls', () => {
  it.each<[string, string, Record<string, string>]>([
    ['cells', '<table><tr><th>编号<td>001</table>', { A1: 'text 编号', B1: 'text 001' }],
    ['upper case', '<TABLE><TR><TD>1</TD></TR></TABLE>', { A1: 'text 1' }],
    [
      'markup in a cell',
      '<table><tr><td><b>a</b> <span>b</span><br>c</td></tr></table>',
      { A1: 'text a b\nc' },
    ],
    [
      'references',
      '<table><tr><td>&lt;&nbsp;&#20826;&#x515A;&amp;&copy</td></tr></table>',
      { A1: 'text <\u00a0党党&&copy' },
    ],
    ['white space', '<table><tr><td>\n  a\n  b </td></tr></table>', { A1: 'text a b' }],
    ['empty cells and rows', '<table><tr></tr><tr><td></td><td>1</td></tr></table>', { B2: 'text 1' }],
    [
      'two tables',
      '<table><tr><td>1</table><p>x</p><table><tr><td>2</table>',
      { A1: 'text 1', A2: 'text 2' },
    ],
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>',
      { A1: 'text ab', B1: 'text c' },
    ],
    [
      'script and comments',
      '<table><tr><td><script>"<td>"</script>1<!-- <td>2 --></td></tr></table>',
      { A1: 'text 1' },
    ],
    ['a lone <', '<table><tr><td>1 < 2</td></tr></table>', { A1: 'text 1 < 2' }],
    ['a > in an attribute', '<table><tr><td title="a>b">1</td></tr></table>', { A1: 'text 1' }],
    ['cells without a row', '<table><td>1</td></table>', { A1: 'text 1' }],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('places spans and gives them as merges', () => {
    const body = '<table><tr><td rowspan=2>a<td colspan="2">b<tr><td>c<td>d</table>';
    const workbook = readOk(page(body), 'a.html');
    expect(valuesOf(workbook)).toEqual({ A1: 'text a', B1: 'text b', B2: 'text c', C2: 'text d' });
    expect(workbook.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
  });

  it('reads the encoding that the page names, and another when that does not fit', () => {
    const meta = Buffer.from('<meta charset="gbk"><table><tr><td>');
    const cell = Buffer.from('b5e7cad3bbfa', 'hex');
    expect(valuesOf(readOk(Buffer.concat([meta, cell]), 'a.xls'))).toEqual({ A1: 'text 电视机' });
    const wrong = Buffer.from('<meta charset="us-ascii"><table><tr><td>电视机');
    expect(valuesOf(readOk(wrong, 'a.xls')).A1).toMatch(/^text /);
    const none = Buffer.concat([Buffer.from('<table><tr><td>'), cell]);
    expect(valuesOf(readOk(none, 'a.xls'))).toEqual({ A1: 'text 电视机' });
  });

  it('says that the extension is another one', () => {
    expect(outcomeOf(readWorkbook(page('<table><tr><td>1</table>'), 'a.xls'))).toBe('ok F008');
  });

  it.each<[string, string, string]>([
    ['a span of everything', '<table><tr><td colspan=99999 rowspan=99999>1</td></tr></table>', 'ok F008'],
    ['columns without end', `<table><tr>${'<td>1'.repeat(20_000)}</table>`, 'too-large F005'],
    [
      'rows that are all covered',
      `<table><tr><td colspan=16384 rowspan=65000>1${'<tr><td>'.repeat(400)}`,
      'too-large F005',
    ],
  ])('%s', (_, body, expected) => {
    expect(outcomeOf(readWorkbook(page(body), 'a.xls'))).toBe(expected);
  });
});

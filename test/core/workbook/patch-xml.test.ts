import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  namespacePrefix,
  removeAttribute,
  setAttribute,
} from '../../../lambdas/core/workbook/patch-attribute.ts';
import { applySplices } from '../../../lambdas/core/workbook/patch-splice.ts';
import { decodeText, encodeText } from '../../../lambdas/core/workbook/patch-text.ts';
import { childElements, elementEnd, nextTag, rootTag } from '../../../lambdas/core/workbook/patch-xml.ts';
import { UnpatchableWorkbookError } from '../../../lambdas/core/workbook/unpatchable-error.ts';

describe('nextTag', () => {
  it.each([
    ['<a>', 'open', 'a', ''],
    ['</x:row>', 'close', 'row', 'x:'],
    ['<x:c r="A1" />', 'empty', 'c', 'x:'],
    ['<!-- <b> --><a/>', 'empty', 'a', ''],
    ['<![CDATA[<b>]]><a/>', 'empty', 'a', ''],
    ['<?xml version="1.0"?>\n<a b=">">', 'open', 'a', ''],
    ["<a b='/>' >", 'open', 'a', ''],
  ])('%s is %s %s', (xml, kind, local, prefix) => {
    const tag = nextTag(xml, 0);
    expect(tag).toMatchObject({ kind, local, prefix });
    expect(tag?.end).toBe(xml.length);
  });

  it.each(['<a b="', '<!-- ', '<a', '<?xml '])('refuses %s, which has no end', (xml) => {
    expect(() => nextTag(xml, 0)).toThrow(UnpatchableWorkbookError);
  });

  it('finds nested elements of the same name whole', () => {
    const xml = '<a><b><b/><b>1</b></b><c/></a>';
    const children = childElements(xml, rootTag(xml)).map(({ tag, end }) => xml.slice(tag.start, end));
    expect(children).toEqual(['<b><b/><b>1</b></b>', '<c/>']);
    expect(elementEnd(xml, rootTag(xml))).toBe(xml.length);
  });
});

describe('attributes', () => {
  it.each([
    ['<c r="A1" s="3">', 's', '3'],
    ["<c r='A1' s = '3'>", 's', '3'],
    ['<c r="A1" xs="4">', 's', null],
    ['<c t="a s=9" s="3">', 's', '3'],
    ['<c s="">', 's', ''],
  ])('%s has %s = %s', (tag, name, value) => {
    expect(attribute(tag, name)).toBe(value);
  });

  it.each([
    ['<c r="A1">', '<c r="A1" s="5">'],
    ['<c r="A1"/>', '<c r="A1" s="5"/>'],
    ['<c r="A1" />', '<c r="A1" s="5"/>'],
    ['<c s="1" r="A1">', '<c s="5" r="A1">'],
  ])('setting s on %s gives %s', (tag, expected) => {
    expect(setAttribute(tag, 's', '5')).toBe(expected);
  });

  it('removes one attribute and no other', () => {
    expect(removeAttribute('<row r="1" spans="1:3" ht="15">', 'spans')).toBe('<row r="1" ht="15">');
  });

  it('finds the prefix of a namespace', () => {
    const root = '<a xmlns="urn:a" xmlns:r="urn:b">';
    expect(namespacePrefix(root, (uri) => uri === 'urn:b')).toBe('r:');
    expect(namespacePrefix(root, (uri) => uri === 'urn:a')).toBe('');
    expect(namespacePrefix(root, (uri) => uri === 'urn:c')).toBeNull();
  });
});

describe('text', () => {
  it('comes back as it went in, if XML can hold it', () => {
    const writable = fc.string({ unit: 'grapheme' }).filter((s) => !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x/u.test(s));
    fc.assert(fc.property(writable, (s) => decodeText(encodeText(s)) === s));
  });

  it('holds no character that XML cannot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        const xml = Buffer.from(encodeText(s), 'latin1').toString('utf8');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the test
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff<>]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });

  it.each([
    ['\u000b', '_x000B_'],
    ['_x000D_', '_x005F_x000D_'],
    ['a\r\nb', 'a_x000D_\nb'],
  ])('writes %j as %s', (given, expected) => expect(encodeText(given)).toBe(expected));
});

it('applySplices keeps the order of insertions at one place', () => {
  const splices = [
    { start: 1, end: 1, text: 'x' },
    { start: 1, end: 1, text: 'y' },
    { start: 1, end: 2, text: 'B' },
  ];
  expect(applySplices('abc', splices)).toBe('axyBc');
});

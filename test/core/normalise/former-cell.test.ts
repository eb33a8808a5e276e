import { describe, expect, it } from 'vitest';
import type { CellPiece, PlacedColumn } from '../../../lambdas/core/locate/located.ts';
import { foldName } from '../../../lambdas/core/model/fold-name.ts';
import { readFormerCell } from '../../../lambdas/core/normalise/read-former-cell.ts';
import type { CellParser, TypedCell } from '../../../lambdas/core/parse/parsed.ts';
import { columnOf } from './small-table.ts';

const text = (typed: string): TypedCell => ({ type: 'text', text: typed });
/** Reads whatever it is given, except `bad`. */
const parse: CellParser = (cell) =>
  cell.text === 'bad' ? { reject: { code: 'N050' } } : { value: { text: `${cell.type}:${cell.text}` } };
function read(cell: TypedCell, former: PlacedColumn['former'], type = 'text') {
  const placed = { column: columnOf('x', type), at: 1, header: 'x', moneyUnit: null };
  return readFormerCell(parse, { ...placed, ...(former && { former }) })(cell);
}
const said = (words: string) => ({ value: { text: `text:${words}` } });
const piece = (more: Partial<CellPiece> = {}): CellPiece => ({
  at: ['—', '至'],
  short: 'refuse',
  header: '起止',
  position: 0,
  count: 2,
  ...more,
});

it('a column of the current template is read as it is', () => {
  expect(read(text('甲'), undefined)).toEqual(said('甲'));
});

describe('values that have another name now', () => {
  const values = new Map([
    [foldName('甲'), '乙'],
    [foldName('bad one'), 'bad'],
    [foldName('丙'), '丁'],
  ]);
  it.each<[string, string, string, object]>([
    ['one of them', 'text', '甲', { ...said('乙'), rule: 'template-value' }],
    ['another word', 'text', '戊', said('戊')],
    ['several, in a column for one', 'text', '甲、丙', said('甲、丙')],
    ['several', 'list', '甲、丙', { ...said('乙、丁'), rule: 'template-value' }],
    ['some of several', 'list', '戊,丙', { ...said('戊、丁'), rule: 'template-value' }],
    ['none of several, as typed', 'list', '戊,己', said('戊,己')],
    ['one that is refused now', 'text', 'bad one', { reject: { code: 'N050' } }],
  ])('%s', (_, type, typed, expected) => {
    expect(read(text(typed), { values }, type)).toEqual(expected);
  });

  it.each([
    [2000, true],
    [2001, false],
  ])('a list of %i letters: %s', (length, looked) => {
    const typed = `甲、${'长'.repeat(length - 2)}`;
    const expected = looked ? { ...said(`乙${typed.slice(1)}`), rule: 'template-value' } : said(typed);
    expect(read(text(typed), { values }, 'list')).toEqual(expected);
  });

  it('a blank cell says nothing', () => {
    expect(read(text(''), { values })).toEqual({ value: undefined });
  });
});

describe('a piece of a cell', () => {
  const split = { rule: 'template-split' };
  it.each<[string, string, Partial<CellPiece>, object]>([
    ['the first', '甲 — 乙', {}, { ...said('甲'), ...split }],
    ['the second', '甲 — 乙', { position: 1 }, { ...said('乙'), ...split }],
    ['the last keeps the rest', '甲—乙至丙', { position: 1 }, { ...said('乙至丙'), ...split }],
    ['by whichever mark is first', '甲至乙—丙', {}, { ...said('甲'), ...split }],
    ['three', '甲至乙—丙', { position: 1, count: 3 }, { ...said('乙'), ...split }],
    [
      'the longer of two marks at one place',
      '甲——乙',
      { at: ['—', '——'], position: 1 },
      { ...said('乙'), ...split },
    ],
    ['a mark at the very start', '—乙', { position: 1 }, { ...said('乙'), ...split }],
    ['nothing before it', '—乙', {}, { value: undefined }],
    ['the whole, as typed', ' 甲 ', { count: 1 }, said(' 甲 ')],
    ['a short one left empty', '甲', { short: 'blank', position: 1 }, { value: undefined }],
    ['a short one, its first piece', '甲', { short: 'blank' }, said('甲')],
    ['a short one repeated', '甲', { short: 'repeat', position: 1 }, said('甲')],
    [
      'a short one of three repeated',
      '甲—乙',
      { short: 'repeat', position: 2, count: 3 },
      { ...said('乙'), ...split },
    ],
    [
      'a full one that may be repeated',
      '甲—乙',
      { short: 'repeat', position: 1 },
      { ...said('乙'), ...split },
    ],
    ['one that is refused', 'bad—乙', {}, { reject: { code: 'N050' } }],
    [
      'too few, refused',
      '甲',
      { at: ['—', ' '] },
      { reject: { code: 'N053', parameters: { header: '起止', count: 2, marks: '— 空格' } } },
    ],
  ])('%s', (_, typed, more, expected) => {
    expect(read(text(typed), { piece: piece(more) })).toEqual(expected);
  });

  it('a number that is whole stays a number, a piece of it is text', () => {
    const cell: TypedCell = { type: 'number', text: '5' };
    expect(read(cell, { piece: piece({ count: 1 }) })).toEqual({ value: { text: 'number:5' } });
    expect(read({ ...cell, text: '5—6' }, { piece: piece() })).toEqual({ ...said('5'), ...split });
  });

  it('first cut, then named anew', () => {
    const values = new Map([[foldName('甲'), '乙']]);
    expect(read(text('甲—甲'), { piece: piece(), values })).toEqual({
      ...said('乙'),
      rule: 'template-value',
    });
  });
});

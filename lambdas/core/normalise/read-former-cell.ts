import type { CellPiece, PlacedColumn } from '../locate/located.ts';
import { foldName } from '../model/fold-name.ts';
import type { CellIssue, CellParser, TypedCell } from '../parse/parsed.ts';

const BETWEEN_VALUES = /[、,，;；/|\n]/;

/** Reads a cell of an older template as one of the current column: its piece of the text, former values by the new ones. */
export function readFormerCell(parse: CellParser, { column, former }: PlacedColumn): CellParser {
  if (!former) return parse;
  const { piece, values } = former;
  return (cell) => {
    const own = piece ? pieceOf(cell, piece) : cell;
    if ('reject' in own) return own;
    if (own.text === '') return { value: undefined };
    const now = values ? { ...own, text: translate(own.text, values, column.type === 'list') } : own;
    const parsed = parse(now);
    if ('reject' in parsed) return parsed;
    if (now.text !== own.text) return { ...parsed, rule: 'template-value' };
    return own.text === cell.text ? parsed : { ...parsed, rule: 'template-split' };
  };
}

function translate(text: string, values: ReadonlyMap<string, string>, several: boolean): string {
  const whole = values.get(foldName(text));
  if (whole !== undefined) return whole;
  if (!several || text.length > 2000) return text;
  const words = text.split(BETWEEN_VALUES);
  const now = words.map((word) => values.get(foldName(word)) ?? word);
  return now.some((word, i) => word !== words[i]) ? now.join('、') : text;
}

function pieceOf(
  cell: TypedCell,
  { at, short, header, position, count }: CellPiece,
): TypedCell | { readonly reject: CellIssue } {
  const pieces = cut(cell.text.trim(), at, count);
  if (short === 'refuse' && pieces.length < count) {
    const marks = at.map((mark) => (mark.trim() === '' ? '空格' : mark)).join(' ');
    return { reject: { code: 'N053', parameters: { header, count, marks } } };
  }
  const text = pieces[position] ?? (short === 'repeat' ? (pieces.at(-1) ?? '') : '');
  return text === cell.text.trim() ? cell : { type: 'text', text };
}

/** At most `count` pieces, without the blanks around them; the last keeps what is left. */
function cut(text: string, marks: readonly string[], count: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (pieces.length < count - 1) {
    const [next] = marks
      .map((mark) => ({ mark, from: rest.indexOf(mark) }))
      .filter(({ from }) => from >= 0)
      .sort((a, b) => a.from - b.from || b.mark.length - a.mark.length);
    if (!next) break;
    pieces.push(rest.slice(0, next.from).trim());
    rest = rest.slice(next.from + next.mark.length).trim();
  }
  return [...pieces, rest];
}

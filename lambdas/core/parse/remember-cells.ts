import type { CellParser, Parsed } from './parsed.ts';

/** Different texts of one column worth remembering: dates and choices repeat, free text does not. */
const MOST = 5_000;

/** The same reader, which looks up what it has read before. */
export function rememberCells(parse: CellParser): CellParser {
  const texts = new Map<string, Parsed>();
  const numbers = new Map<string | undefined, Map<string, Parsed>>();
  return (cell) => {
    let known = texts;
    if (cell.type !== 'text') {
      const format = cell.type === 'number' ? cell.numberFormat : `\0${cell.type}`;
      const existing = numbers.get(format);
      known = existing ?? new Map();
      if (!existing && numbers.size < 50) numbers.set(format, known);
    }
    let parsed = known.get(cell.text);
    if (parsed === undefined) {
      parsed = parse(cell);
      if (known.size < MOST) known.set(cell.text, parsed);
    }
    return parsed;
  };
}

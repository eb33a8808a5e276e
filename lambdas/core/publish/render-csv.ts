import { isPlainDecimal } from '../model/decimal.ts';

/** First characters that a spreadsheet would take for a formula, also in full width, and the blanks that may hide them. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const QUOTED = /[",\r\n]/;
/** Byte order mark: without it Chinese spreadsheet programs take UTF-8 for GBK. */
const BOM = '\uFEFF';

/**
 * A CSV file (RFC 4180, UTF-8 with a byte order mark, CRLF) in pieces of text to be written in turn. Text that begins
 * like a formula gets an apostrophe in front; plain numbers, also negative ones, stay as they are. Null is empty.
 */
export function* renderCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | null)[]>,
): Generator<string> {
  yield BOM + line(header);
  for (const row of rows) yield line(row);
}

function line(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => field(cell ?? '')).join(',')}\r\n`;
}

function field(text: string): string {
  const safe = FORMULA.test(text) && !isPlainDecimal(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Records of delimited text by RFC 4180, lenient about line ends and about quotes inside unquoted fields.
 * One pass. `visit` is called with each record's fields, also for blank lines (one empty field); it stops the
 * pass by returning false. Returns false when the text ends inside quotes.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  visit: (fields: string[]) => boolean,
): boolean {
  const separator = delimiter.charCodeAt(0);
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text.charCodeAt(at) === QUOTE) {
      const closed = closingQuote(text, at + 1);
      if (closed < 0) return false;
      field = text.slice(at + 1, closed).replaceAll('""', '"');
      at = closed + 1;
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== separator && code !== LF && code !== CR) code = text.charCodeAt(++at);
    fields.push(field + text.slice(start, at));
    if (at < text.length && code === separator) {
      if (++at === text.length) fields.push('');
      continue;
    }
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
    if (!visit(fields)) return true;
    fields = [];
  }
  if (fields.length > 0) visit(fields);
  return true;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

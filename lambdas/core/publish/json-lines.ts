/** A JSON array with one element per line, in pieces, so that no result is too long for one string. */
export function* jsonArray(items: Iterable<unknown>): Generator<string> {
  yield '[';
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield first ? ']' : '\n]';
}

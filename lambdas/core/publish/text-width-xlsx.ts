/** Width of a text in column-width units: 1 for a Latin letter, 2 for a Chinese character. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Height in points of a wrapped text in a column of this width, at 10 points. */
export function wrappedHeight(text: string, width: number, lineHeight = 16): number {
  const lines = text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 0.97) / Math.max(width - 1, 1))),
      0,
    );
  return lines * lineHeight + 4;
}

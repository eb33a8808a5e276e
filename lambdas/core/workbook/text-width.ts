const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in columns of half-width characters: Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.length === 2 || WIDE.test(char) ? 2 : 1;
  return width;
}

/** Lines a text takes when wrapped at `columns`. */
export function wrappedLines(text: string, columns: number): number {
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / columns)), 0);
}

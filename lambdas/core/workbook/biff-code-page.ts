/** Text of BIFF5 is in the code page of the machine that wrote it. */
const LABELS = new Map([
  [367, 'windows-1252'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

/** Decodes text of a code page given by number; Western European when the number is unknown. */
export function codePageDecoder(codePage: number): (bytes: Buffer) => string {
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252';
  const decoder = new TextDecoder(LABELS.get(codePage) ?? windows);
  return (bytes) => decoder.decode(bytes);
}

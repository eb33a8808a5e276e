import { type CellStyle, cellStyle } from './cell-style.ts';
import { partToUtf8 } from './part-encoding.ts';
import { eachChild, isTrue, openRoot } from './xml-elements.ts';
import { XmlScanner } from './xml-scanner.ts';

/** The formats that the `s` attribute of a cell points at, in order. */
export function readStyles(part: Buffer | null): readonly CellStyle[] {
  if (!part) return [];
  const scanner = new XmlScanner(partToUtf8(part));
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const cellFormats: { formatId: number; font: number }[] = [];
  openRoot(scanner, 'styleSheet');
  eachChild(scanner, () => {
    if (scanner.nameIs('numFmts')) {
      eachChild(scanner, () =>
        formats.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? ''),
      );
    } else if (scanner.nameIs('fonts')) {
      eachChild(scanner, () => struckFonts.push(readStruck(scanner)));
    } else if (scanner.nameIs('cellXfs')) {
      eachChild(scanner, () => {
        const formatId = Number(scanner.attribute('numFmtId') ?? 0);
        cellFormats.push({ formatId, font: Number(scanner.attribute('fontId') ?? 0) });
      });
    }
  });
  return cellFormats.map(({ formatId, font }) => cellStyle(formatId, formats, struckFonts[font] ?? false));
}

/** Reads the children of a font or of run properties. */
export function readStruck(scanner: XmlScanner): boolean {
  let struck = false;
  eachChild(scanner, () => {
    if (scanner.nameIs('strike')) struck = isTrue(scanner.attribute('val') ?? '1');
  });
  return struck;
}

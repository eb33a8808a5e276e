import { readStruck } from './read-styles.ts';
import { eachChild } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { decodeEscapes } from './xml-text.ts';

export interface RichText {
  readonly text: string;
  /** Every run is struck through. */
  readonly struck: boolean;
}

/** A `si` or `is` element: plain text or runs joined; phonetic hints (`rPh`) are left out. */
export function readRichText(scanner: XmlScanner): RichText {
  let text = '';
  let runs = 0;
  let struckRuns = 0;
  eachChild(scanner, () => {
    if (scanner.nameIs('t')) text += scanner.readText();
    else if (scanner.nameIs('r')) {
      runs++;
      eachChild(scanner, () => {
        if (scanner.nameIs('t')) text += scanner.readText();
        else if (scanner.nameIs('rPr') && readStruck(scanner)) struckRuns++;
      });
    }
  });
  return { text: decodeEscapes(text), struck: runs > 0 && runs === struckRuns };
}

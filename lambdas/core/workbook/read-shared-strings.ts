import { partToUtf8 } from './part-encoding.ts';
import { type RichText, readRichText } from './read-rich-text.ts';
import { eachChild, openRoot } from './xml-elements.ts';
import { XmlScanner } from './xml-scanner.ts';

/** The texts that cells of type `s` point at, in order. The declared counts are not trusted. */
export function readSharedStrings(part: Buffer | null): readonly RichText[] {
  const texts: RichText[] = [];
  if (!part) return texts;
  const scanner = new XmlScanner(partToUtf8(part));
  openRoot(scanner, 'sst');
  eachChild(scanner, () => {
    if (scanner.nameIs('si')) texts.push(readRichText(scanner));
  });
  return texts;
}

import { eachChild } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface OdsStyle {
  readonly struck: boolean;
  /** Of a table style: the sheet is not shown. */
  readonly hidden: boolean;
}

/** Takes the `style:style` element just opened into the table of styles. */
export function readOdsStyle(scanner: XmlScanner, styles: Map<string, OdsStyle>): void {
  const name = scanner.attribute('name');
  if (!scanner.nameIs('style') || name === null) return;
  let struck = false;
  let hidden = false;
  eachChild(scanner, () => {
    if (scanner.nameIs('text-properties')) {
      struck = (scanner.attribute('text-line-through-style') ?? 'none') !== 'none';
    }
    if (scanner.nameIs('table-properties')) hidden = scanner.attribute('display') === 'false';
  });
  styles.set(name, { struck, hidden });
}

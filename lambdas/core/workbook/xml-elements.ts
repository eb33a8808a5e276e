import { damaged } from './read-fault.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Opens the root element, which must be called so. */
export function openRoot(scanner: XmlScanner, name: string): void {
  if (scanner.next() !== 'open' || !scanner.nameIs(name)) throw damaged('xml');
}

/** Visits the child elements of the last `open` up to its end; what a visit leaves unread is passed over. */
export function eachChild(scanner: XmlScanner, visit: () => void): void {
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== 'open') continue;
    visit();
    while (scanner.depth > inside) scanner.next();
  }
}

/** xsd:boolean as spreadsheets write it. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

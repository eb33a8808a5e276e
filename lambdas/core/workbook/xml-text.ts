import { damaged } from './read-fault.ts';

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const SPECIAL = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));|&|\r\n?/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Resolves character references and line ends. Entities that need a DTD are refused. */
export function decodeXmlText(raw: string): string {
  return raw.replace(SPECIAL, (whole, decimal?: string, hex?: string, name?: string) => {
    if (whole.startsWith('\r')) return '\n';
    const known = name && NAMED.get(name);
    if (known) return known;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
    if (code < 0 || code > 0x10ffff) throw damaged('xml');
    return String.fromCodePoint(code);
  });
}

/** Spreadsheet strings write control characters as `_xHHHH_`. @example decodeEscapes('a_x000D_b') */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

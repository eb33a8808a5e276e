import type { Severity } from '../model/finding.ts';

/**
 * Fill of a marked cell. Each has shades that no eye tells apart: which one is used says which of the workbook's
 * fills it covers, so that a later round can put that fill back, whatever program saved the file in between.
 */
export const MARK_COLOURS: Record<Severity, string> = {
  error: 'FFFFB4B0',
  warning: 'FFFFE480',
  info: 'FFCCE4F0',
};

/** The same for a cell with light text, which would not be read on those. */
const DEEP_COLOURS: Record<Severity, string> = {
  error: 'FFB82420',
  warning: 'FF9A5C10',
  info: 'FF245C80',
};

/** Shade 0 covers no fill; the others are numbered by the fills met. */
export const SHADES = 64;

const BASES = new Set([...Object.values(MARK_COLOURS), ...Object.values(DEEP_COLOURS)]);

/** @example markColour('error', 1, 'dark') === 'FFFFB4B1' */
export function markColour(severity: Severity, shade: number, text: 'dark' | 'light'): string {
  const base = Number.parseInt((text === 'light' ? DEEP_COLOURS : MARK_COLOURS)[severity], 16);
  return hex(base + ((shade >> 4) << 8) + (shade & 15));
}

/** The shade of a colour that is one of our marks, else null. */
export function markShade(colour: string): number | null {
  const value = Number.parseInt(colour, 16);
  const base = hex(value - (value & 0x30f));
  return BASES.has(base) ? (((value >> 8) & 3) << 4) | (value & 15) : null;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}

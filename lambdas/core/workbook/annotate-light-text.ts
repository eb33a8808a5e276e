import type { StyleBook } from './annotate-style-book.ts';
import { attribute } from './patch-attribute.ts';
import { findChild, rootTag } from './patch-xml.ts';

/** Theme colours that are light in every theme people use: background 1 and background 2. */
const LIGHT_THEME = new Set(['0', '2']);
/** White of the old palette. */
const LIGHT_PALETTE = new Set(['1', '9']);
const LIGHT_FROM = 170;

/** Whether the text of a format is white or nearly so, as in dark headers. */
export function hasLightText(book: StyleBook, xf: string): boolean {
  const font = book.entries('fonts')[Number(attribute(xf.slice(0, rootTag(xf).end), 'fontId') ?? '0')] ?? '';
  const colour = font === '' ? null : findChild(font, rootTag(font), 'color');
  if (colour === null) return false;
  const tag = font.slice(colour.start, colour.end);
  const theme = attribute(tag, 'theme');
  if (theme !== null) return LIGHT_THEME.has(theme) && Number(attribute(tag, 'tint') ?? '0') > -0.3;
  const rgb = attribute(tag, 'rgb');
  return rgb === null ? LIGHT_PALETTE.has(attribute(tag, 'indexed') ?? '') : brightness(rgb) >= LIGHT_FROM;
}

/** 0 for black, 255 for white. @param rgb `FFRRGGBB` or `RRGGBB` */
function brightness(rgb: string): number {
  const value = Number.parseInt(rgb.slice(-6), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}

import type { Severity } from '../model/finding.ts';
import { MARK_COLOURS } from './annotate-mark-colour.ts';
import { solidFill } from './annotate-marks.ts';
import type { StyleBook } from './annotate-style-book.ts';
import { attribute } from './patch-attribute.ts';
import { encodeText } from './patch-text.ts';

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'center' | 'left' | 'right';
  /** Text that would read as a formula or a number stays text when the cell is edited. */
  readonly quoted?: boolean;
}

const INK = 'FF262626';
const GREY = 'FF7F7F7F';
const severityLooks = (severity: Severity): Look => ({
  fill: MARK_COLOURS[severity],
  border: true,
  horizontal: 'center',
  bold: true,
});

/** How the cells of the result sheet look. */
const LOOKS = {
  title: { size: 18, bold: true },
  good: { size: 14, bold: true, colour: 'FF1E6B34', fill: 'FFE3F3E6' },
  doubtful: { size: 14, bold: true, colour: 'FF8A5A00', fill: 'FFFFF4D6' },
  bad: { size: 14, bold: true, colour: 'FFB3261E', fill: 'FFFCE4E2' },
  guide: { colour: 'FF404040' },
  label: { colour: GREY },
  fact: {},
  legendError: { fill: MARK_COLOURS.error, border: true, bold: true },
  legendWarning: { fill: MARK_COLOURS.warning, border: true, bold: true },
  legendInfo: { fill: MARK_COLOURS.info, border: true, bold: true },
  header: { bold: true, colour: 'FFFFFFFF', fill: 'FF44546A', border: true, horizontal: 'center' },
  group: { bold: true, fill: 'FFEDEFF2', border: true },
  groupCode: { colour: GREY, fill: 'FFEDEFF2', border: true, horizontal: 'center' },
  error: severityLooks('error'),
  warning: severityLooks('warning'),
  info: severityLooks('info'),
  link: { colour: 'FF0563C1', underline: true, border: true },
  text: { border: true },
  value: { border: true, quoted: true },
  code: { colour: GREY, border: true, horizontal: 'center' },
  explain: { border: true, fill: 'FFFFFDF0', quoted: true },
  more: { colour: GREY, border: true },
} as const satisfies Record<string, Look>;

export type ResultLook = keyof typeof LOOKS;

const FONT = encodeText('微软雅黑');

/** Cell formats of the result sheet, added to the workbook's own as they are asked for. */
export function createResultStyles(book: StyleBook): (look: ResultLook) => number {
  const made = new Map<ResultLook, number>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const style = addLook(book, LOOKS[name]);
    made.set(name, style);
    return style;
  };
}

function addLook(book: StyleBook, look: Look): number {
  const p = book.prefix;
  const font = book.add(
    'fonts',
    `<${p}font>${look.bold ? `<${p}b/>` : ''}${look.underline ? `<${p}u/>` : ''}<${p}sz val="${look.size ?? 10}"/><${p}color rgb="${look.colour ?? INK}"/><${p}name val="${FONT}"/><${p}charset val="134"/></${p}font>`,
  );
  const fill = look.fill ? book.add('fills', solidFill(p, look.fill)) : 0;
  const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="FFD0D4DA"/></${p}${name}>`;
  const border = look.border
    ? book.add(
        'borders',
        `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`,
      )
    : 0;
  const indent = look.horizontal === undefined && (look.fill ?? look.border) ? ' indent="1"' : '';
  const alignment = `<${p}alignment horizontal="${look.horizontal ?? 'left'}" vertical="center" wrapText="1"${indent}/>`;
  const base = attribute(book.entries('cellXfs')[0] ?? '', 'xfId') === null ? '' : ' xfId="0"';
  const quoted = look.quoted ? ' quotePrefix="1"' : '';
  return book.add(
    'cellXfs',
    `<${p}xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}"${base}${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<${p}protection locked="0"/></${p}xf>`,
  );
}

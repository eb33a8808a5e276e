import { escapeXlsx, MAIN_NAMESPACE, XML_HEAD } from './escape-xlsx.ts';

/** How a cell looks and whether it may be edited on a locked sheet. Colours are `RRGGBB`. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; 10 when absent. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** Colour of thin lines on all four sides. */
  readonly border?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format code. */
  readonly format?: string;
  readonly open?: boolean;
}

const FONT_NAME = '微软雅黑';
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};

/** Collects the styles of a workbook and hands out their numbers. */
export interface StyleTable {
  /** `quoted` marks text that begins like a formula: it stays text when the cell is edited. */
  idOf(style: Style | undefined, quoted?: boolean): number;
  fillId(fill: string): number;
  toXml(): string;
}

export function createStyleTable(): StyleTable {
  const fonts = new Map([[fontXml({}), 0]]);
  const fills = new Map([
    ['<fill><patternFill patternType="none"/></fill>', 0],
    ['<fill><patternFill patternType="gray125"/></fill>', 1],
  ]);
  const borders = new Map([['<border><left/><right/><top/><bottom/><diagonal/></border>', 0]]);
  const formats = new Map<string, number>();
  const cells = new Map([['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', 0]]);
  const differential = new Map<string, number>();
  const known = new Map<Style, number>();

  const formatId = (code: string): number => {
    const builtIn = BUILT_IN[code];
    return builtIn ?? intern(formats, code) + 164;
  };
  const cellXml = (style: Style, quoted: boolean): string => {
    const ids =
      `numFmtId="${formatId(style.format ?? 'General')}" fontId="${intern(fonts, fontXml(style))}"` +
      ` fillId="${style.fill ? intern(fills, fillXml(style.fill)) : 0}"` +
      ` borderId="${style.border ? intern(borders, borderXml(style.border)) : 0}" xfId="0"`;
    const applied =
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    const unlocked = style.open ? '<protection locked="0"/>' : '';
    return `<xf ${ids}${quoted ? ' quotePrefix="1"' : ''}${applied}>${alignmentXml(style)}${unlocked}</xf>`;
  };
  return {
    idOf(style, quoted = false) {
      if (quoted) return intern(cells, cellXml(style ?? {}, true));
      if (style === undefined) return 0;
      const id = known.get(style) ?? intern(cells, cellXml(style, false));
      known.set(style, id);
      return id;
    },
    fillId: (fill) => intern(differential, `<dxf>${dxfFillXml(fill)}</dxf>`),
    toXml() {
      const codes = [...formats].map(
        ([code, id]) => `<numFmt numFmtId="${id + 164}" formatCode="${escapeXlsx(code)}"/>`,
      );
      return (
        `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
        (codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : '') +
        listXml('fonts', fonts) +
        listXml('fills', fills) +
        listXml('borders', borders) +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        listXml('cellXfs', cells) +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
        listXml('dxfs', differential) +
        '</styleSheet>'
      );
    },
  };
}

function intern(table: Map<string, number>, xml: string): number {
  const id = table.get(xml) ?? table.size;
  table.set(xml, id);
  return id;
}

function listXml(name: string, table: ReadonlyMap<string, number>): string {
  return `<${name} count="${table.size}">${[...table.keys()].join('')}</${name}>`;
}

function fontXml({ bold, italic, underline, size = 10, color }: Style): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`;
  const paint = color ? `<color rgb="FF${color}"/>` : '<color rgb="FF262626"/>';
  return `<font>${marks}<sz val="${size}"/>${paint}<name val="${FONT_NAME}"/><charset val="134"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** In conditional formats the background colour is the one that paints. */
function dxfFillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor rgb="FF${color}"/></patternFill></fill>`;
}

function borderXml(color: string): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF${color}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function alignmentXml({ align, vertical = 'center', wrap, indent }: Style): string {
  const horizontal = align ?? (indent ? 'left' : undefined);
  return `<alignment${horizontal ? ` horizontal="${horizontal}"` : ''} vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`;
}

import { applySplices } from './patch-splice.ts';

/** The box that shows a cell comment: 0-based cell, and the eight numbers of its anchor. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly anchor: readonly number[];
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** A drawing part for comment boxes. `block` keeps shape ids of different sheets apart. */
export function emptyVml(block: number): string {
  return `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block},${block + 1}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
}

/** Adds comment boxes. The part is handled as text: what programs write here is often not well-formed XML. */
export function addShapes(vml: string, shapes: readonly NoteShape[], block: number): string {
  const end = vml.lastIndexOf('</xml>');
  if (end === -1 || shapes.length === 0) return vml;
  const declared = vml.includes('xmlns:v="urn:schemas-microsoft-com:vml"') && vml.includes('xmlns:x="');
  let id = highestId(vml) ?? block * 1024;
  const type = vml.includes('"_x0000_t202"')
    ? ''
    : SHAPE_TYPE.replace('<v:shapetype', `<v:shapetype ${NAMESPACES}`);
  const added = shapes.map((shape) => shapeXml(shape, ++id, declared ? '' : ` ${NAMESPACES}`)).join('');
  return vml.slice(0, end) + type + added + vml.slice(end);
}

/** Removes the comment boxes of the cells for which `doomed` holds (0-based); says whether any shape is left. */
export function removeShapes(
  vml: string,
  doomed: (row: number, column: number) => boolean,
): { vml: string; left: number } {
  const shapes = [...shapesOf(vml)];
  const gone = shapes.filter(({ cell }) => cell !== null && doomed(cell.row, cell.column));
  const splices = gone.map(({ start, end }) => ({ start, end, text: '' }));
  return { vml: applySplices(vml, splices), left: shapes.length - gone.length };
}

/** Gives comment boxes another anchor, where `anchorOf` has one for the cell (0-based). */
export function resizeShapes(
  vml: string,
  anchorOf: (row: number, column: number) => readonly number[] | null,
): string {
  const splices = [...shapesOf(vml)].flatMap(({ start, text, cell }) => {
    const anchor = cell && anchorOf(cell.row, cell.column);
    if (!anchor) return [];
    const old = /<(?:\w+:)?Anchor>([^<]*)</.exec(text);
    if (old) {
      const from = start + old.index + old[0].length - 1 - (old[1] ?? '').length;
      return [{ start: from, end: from + (old[1] ?? '').length, text: anchor.join(', ') }];
    }
    const row = /<(\w+:)?Row>/.exec(text);
    const at = start + (row?.index ?? 0);
    const name = `${row?.[1] ?? ''}Anchor`;
    return row ? [{ start: at, end: at, text: `<${name}>${anchor.join(', ')}</${name}>` }] : [];
  });
  return applySplices(vml, splices);
}

interface ShapeText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The cell whose comment it shows, 0-based; null for other shapes. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

function* shapesOf(vml: string): Generator<ShapeText> {
  for (const open of vml.matchAll(/<(\w+:)?shape[\s>]/g)) {
    const close = `</${open[1] ?? ''}shape>`;
    const end = vml.indexOf(close, open.index);
    if (end === -1) return;
    const text = vml.slice(open.index, end);
    const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(text)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(text)?.[1];
    const note = /ObjectType\s*=\s*["']Note["']/.test(text) && row !== undefined && column !== undefined;
    const cell = note ? { row: Number(row), column: Number(column) } : null;
    yield { start: open.index, end: end + close.length, text, cell };
  }
}

function highestId(vml: string): number | null {
  let highest: number | null = null;
  for (const match of vml.matchAll(/_x0000_s(\d{1,9})"/g)) highest = Math.max(highest ?? 0, Number(match[1]));
  return highest;
}

function shapeXml(shape: NoteShape, id: number, namespaces: string): string {
  const style = 'position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:80pt;visibility:hidden';
  const client = `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${shape.anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${shape.row}</x:Row><x:Column>${shape.column}</x:Column></x:ClientData>`;
  return `<v:shape${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>${client}</v:shape>`;
}

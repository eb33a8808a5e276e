import { buildZip } from '../../support/build-zip.ts';
import { unpackParts } from './unpack-parts.ts';

type Change = (xml: string) => string;

/** Rewrites parts of an .xlsx by name; a part that is not there begins empty. */
export function patchParts(bytes: Uint8Array, changes: Readonly<Record<string, Change>>): Uint8Array {
  const parts = unpackParts(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts.get(name) ?? Buffer.alloc(0);
    const after = change(before.toString('utf8'));
    if (after === before.toString('utf8')) throw new Error(`nothing changed in ${name}`);
    parts.set(name, Buffer.from(after));
  }
  return buildZip([...parts].map(([name, data]) => ({ name, data })));
}

/** Rewrites the XML of one sheet. @param at position of the sheet, from 1 */
export function patchSheet(at: number, change: Change): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => patchParts(bytes, { [`xl/worksheets/sheet${at}.xml`]: change });
}

export function patchWorkbook(change: Change): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => patchParts(bytes, { 'xl/workbook.xml': change });
}

/** The whole `c` element at an address replaced; formats stay. */
export function setCell(address: string, content: (style: string) => string): Change {
  return (xml) =>
    xml.replace(new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), (_, style: string = '') =>
      content(style),
    );
}

export function formula(address: string, text: string, cached: string, type = ''): Change {
  const kind = type === '' ? '' : ` t="${type}"`;
  const value = cached === '' ? '' : `<v>${cached}</v>`;
  return setCell(address, (style) => `<c r="${address}"${style}${kind}><f>${text}</f>${value}</c>`);
}

export function hideRows(...rows: readonly number[]): Change {
  return (xml) =>
    rows.reduce((text, row) => text.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`), xml);
}

export function merge(...ranges: readonly string[]): Change {
  const cells = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (xml) =>
    xml.includes('<mergeCells')
      ? xml.replace(/<mergeCells[^>]*>/, (open) => `${open}${cells}`)
      : xml.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`);
}

/** Strikes out the text of a cell of the second sheet. */
export function strikeOut(address: string): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const styles = unpackParts(bytes).get('xl/styles.xml')?.toString('utf8') ?? '';
    const fonts = Number(/<fonts count="(\d+)"/.exec(styles)?.[1]);
    const formats = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const struck = '<font><strike/><sz val="11"/><name val="宋体"/></font>';
    return patchParts(bytes, {
      'xl/styles.xml': (xml) =>
        xml
          .replace(`<fonts count="${fonts}"`, `<fonts count="${fonts + 1}"`)
          .replace('</fonts>', `${struck}</fonts>`)
          .replace(`<cellXfs count="${formats}"`, `<cellXfs count="${formats + 1}"`)
          .replace('</cellXfs>', `<xf numFmtId="0" fontId="${fonts}" fillId="0" borderId="0"/></cellXfs>`),
      'xl/worksheets/sheet2.xml': (xml) =>
        xml.replace(new RegExp(`<c r="${address}" s="\\d+"`), `<c r="${address}" s="${formats}"`),
    });
  };
}

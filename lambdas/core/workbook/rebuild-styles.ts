import type { Cell } from '../model/workbook.ts';
import { encodeText } from './patch-text.ts';

/** Cell formats of a rebuilt workbook: a number format and whether the text is struck through. */
export interface RebuiltStyles {
  styleOf(cell: Cell): number;
  toXml(): string;
}

const FIRST_CUSTOM_FORMAT = 164;

export function createRebuiltStyles(): RebuiltStyles {
  const formats = new Map<string, number>();
  const xfs = new Map<string, number>();
  const written: string[] = [];
  const add = (format: number, font: number): number => {
    const key = `${format} ${font}`;
    const known = xfs.get(key);
    if (known !== undefined) return known;
    written.push(
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
    );
    xfs.set(key, written.length - 1);
    return written.length - 1;
  };
  add(0, 0);
  return {
    styleOf(cell) {
      const code = cell.numberFormat;
      const format = code === undefined ? 0 : (formats.get(code) ?? FIRST_CUSTOM_FORMAT + formats.size);
      if (code !== undefined) formats.set(code, format);
      return add(format, cell.struck ? 1 : 0);
    },
    toXml() {
      const codes = [...formats].map(
        ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${encodeText(code)}"/>`,
      );
      const font = (extra: string) =>
        `<font>${extra}<sz val="11"/><name val="${FONT}"/><charset val="134"/></font>`;
      return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        codes.length === 0 ? '' : `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`,
        `<fonts count="2">${font('')}${font('<strike/>')}</fonts>`,
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        `<cellXfs count="${written.length}">${written.join('')}</cellXfs>`,
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join('');
    },
  };
}

const FONT = encodeText('宋体');

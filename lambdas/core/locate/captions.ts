import { cellAddress } from '../model/a1.ts';
import { isBlankText, tidyText } from '../model/clean-text.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import type { Row } from '../model/workbook.ts';
import { moneyUnitOf } from './header-names.ts';

/** Something a caption line says, and where. */
export interface Said {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What the lines above (or below) a table say about it. */
export interface Captions {
  readonly unit?: Said;
  readonly period?: Said;
  readonly filledOn?: Said;
  readonly version?: Said;
  readonly moneyUnit?: MoneyUnit;
}

type Kind = 'unit' | 'period' | 'filledOn' | 'version' | 'money';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:填报|报送|编制|上报|汇报|填表)单位(?:名称)?$|^单位名称$/, 'unit'],
  [/^(?:填报|报送|统计|报告|所属|数据|汇总)(?:期间?|时期|月份|季度|年度|时间|期别)$|^期间$|^期别$/, 'period'],
  [/^(?:填报|填表|制表|报送|编制|上报)日期$/, 'filledOn'],
  [/^模板版本(?:号)?$|^版本(?:号)?$/, 'version'],
  [/^(?:金额|货币|计量)?单位$/, 'money'],
];
const LABEL =
  /((?:填报|报送|编制|上报|汇报|填表|统计|报告|所属|数据|汇总|制表|金额|货币|计量|模板)?(?:单位名称|单位编码|单位代码|单位|期间|时期|期别|期|月份|季度|年度|时间|日期|版本号|版本))(?:[(（][^)）]{0,10}[)）])?\s?[:：]\s?/g;

/** Several things said in one cell stand apart. */
const WIDE_GAP = /[\u3000\t\r\n]+|\s{2,}/;

/** Reads 填报单位：…, 期间：…, 单位：万元 and the like from rows of a sheet; the first of each kind counts. */
export function readCaptions(rows: readonly Row[], sheet: string): Captions {
  const said: { -readonly [K in keyof Captions]: Captions[K] } = {};
  const keep = (kind: Kind, text: string, place: Omit<Said, 'text'>) => {
    const value = text.trim();
    if (value === '' || value.length > 80) return;
    if (kind === 'money') {
      const unit = moneyUnitOf(`(${value})`);
      if (unit) said.moneyUnit ??= unit;
    } else said[kind] ??= { text: value, ...place };
  };
  for (const row of rows) {
    let waiting: Kind | null = null;
    for (const cell of row.cells) {
      if (cell.type === 'error' || isBlankText(cell.text) || cell.text.length > 500) continue;
      const place = { sheet, cell: cellAddress(row.number, cell.column) };
      for (const part of cell.text.split(WIDE_GAP)) {
        const text = tidyText(part);
        const labels = [...text.matchAll(LABEL)];
        if (labels.length === 0) {
          if (waiting && text !== '') keep(waiting, text, place);
          waiting = kindOf(text.replace(/[:：]$/, ''));
          continue;
        }
        waiting = null;
        labels.forEach((label, position) => {
          const kind = kindOf(label[1] ?? '');
          if (!kind) return;
          const from = label.index + label[0].length;
          const value = text.slice(from, labels[position + 1]?.index ?? text.length);
          if (value.trim() === '') waiting = kind;
          else keep(kind, firstPart(value, kind), place);
        });
      }
    }
  }
  return said;
}

/** True when a row holds nothing but such lines. */
export function isCaptionRow(row: Row): boolean {
  const filled = row.cells.filter((cell) => !isBlankText(cell.text));
  return filled.length <= 6 && filled.some((cell) => tidyText(cell.text.slice(0, 200)).search(LABEL) === 0);
}

function kindOf(label: string): Kind | null {
  if (label.length > 8) return null;
  for (const [pattern, kind] of KINDS) if (pattern.test(label)) return kind;
  return null;
}

/** What follows on the same line and is not the value: 带 * 为必填列. */
function firstPart(value: string, kind: Kind): string {
  const trimmed = value.trim();
  return kind === 'unit' || kind === 'period'
    ? (trimmed.split(/ (?=带|填表|审核|联系|第)|[;；]/)[0] ?? '')
    : trimmed;
}

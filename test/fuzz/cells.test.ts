import { PARTS, zipOf } from './bases.ts';
import type { Dice } from './dice.ts';
import { runFuzz } from './run-fuzz.ts';

const WORDS = [
  '合计',
  '小计',
  '其中：',
  '同上',
  '〃',
  '无',
  '不适用',
  '/',
  '—',
  '约5000',
  '12-15',
  '1.2万',
  '一百二',
  '2022.1',
  '44625',
  '2022-02-30',
  '3月5日',
  '二〇二二年三月',
  '#REF!',
  '=1+1',
  '+A1',
  '@x',
  '{序号}',
  '{{值}}',
  '$1',
  '__proto__',
  'constructor',
  'toString',
  '110101199003078515',
  '13812345678',
  'XXX',
  '详见附件',
  '4.40106E+17',
  '-0',
  '1e999',
  '９９',
  '零报告',
  '填报单位：',
  '填报期间：2021年',
  '模板版本：1',
  '单位：万元',
  '本单位',
  '实际',
  '计划',
  '0101',
  '010101',
  '0103',
  '🙂',
  '\u202e',
  '\ud800',
  '长'.repeat(500),
  '9'.repeat(300),
  '1,'.repeat(150),
  '(('.repeat(200),
  ' '.repeat(300),
  '一'.repeat(120),
  '2022年'.repeat(40),
] as const;

/** What may stand in many a cell without harm. */
const HARMLESS = [
  '本单位',
  '实际',
  '党务培训',
  '0',
  '１',
  ' ',
  '不适用',
  '2022-03-08',
  '2022.3.9',
  '24',
  '88人次',
  '二十四',
  '备注',
] as const;

const LEDGER = 'xl/worksheets/sheet1.xml';
const SUMMARY = 'xl/worksheets/sheet2.xml';
const TEXTS = PARTS.map(({ name, data }) => ({ name, text: Buffer.from(data).toString('utf8') }));
const CELL = /<c r="([A-Z]+)(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g;

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function cellOf(address: string, dice: Dice): string {
  if (dice.below(2) === 0)
    return `<c r="${address}" t="inlineStr"><is><t>${dice.pick(HARMLESS)}</t></is></c>`;
  const word = escapeXml(dice.below(3) === 0 ? dice.pick(WORDS) + dice.pick(WORDS) : dice.pick(WORDS));
  switch (dice.below(6)) {
    case 0:
      return `<c r="${address}"><v>${dice.pick(['0', '-1', '1', '0.95', '2022.1', '44625', '44625.5', '1e15', '12345678901234567890', '1e-320'])}</v></c>`;
    case 1:
      return `<c r="${address}" t="${dice.pick(['b', 'e', 'str'])}"><v>${word}</v></c>`;
    case 2:
      return `<c r="${address}"><f>1</f></c>`;
    default:
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${word}</t></is></c>`;
  }
}

/** Cells, rows and merges of a sheet changed, all of it well-formed: what people type. */
function retype(xml: string, dice: Dice): string {
  const cells = [...xml.matchAll(CELL)];
  const chosen = new Set(
    Array.from({ length: 1 + dice.below(1 + dice.below(8)) }, () => dice.below(cells.length)),
  );
  let at = -1;
  let text = xml.replace(CELL, (cell, column: string, row: string) => {
    at++;
    if (!chosen.has(at)) return cell;
    return dice.below(8) === 0 ? '' : cellOf(`${column}${row}`, dice);
  });
  const rows = [...text.matchAll(/<row r="(\d+)".*?<\/row>/gs)];
  const row = rows[dice.below(rows.length)];
  if (row && dice.below(3) === 0) {
    const number = rows.length + 1 + dice.below(6);
    const copy = row[0].replaceAll(/ r="([A-Z]*)\d+"/g, ` r="$1${number}"`);
    text =
      dice.below(2) === 0 ? text.replace(row[0], '') : text.replace('</sheetData>', `${copy}</sheetData>`);
  }
  if (dice.below(4) === 0) {
    const [top, left] = [1 + dice.below(8), dice.below(10)];
    const range = `${String.fromCharCode(65 + left)}${top}:${String.fromCharCode(65 + left + dice.below(8))}${top + dice.below(4)}`;
    text = text.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${range}"/></mergeCells>`);
  }
  return text;
}

runFuzz('cells', 0.25, ['accepted', 'accepted-with-warnings', 'rejected'], (dice) => {
  const touched = dice.pick([[LEDGER], [LEDGER], [SUMMARY], [LEDGER, SUMMARY]] as const);
  const parts = TEXTS.map(({ name, text }) => ({
    name,
    data: touched.some((one) => one === name) ? retype(text, dice) : text,
  }));
  return {
    fileName: dice.pick(['培训.xlsx', '', '~$.xlsx', '二分公司2021年培训.xlsx']),
    bytes: zipOf(parts),
  };
});

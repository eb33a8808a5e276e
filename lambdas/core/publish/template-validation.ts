import { columnName } from '../model/a1.ts';
import type { Column } from '../model/column.ts';
import type { Validation, ValidationRule } from './document-xlsx.ts';
import type { Dictionary } from './template-dictionary.ts';
import { columnHint, needsPrompt } from './template-hint.ts';

const EARLIEST = '32874';
const LATEST = '73050';
const LARGEST = '999999999999';
const LONGEST_CODE = 50;
const LONGEST_TEXT = 2000;

/** What the spreadsheet program lets the clerk type into the rows `first`–`last` of a column. */
export function columnValidation(
  column: Column,
  place: { readonly column: number; readonly first: number; readonly last: number },
  dictionary: Dictionary,
): Validation {
  const letter = columnName(place.column);
  const range = `${letter}${place.first}:${letter}${place.last}`;
  const prompt = needsPrompt(column) ? { prompt: { title: column.label.zh, text: columnHint(column) } } : {};
  const rule = typeRule(column, dictionary);
  const error = errorText(column);
  const strictness = NUMERIC.has(column.type) ? 'warning' : 'stop';
  if (column.notApplicable && 'from' in rule && !takesThreeLetters(rule)) {
    const cell = `${letter}${place.first}`;
    return { range, rule: orNotApplicable(cell, rule), strictness, error, ...prompt };
  }
  // Several values of a list are typed by hand: the drop-down only helps.
  if (column.type === 'list') return { range, rule, strictness, ...prompt };
  return { range, rule, strictness, error, ...prompt };
}

/** An approximate number (约500) is taken with a remark, so these ask back instead of refusing. */
const NUMERIC = new Set<Column['type']>(['count', 'decimal', 'percent', 'money']);

function typeRule(column: Column, dictionary: Dictionary): ValidationRule {
  const { min, max } = column;
  switch (column.type) {
    case 'count':
      return { kind: 'whole', from: min ?? '0', to: max ?? LARGEST };
    case 'decimal':
    case 'money':
      return { kind: 'decimal', from: min ?? `-${LARGEST}`, to: max ?? LARGEST };
    case 'percent':
      return { kind: 'decimal', from: min ?? '0', to: max ?? '100' };
    case 'date':
      return { kind: 'date', from: EARLIEST, to: LATEST };
    case 'year':
      return { kind: 'whole', from: '1900', to: '2100' };
    case 'datetime':
      return { kind: 'textLength', from: '6', to: '20' };
    case 'month':
      return { kind: 'textLength', from: '6', to: '8' };
    case 'code':
      return {
        kind: 'textLength',
        from: String(column.length ?? 1),
        to: String(column.length ?? LONGEST_CODE),
      };
    case 'unit':
    case 'text':
      return { kind: 'textLength', from: '1', to: String(LONGEST_TEXT) };
    case 'bool':
    case 'enum':
    case 'list': {
      const formula = dictionary.formulaOf(column);
      return formula === null ? { kind: 'any' } : { kind: 'list', formula };
    }
  }
}

/** 不适用 is let in by a rule on the length of texts already. */
function takesThreeLetters(rule: {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}): boolean {
  return rule.kind === 'textLength' && Number(rule.from) <= 3 && Number(rule.to) >= 3;
}

function orNotApplicable(cell: string, rule: { kind: string; from: string; to: string }): ValidationRule {
  if (rule.kind === 'textLength') {
    const formula = `OR(AND(LEN(${cell})>=${rule.from},LEN(${cell})<=${rule.to}),${cell}="不适用")`;
    return { kind: 'custom', formula };
  }
  const whole = rule.kind === 'whole' ? `,${cell}=INT(${cell})` : '';
  const formula = `IF(ISNUMBER(${cell}),AND(${cell}>=${rule.from},${cell}<=${rule.to}${whole}),${cell}="不适用")`;
  return { kind: 'custom', formula };
}

function errorText(column: Column): string {
  const name = `“${column.label.zh}”`;
  const otherwise = column.notApplicable ? '，不适用时填“不适用”' : '';
  switch (column.type) {
    case 'count':
      return `${name}应填${bounds(column, '0 或正整数')}${otherwise}。只写数字，不带单位；没有就填 0。`;
    case 'decimal':
    case 'money':
      return `${name}应填${bounds(column, '数字')}${otherwise}。只写数字，不带单位。`;
    case 'percent':
      return `${name}应填 ${column.min ?? '0'} 到 ${column.max ?? '100'} 之间的数${otherwise}，95 表示 95%。`;
    case 'date':
      return `${name}应填日期，例如 2022-03-05${otherwise}。不要写“3月中旬”“已完成”等文字。`;
    case 'year':
      return `${name}应填四位年份，例如 2022。`;
    case 'datetime':
      return `${name}应填日期和时间，例如 2022-03-05 14:30。`;
    case 'month':
      return `${name}应填年月，例如 2022-03。`;
    case 'code':
      return column.length === undefined
        ? `${name}最多 ${LONGEST_CODE} 个字。`
        : `${name}应为 ${column.length} 位，开头的 0 不能少。`;
    case 'unit':
    case 'text':
      return `${name}最多 ${LONGEST_TEXT} 个字，请写得简短些。`;
    case 'bool':
      return `${name}只能填“是”或“否”，请从下拉列表选择。`;
    case 'enum':
    case 'list':
      return `${name}只能从下拉列表中选择。列表里没有合适的，请联系上级单位统计人员。`;
  }
}

function bounds({ min, max }: Column, otherwise: string): string {
  return max === undefined ? otherwise : ` ${min ?? '0'} 到 ${max} 之间的数`;
}

import type { Column } from '../model/column.ts';

/** Longer lists are cut in hints; the drop-down shows them all. */
const MOST_CHOICES = 20;

/** What to type into a column, in one or a few short lines. */
export function columnHint(column: Column): string {
  const lines = [typeHint(column), choiceHint(column), notApplicableHint(column), column.note?.zh];
  return lines.filter((line) => line !== null && line !== undefined).join('\n');
}

/** False where the header says it all, so that no box covers the neighbouring cells. */
export function needsPrompt(column: Column): boolean {
  const told = column.note !== undefined || column.notApplicable || column.length !== undefined;
  return told || PROMPTED.has(column.type);
}

const PROMPTED = new Set<Column['type']>(['date', 'datetime', 'month', 'percent', 'money', 'list', 'unit']);

/** Note on the header cell: the column's name, whether it must be filled, and the hint. */
export function headerNote(column: Column): string {
  return `【${column.label.zh}】${column.required ? '必填' : '选填'}\n${columnHint(column)}`;
}

function typeHint(column: Column): string | null {
  switch (column.type) {
    case 'code':
      return column.length === undefined
        ? '填编码，按文本保存。'
        : `填 ${column.length} 位编码，开头的 0 不能少。`;
    case 'text':
      return '填文字。';
    case 'count':
      return `填整数${unitHint(column)}${boundsHint(column)}，只写数字；没有就填 0。`;
    case 'decimal':
      return `填数字${unitHint(column)}${boundsHint(column)}，可带小数，不写单位。`;
    case 'percent':
      return '填百分数：95 表示 95%；1% 请直接写成“1%”。';
    case 'money':
      return `按“元”填数字${boundsHint(column)}，例如 52000.00，不写单位。`;
    case 'date':
      return column.dueDate
        ? '填日期，例如 2022-03-05；年底前请写 12 月 31 日。'
        : '填日期，例如 2022-03-05；一天一行，不填起止区间。';
    case 'datetime':
      return '填日期和时间，例如 2022-03-05 14:30。';
    case 'month':
      return '填年月，例如 2022-03。';
    case 'year':
      return '填年份，例如 2022。';
    case 'bool':
      return '从下拉列表选“是”或“否”。';
    case 'unit':
      return '填单位编码或单位全称，与单位名录一致。';
    case 'enum':
    case 'list':
      return null;
  }
}

function choiceHint({ type, values }: Column): string | null {
  if (values === undefined) return type === 'list' ? '可填多项，用顿号“、”隔开。' : null;
  const shown = values.slice(0, MOST_CHOICES).map((choice) => choice.value);
  const more = values.length > MOST_CHOICES ? `等，共 ${values.length} 项` : '';
  const names = `${shown.join('、')}${more}`;
  return type === 'list' ? `可多选，用顿号“、”隔开：${names}。` : `从下拉列表选一项：${names}。`;
}

function notApplicableHint(column: Column): string | null {
  return column.notApplicable ? '本单位不适用时填“不适用”，不要填 0 或斜杠。' : null;
}

function unitHint({ measure }: Column): string {
  return measure === undefined ? '' : `（单位：${measure.word}）`;
}

function boundsHint({ min, max }: Column): string {
  if (max !== undefined) return `，${min ?? '0'} 到 ${max} 之间`;
  return min !== undefined && min !== '0' ? `，不小于 ${min}` : '';
}

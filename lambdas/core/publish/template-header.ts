import type { Column } from '../model/column.ts';

/** Header text of a column. @example 实到人数*（人）, 费用（元） */
export function headerText(column: Column): string {
  const label = column.label.zh;
  const unit = headerUnit(column);
  const suffix = unit === null || new RegExp(`[（(]${unit}[）)]`).test(label) ? '' : `（${unit}）`;
  return `${label}${column.required ? '*' : ''}${suffix}`;
}

/** What the numbers of a column are counted in, as its header says. */
function headerUnit(column: Column): string | null {
  if (column.type === 'money') return '元';
  if (column.type === 'percent') return '%';
  return column.measure?.word ?? null;
}

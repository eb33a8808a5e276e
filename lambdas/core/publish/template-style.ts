import type { Column } from '../model/column.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';

const base: Style = { open: true, border: COLORS.line };
const text: Style = { ...base, format: '@', align: 'left', wrap: true };
const centred: Style = { ...base, format: '@', align: 'center' };
const number: Style = { ...base, align: 'right' };

/** One object per type, so that equal styles are recognised without comparing them. */
const STYLES: Readonly<Record<Column['type'], Style>> = {
  code: { ...text, wrap: false },
  text,
  list: text,
  unit: text,
  count: { ...number, format: '0' },
  decimal: { ...number, format: 'General' },
  percent: { ...number, format: 'General' },
  money: { ...number, format: '#,##0.00' },
  date: { ...base, format: 'yyyy-mm-dd', align: 'center' },
  datetime: centred,
  month: centred,
  year: { ...base, format: '0', align: 'center' },
  bool: centred,
  enum: centred,
};

/** How the cells of a column look in a template. Codes and words are text cells, so 001 and 1-2 stay as typed. */
export function columnStyle(column: Column): Style {
  return STYLES[column.type];
}

import type { IndicatorValue } from '../model/rollup.ts';
import type { ReportIndicator } from '../model/rollup-report.ts';
import type { CellContent } from './document-xlsx.ts';
import { numberContent } from './number-xlsx.ts';
import { INCOMPLETE_FILL } from './rollup-style.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';

const BEFORE = new Set(['约', '近', '超']);

/** Cell of one printed number: a real number, its qualifier in the number format, `—` over 0, 未报 when missing. */
export function valueCell(
  indicator: ReportIndicator,
  value: IndicatorValue | undefined,
  options: { readonly incomplete: boolean; readonly emphasised?: boolean; readonly band?: string },
): { content: CellContent; style: Style } {
  const fill = options.incomplete ? INCOMPLETE_FILL : options.band;
  const base: Style = { border: COLORS.line, ...(fill ? { fill } : {}) };
  if (value?.value === null && value.denominator === '0') {
    return { content: { text: '—' }, style: { ...base, align: 'right' } };
  }
  if (value === undefined || value.value === null) {
    return { content: { text: '未报' }, style: { ...base, align: 'right', size: 9, color: '9AA3AF' } };
  }
  const style: Style = {
    ...base,
    align: 'right',
    format: valueFormat(indicator.decimals, value.qualifier),
    ...(options.emphasised ? { bold: true } : {}),
    ...(value.carried ? { italic: true, color: COLORS.link } : {}),
  };
  return { content: qualifiedContent(value.value, value.qualifier), style };
}

/** @example valueFormat(1, '多') === '#,##0.0"多"' */
function valueFormat(decimals: number, qualifier: string | undefined): string {
  const number = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  if (qualifier === undefined) return number;
  return BEFORE.has(qualifier) ? `"${qualifier}"${number}` : `${number}"${qualifier}"`;
}

/** Text that is too long for a number cell carries its qualifier itself. */
function qualifiedContent(value: string, qualifier: string | undefined): CellContent {
  const content = numberContent(value);
  if (content === null || !('text' in content) || qualifier === undefined) return content;
  return { text: BEFORE.has(qualifier) ? `${qualifier}${content.text}` : `${content.text}${qualifier}` };
}

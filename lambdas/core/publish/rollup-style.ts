import type { ReturnState } from '../model/rollup-report.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';

export const TEXT: Style = { border: COLORS.line, vertical: 'center' };
export const WRAPPED: Style = { border: COLORS.line, vertical: 'center', wrap: true };
export const CODE: Style = { border: COLORS.line, format: '@', align: 'center' };
export const GROUP: Style = { border: COLORS.line, bold: true, color: COLORS.ink, fill: COLORS.optional };
export const TABLE_HEADER: Style = {
  bold: true,
  align: 'center',
  wrap: true,
  border: COLORS.line,
  color: 'FFFFFF',
  fill: COLORS.required,
};
export const FAINT: Style = { border: COLORS.line, color: '9AA3AF', align: 'center', size: 9 };
/** Fill of numbers to which somebody has not yet reported. */
export const INCOMPLETE_FILL = 'FFF4D6';

export const STATES: Readonly<Record<ReturnState, { readonly label: string; readonly style: Style }>> = {
  received: { label: '已报', style: state('DFF3E4', '1E6B3A') },
  late: { label: '迟报', style: state('FFF0CC', '8A5A00') },
  rejected: { label: '退回', style: state('FBDFDF', 'A61B1B') },
  missing: { label: '未报', style: state('E5484D', 'FFFFFF') },
  pending: { label: '未到期', style: state('EEF1F5', '6B7280') },
};

function state(fill: string, color: string): Style {
  return { border: COLORS.line, fill, color, align: 'center', size: 9 };
}

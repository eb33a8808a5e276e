import type { IndicatorValue } from '../model/rollup.ts';
import type { ReportIndicator } from '../model/rollup-report.ts';
import type { CellContent } from './document-xlsx.ts';
import { numberContent } from './number-xlsx.ts';
import { INCOMPLETE_FILL } from './rollup-style.ts';
import type { Style } from './style-xlsx.ts';
import { COLORS } from './template-theme.ts';

const BEFORE = new Set(['约', '近', '超']);

export interface ValueLook {
  /** Somebody has not reported yet. */
  readonly incomplete: boolean;
  readonly emphasised?: boolean;
  /** The period is finer than the returns: an empty cell, which is not the same as a missing number. */
  readonly tooFine?: boolean;
  readonly band?: string;
}

/** In place of a number that is too small to be shown; the other cell of a pair says it too. */
export const SUPPRESSED = '***';

/** Prints one number as a cell: a real number, its qualifier in the format, `—` over 0, 未报 when missing. */
export type ValuePrinter = (
  indicator: ReportIndicator,
  value: IndicatorValue | undefined,
  look: ValueLook,
) => { content: CellContent; style: Style };

/** Equal looks share one style object, which keeps large tables quick to write. */
export function createValuePrinter(): ValuePrinter {
  const styles = new Map<string, Style>();
  const empty: Style = { border: COLORS.line, fill: COLORS.band };
  const small: Style = { border: COLORS.line, align: 'right', size: 9, color: '9AA3AF' };
  return (indicator, value, look) => {
    if (look.tooFine) return { content: null, style: empty };
    if (value?.suppressed) return { content: { text: SUPPRESSED }, style: small };
    const number = value?.value ?? null;
    const kind = number !== null ? 'number' : value?.denominator === '0' ? 'dash' : 'missing';
    const { qualifier, carried } = value ?? {};
    const key = `${kind} ${indicator.decimals} ${qualifier} ${carried} ${look.incomplete} ${look.emphasised} ${look.band}`;
    const style = styles.get(key) ?? {
      ...lookStyle(look),
      ...kindStyle(kind, indicator.decimals, qualifier, look, carried),
    };
    styles.set(key, style);
    if (number !== null) return { content: qualifiedContent(number, qualifier), style };
    return { content: { text: kind === 'dash' ? '—' : '未报' }, style };
  };
}

function lookStyle({ incomplete, band }: ValueLook): Style {
  const fill = incomplete ? INCOMPLETE_FILL : band;
  return { border: COLORS.line, align: 'right', ...(fill ? { fill } : {}) };
}

function kindStyle(
  kind: 'number' | 'dash' | 'missing',
  decimals: number,
  qualifier: string | undefined,
  { emphasised }: ValueLook,
  carried: boolean | undefined,
): Style {
  if (kind === 'dash') return {};
  if (kind === 'missing') return { size: 9, color: '9AA3AF' };
  return {
    format: valueFormat(decimals, qualifier),
    ...(emphasised ? { bold: true } : {}),
    ...(carried ? { italic: true, color: COLORS.link } : {}),
  };
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

import { partNumber } from '../measure/compare-summary.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Text } from '../model/text.ts';
import type { Subject } from './subject.ts';

export interface EarlierValue {
  readonly number: Decimal;
  /** What it is called in a sentence. */
  readonly label: Text;
}

/** The same number one year and (unless only the year is asked for) one period earlier, the year first; those that are not known are left out. */
export function earlierValues({ context }: Subject, key: string, only?: 'year'): EarlierValue[] {
  const year = context.previousYear?.[key];
  const period = only === 'year' ? undefined : context.previousPeriod?.[key];
  return [
    ...(year
      ? [{ number: partNumber(year), label: { zh: '上年同期', en: 'the same period last year' } }]
      : []),
    ...(period ? [{ number: partNumber(period), label: { zh: '上期', en: 'the previous period' } }] : []),
  ];
}

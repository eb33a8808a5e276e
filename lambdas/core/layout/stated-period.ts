import { findPeriodLabel, parsePeriodLabel } from '../locate/parse-period-label.ts';
import { tidyText } from '../model/clean-text.ts';
import { type Cadence, cadenceOf, enclosingPeriods, type Period } from '../model/period.ts';

const MONTH_DAY = /^(1[0-2]|0?[1-9])\s?[.月/-]/;

/**
 * The period that a text of a foreign sheet names: a period, or the one of this cadence around a day or a finer period.
 * @param year of a date written without one
 * @example statedPeriod('2017-06-30', 'quarter') === '2017Q2'
 */
export function statedPeriod(text: string, cadence: Cadence, year?: string): Period | null {
  const plain = tidyText(text);
  const month = year === undefined ? null : MONTH_DAY.exec(plain)?.[1];
  const found = month
    ? parsePeriodLabel(`${year}-${month.padStart(2, '0')}`)
    : (parsePeriodLabel(plain) ?? monthOfDay(plain) ?? findPeriodLabel(plain));
  if (!found) return null;
  return enclosingPeriods(found).find((one) => cadenceOf(one) === cadence) ?? found;
}

const DAY =
  /^((?:19|20)\d{2})(?:(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|\s?[-/.年]\s?(1[0-2]|0?[1-9])\s?[-/.月]\s?\d{1,2}(?!\d))/;

/** @example 20170630 · 2017/6/30 */
function monthOfDay(text: string): Period | null {
  const day = DAY.exec(text);
  const month = day?.[2] ?? day?.[3];
  return day && month ? parsePeriodLabel(`${day[1]}-${month.padStart(2, '0')}`) : null;
}

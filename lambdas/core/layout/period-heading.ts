import { parsePeriodLabel } from '../locate/parse-period-label.ts';
import { tidyText } from '../model/clean-text.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { cadenceOf, type Period, yearOf } from '../model/period.ts';
import type { HeaderPath } from './header-paths.ts';

const ENDINGS = /(?:合计|发生额|发生数|完成|实际|数值|数|值)$/;
const BRACKETS = /[(（][^)）]{0,20}[)）]/g;

/**
 * Whether the headings of a column name the period: `3月`, `2022年3月`, `一季度`, `全年` or a date cell. A heading that
 * names another year above excludes it.
 */
export function namesPeriod(path: HeaderPath, period: Period, date1904: boolean): boolean {
  const year = String(yearOf(period));
  const labels = path.texts.map((text) => tidyText(text).replace(BRACKETS, '').replace(/ /g, ''));
  const years = labels.flatMap((text) => /^((?:19|20)\d{2})年?度?$/.exec(text)?.[1] ?? []);
  if (cadenceOf(period) !== 'year' && years.some((other) => other !== year)) return false;
  const fromCell = path.cells.some(
    (cell) =>
      cell.type === 'number' &&
      isDateFormat(cell.numberFormat) &&
      serialDay(cell.text, date1904)?.slice(0, 7) === period,
  );
  return fromCell || labels.some((text) => readHeading(text, year) === period);
}

function readHeading(text: string, year: string): Period | null {
  if (text === '' || text.length > 24) return null;
  const bare = text.replace(ENDINGS, '');
  return (
    parsePeriodLabel(text) ??
    parsePeriodLabel(bare) ??
    parsePeriodLabel(`${year}年${text}`) ??
    parsePeriodLabel(`${year}年${bare}`)
  );
}

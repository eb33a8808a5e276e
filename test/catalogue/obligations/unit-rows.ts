import type { Cells } from '../indicator-cases.ts';
import type { CountLine, Shown } from './count-line.ts';

export const HQ = '总部机关';
export const DIRECT = '直属单位';
export const COMPANY = '所属企业';
export const BUREAU = '分局';
export const PARK = '园区机关';

export const meeting =
  (cells: Cells): Shown =>
  (date, _, n) => ({ L10: [{ meetingNo: `M${n}`, date, ...cells }] });
/** Two items of one meeting are one deliberation. */
export const item =
  (...categories: string[]): Shown =>
  (date, _, n) => ({
    L10: [{ meetingNo: `M${n}`, date, meetingType: '党委会' }],
    L11: [
      { meetingNo: `M${n}`, itemNo: '1', categories },
      { meetingNo: `M${n}`, itemNo: '2', categories },
    ],
  });
/** The meeting of the item is not in the return: no day is known. */
export const itemAlone =
  (category: string): Shown =>
  () => ({ L11: [{ meetingNo: 'M0', itemNo: '1', categories: [category] }] });
export const training =
  (category: string, more: Cells = {}): Shown =>
  (endOn, _, n) => ({
    L20: [{ classNo: `C${n}`, categories: [category, '其他'], stage: '实际', endOn, ...more }],
  });
export const row =
  (ledger: string, day: string, cells: Cells): Shown =>
  (date) => ({ [ledger]: [{ [day]: date, ...cells }] });
export const ideology = (actType: string) => row('L80', 'date', { actType });

export const line = (
  code: string,
  type: string,
  form: string,
  every: CountLine['every'],
  shown: readonly Shown[],
  near: readonly Shown[],
  more: Partial<CountLine> = {},
): CountLine => ({ code, type, form, every, anyOf: shown, near, ...more });

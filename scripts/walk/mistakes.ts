import type { OfficeStep } from '../office/open-office.ts';
import type { TemplatePlaces } from './template-places.ts';
import {
  CLASSES,
  COLUMNS,
  type ColumnLabel,
  FIRST_ROW,
  HEADER_ROW,
  LEDGER,
  SUMMARY,
  TOTALS,
} from './training-return.ts';

/** A typical mistake: what is typed where, instead of what the paper says. */
export interface Mistake {
  readonly what: string;
  readonly sheet: string;
  readonly cell: string;
  readonly typed: string;
  /** Code of what is found; null where the number is understood as it is. */
  readonly code: string | null;
}

const TOTAL_ROW = FIRST_ROW + CLASSES.length;

function slip(what: string, label: ColumnLabel, row: number, typed: string, code: string | null): Mistake {
  return { what, sheet: LEDGER, cell: `${COLUMNS[label]}${row}`, typed, code };
}

export function tenMistakes({ indicators }: TemplatePlaces): Mistake[] {
  const held = indicators.find(({ code }) => code === 'TRN-001');
  if (!held) throw new Error('the template does not ask for TRN-001');
  return [
    slip('全角数字带单位', '实训人次', 6, '５６人次', null),
    slip('日期不存在', '结束日期', 5, '2022.13.5', 'V005'),
    slip('选项有错别字', '类别', 9, '中层骨干、研讨汇', 'V008'),
    slip('必填项没有填', '类别', 8, '', 'V002'),
    slip('编号重复', '班次编号', 11, 'PX-2022-0307', 'V009'),
    slip('数量栏写了文字', '实训人数', 10, '全体团干部', 'V003'),
    slip('合计与明细不符', '实训人次', TOTAL_ROW, '480', 'V014'),
    slip('日期不在本期', '结束日期', 11, '2022-04-29', 'V007'),
    slip('改了列名', '学时', HEADER_ROW, '课程时长', 'S021'),
    { what: '汇总数与台账不符', sheet: SUMMARY, cell: held.cell, typed: '9', code: 'V013' },
  ];
}

/** The clerk fills in the template, with the mistakes in it. */
export function fillingSteps(template: string, places: TemplatePlaces, filled: string): OfficeStep[] {
  const wrong = new Map(tenMistakes(places).map((one) => [`${one.sheet}!${one.cell}`, one]));
  const steps: OfficeStep[] = [['open', template]];
  const type = (sheet: string, cell: string, right: string) => {
    const text = wrong.get(`${sheet}!${cell}`)?.typed ?? right;
    wrong.delete(`${sheet}!${cell}`);
    if (text !== '') steps.push(['type', sheet, cell, text]);
  };
  for (const { sheet, cell } of places.zeroReports) type(sheet, cell, '是');
  for (const [i, paper] of CLASSES.entries())
    for (const [label, right] of paper) type(LEDGER, `${COLUMNS[label]}${FIRST_ROW + i}`, right);
  type(LEDGER, `A${TOTAL_ROW}`, '合计');
  for (const { code, cell } of places.indicators) type(SUMMARY, cell, TOTALS[code] ?? '0');
  for (const { sheet, cell, typed } of wrong.values()) steps.push(['type', sheet, cell, typed]);
  return [...steps, ['save', filled, 'Calc MS Excel 2007 XML'], ['close']];
}

import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { LEDGER, SUMMARY } from './training-return.ts';

const COVER = '填报说明';
const ZERO = /^零报告：(.+)$/;

/** Where a template wants its answers: zero reports of the other ledgers, and the number of each indicator. */
export interface TemplatePlaces {
  readonly zeroReports: readonly { readonly sheet: string; readonly cell: string }[];
  readonly indicators: readonly { readonly code: string; readonly cell: string }[];
}

export function templatePlaces(template: string): TemplatePlaces {
  const read = readWorkbook(readFileSync(template), template);
  if (!read.ok) throw new Error(`${template} cannot be read`);
  const firstColumn = (name: string) =>
    (read.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ number, cells }) => ({
      number,
      text: cells.find(({ column }) => column === 1)?.text ?? '',
    }));
  return {
    zeroReports: firstColumn(COVER).flatMap(({ number, text }) => {
      const ledger = ZERO.exec(text)?.[1];
      return ledger === undefined || ledger === LEDGER ? [] : [{ sheet: COVER, cell: `B${number}` }];
    }),
    indicators: firstColumn(SUMMARY).flatMap(({ number, text }) =>
      /^[A-Z]{3}-\d{3}$/.test(text) ? [{ code: text, cell: `C${number}` }] : [],
    ),
  };
}

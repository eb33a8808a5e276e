import { readFileSync } from 'node:fs';
import { cellAddress } from '../../lambdas/core/model/a1.ts';
import { RESULT_COLUMNS } from '../../lambdas/core/model/result-sheet.ts';
import { parseDelimited } from '../../lambdas/core/workbook/parse-delimited.ts';

/** One row of 校验结果, as it is read off the sheet. */
export interface Advice {
  readonly level: string;
  /** Null for what is about a whole sheet or file. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
  readonly code: string;
  /** Cell of the result sheet under 说明. */
  readonly explanation: string;
}

const PLACE = /^(.+)!([A-Z]{1,3}\d+)$/;

/** @param csv the first sheet of a marked copy, saved as CSV by the program it was opened in */
export function readCopy(csv: string): { readonly verdict: string; readonly advice: readonly Advice[] } {
  const lines: string[][] = [];
  parseDelimited(readFileSync(csv, 'utf8').replace(/^\ufeff/, ''), ',', (fields) => lines.push(fields) > 0);
  const head = lines.findIndex((line) => line.includes(RESULT_COLUMNS.place.zh));
  const column = (heading: string) => lines[head]?.findIndex((text) => text.startsWith(heading)) ?? -1;
  const [level, place, value, message, hint, code] = (
    ['severity', 'place', 'value', 'message', 'hint', 'code'] as const
  ).map((key) => column(RESULT_COLUMNS[key].zh));
  const advice = lines.flatMap((line, i): Advice[] => {
    if (head === -1 || i <= head) return [];
    const text = (at: number | undefined) => line[at ?? -1] ?? '';
    if (text(place) === '') return [];
    const [, sheet = null, cell = null] = PLACE.exec(text(place)) ?? [];
    const words = { value: text(value), message: text(message), hint: text(hint), code: text(code) };
    const explanation = cellAddress(i + 1, column(RESULT_COLUMNS.explanation.zh) + 1);
    return [{ level: text(level), sheet, cell, ...words, explanation }];
  });
  return { verdict: lines[1]?.[0] ?? '', advice };
}

import { expect } from 'vitest';
import { cellAddress } from '../../lambdas/core/model/a1.ts';
import type { ReadResult } from '../../lambdas/core/model/read-result.ts';
import type { Cell, Workbook } from '../../lambdas/core/model/workbook.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';

/** The workbook of a file that must be readable. */
export function readOk(bytes: Uint8Array, fileName = 'a.xlsx'): Workbook {
  const result = readWorkbook(bytes, fileName);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(result.verdict);
  return result.workbook;
}

/** Cells of one sheet by address. */
export function cellsOf(workbook: Workbook, sheet = 0): Record<string, Cell> {
  const cells: [string, Cell][] = [];
  for (const row of workbook.sheets[sheet]?.rows ?? []) {
    for (const cell of row.cells) cells.push([cellAddress(row.number, cell.column), cell]);
  }
  return Object.fromEntries(cells);
}

/** `type text` of each cell by address. */
export function valuesOf(workbook: Workbook, sheet = 0): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cellsOf(workbook, sheet)).map(([address, { type, text }]) => [address, `${type} ${text}`]),
  );
}

/** Verdict and code of an unreadable file, `ok` and the codes of a readable one. */
export function outcomeOf(result: ReadResult): string {
  const codes = result.findings.map(({ code }) => code);
  return [result.ok ? 'ok' : result.verdict, ...codes].join(' ');
}

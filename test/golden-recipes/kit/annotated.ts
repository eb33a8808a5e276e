import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import type { CheckContext } from '../../../lambdas/core/model/check-context.ts';
import { fillCells } from '../../../lambdas/core/workbook/patch-fill.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { createAnnotator } from '../../../lambdas/steps/create-annotator.ts';
import { judgeFile } from './judge-file.ts';
import { INDEX } from './make-return.ts';

/** The marked copy of a file, as it goes back to the unit. */
export function annotated(bytes: Uint8Array, context: Partial<CheckContext> = {}): Uint8Array {
  const { read, checked } = judgeFile(bytes, '上报.xlsx', { context });
  const checkedAt = '2022-04-02T01:30:00.000Z';
  const copy = createAnnotator(INDEX)({ bytes, fileName: '上报.xlsx', read, checked, checkedAt });
  if (!copy) throw new Error('no copy');
  return copy.bytes;
}

/** Writes under 说明, in the row of the result sheet that holds this text. */
export function explained(copy: Uint8Array, row: string, text: string): Uint8Array {
  const read = readWorkbook(copy, '上报.xlsx');
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  const found = sheet?.rows.find((one) => one.cells.some((cell) => cell.text.includes(row)));
  if (!sheet || !found) throw new Error(`${row} is not on the result sheet`);
  return fillCells(copy, [{ sheet: sheet.name, cell: cellAddress(found.number, 6), value: { text } }]);
}

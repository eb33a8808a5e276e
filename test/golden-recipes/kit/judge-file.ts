import type { ReadResult } from '../../../lambdas/core/model/read-result.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import type { Checked, Identified } from '../../../lambdas/steps/checker.ts';
import { createChecker } from '../../../lambdas/steps/create-checker.ts';
import { misplacedUpload } from '../../../lambdas/steps/upload-findings.ts';
import { INDEX } from './make-return.ts';
import { ORGANISATION } from './organisation.ts';
import type { Recipe } from './recipe.ts';

const CHECKER = createChecker(INDEX);

export interface Judged {
  readonly read: ReadResult;
  readonly checked: Checked;
}

/** Bytes to verdict, in this process. */
export function judgeFile(
  bytes: Uint8Array,
  fileName: string,
  { context = {}, expected }: Pick<Recipe, 'context' | 'expected'> = {},
): Judged {
  const read = readWorkbook(bytes, fileName);
  const found = CHECKER.identify(read, fileName, ORGANISATION);
  const identified: Identified = expected ? misplacedUpload(found, expected, INDEX) : found;
  const unit = identified.key?.unit ?? '';
  const lists = Object.fromEntries(
    Object.entries(ORGANISATION.lists).map(([name, units]) => [name, units[unit] ?? []]),
  );
  return { read, checked: CHECKER.judge(identified, { receivedOn: '2022-04-02', lists, ...context }) };
}

import type { Qualifier } from '../model/value.ts';
import type { CellIssue } from './parsed.ts';

/**
 * What is said about a number that was read with some doubt: once per cell. An approximate one is told by the rule for
 * such, with the number taken where that is not evident (三五个).
 * @param unsure one of several readings, or a measure word the column does not know
 * @param shown the number as people write it there
 */
export function readingDoubts(
  unsure: boolean,
  qualifier: Qualifier | undefined,
  number: string,
  shown: string = number,
): readonly CellIssue[] {
  if (!qualifier) return unsure ? [{ code: 'N008' }] : [];
  const hint = { zh: `暂记为 ${shown}。`, en: `Kept as ${shown} for now.` };
  return [{ code: 'approximate', parameters: { number }, ...(unsure && { hint }) }];
}

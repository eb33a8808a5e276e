import type { SubmissionKey } from '../../core/model/submission.ts';
import type { ItemKey } from './table.ts';

/** Everything of one unit and form, so that a year's heads are one query. */
export function submissionPartition(key: Pick<SubmissionKey, 'unit' | 'form'>): string {
  return `SUB#${key.unit}#${key.form}`;
}

/** @example HEAD#2022-03 */
export function headKey(key: SubmissionKey): ItemKey {
  return { pk: submissionPartition(key), sk: `HEAD#${key.period}` };
}

/** Each key once: a batch read refuses duplicates. */
export function headKeys(keys: readonly SubmissionKey[]): ItemKey[] {
  return [...new Map(keys.map((key) => [`${key.unit} ${key.form} ${key.period}`, headKey(key)])).values()];
}

/** A head of the past. @example V#2022-03#000002 */
export function pastKey(key: SubmissionKey, version: number): ItemKey {
  return { pk: submissionPartition(key), sk: `V#${key.period}#${padVersion(version)}` };
}

export function bodyPrefix(key: SubmissionKey, version: number): string {
  return `BODY#${key.period}#${padVersion(version)}#`;
}

/** @example BODY#2022-03#000002#9f86d081884c7d65#0000 */
export function bodyKey(key: SubmissionKey, version: number, hash: string, index: number): ItemKey {
  const sk = `${bodyPrefix(key, version)}${hash}#${String(index).padStart(4, '0')}`;
  return { pk: submissionPartition(key), sk };
}

/** The latest attempt that did not become a version. @example LAST#2022-03 */
export function lastKey(key: SubmissionKey): ItemKey {
  return { pk: submissionPartition(key), sk: `LAST#${key.period}` };
}

function padVersion(version: number): string {
  return String(version).padStart(6, '0');
}

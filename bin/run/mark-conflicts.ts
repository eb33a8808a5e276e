import { BATCH_FINDINGS } from '../../lambdas/core/model/batch-findings.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import { makeFinding } from '../../lambdas/core/model/finding-kind.ts';

/**
 * Says of files that are about the same submission, and differ, that none of them would be taken; their own findings
 * follow.
 * @param distinct files that do not repeat another
 */
export function markConflicts(
  verdicts: readonly FileVerdict[],
  distinct: ReadonlySet<string>,
): FileVerdict[] {
  const groups = new Map<string, string[]>();
  const idOf = ({ unit, form, period }: FileVerdict) =>
    period === null ? null : `${unit} ${form} ${period}`;
  for (const verdict of verdicts) {
    const id = idOf(verdict);
    if (id !== null && distinct.has(verdict.file)) groups.set(id, [...(groups.get(id) ?? []), verdict.file]);
  }
  return verdicts.map((verdict) => {
    const files = groups.get(idOf(verdict) ?? '') ?? [];
    if (files.length < 2 || !distinct.has(verdict.file)) return verdict;
    const place = { sheet: null, cell: null };
    const conflict = makeFinding('B001', BATCH_FINDINGS.B001, place, { files: files.join('、') });
    return { ...verdict, verdict: 'rejected', findings: [conflict, ...verdict.findings] };
  });
}

import type { Explanation } from '../core/model/explanation.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { type ActDeps, type Doing, performAct } from './perform-act.ts';
import { readReturnStatus, type WorkflowDeps } from './read-workflow.ts';
import { requireTransition } from './require-transition.ts';

export interface ExplainRequest extends Doing {
  readonly key: SubmissionKey;
  /** Which warnings are meant: all that are open when nothing is said. */
  readonly code?: string | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  /** In writing; empty to confirm the content as it stands. */
  readonly text: string;
}

/**
 * Explains or confirms open warnings of what a unit sent. Returns how many, and how many are left.
 * @throws RefusedError when there is none to explain
 */
export async function explainWarnings(
  deps: WorkflowDeps & ActDeps,
  organisation: Organisation,
  request: ExplainRequest,
): Promise<{ readonly explained: readonly Finding[]; readonly left: number }> {
  const { key, by, at, code, sheet, cell } = request;
  const status = requireTransition(await readReturnStatus(deps, organisation, key, at), key, 'explain');
  const open = status.warnings.flatMap(({ finding, explanation }) => (explanation ? [] : [finding]));
  const meant = open.filter(
    (one) =>
      (code === undefined || one.code === code) &&
      (sheet === undefined || one.sheet === sheet) &&
      (cell === undefined || one.cell === cell),
  );
  if (meant.length === 0)
    throw new RefusedError({
      zh: `没有符合条件的待说明警告。待说明的有：${open.map(placeOf).join('、')}。`,
      en: `No open warning fits. Open: ${open.map(placeOf).join(', ')}.`,
    });
  const explanations = meant.map(
    (finding): Explanation => ({
      ...key,
      code: finding.code,
      sheet: finding.sheet,
      cell: finding.cell,
      value: finding.value,
      message: finding.message.zh,
      text: request.text.trim(),
      by,
      at: new Date(at).toISOString(),
      version: status.version ?? 1,
    }),
  );
  await performAct(deps, request, { kind: 'explain', explanations });
  return { explained: meant, left: open.length - meant.length };
}

function placeOf({ code, sheet, cell }: Finding): string {
  return [code, [sheet, cell].filter((part) => part !== null).join('!')].filter(Boolean).join(' ');
}

import { FindingSchema } from '../../lambdas/core/model/finding.ts';
import { isAccepted, VerdictSchema } from '../../lambdas/core/model/verdict.ts';
import { createAnnotator } from '../../lambdas/steps/create-annotator.ts';
import { type Judged, judgeFile } from '../golden-recipes/kit/judge-file.ts';
import { INDEX } from '../golden-recipes/kit/make-return.ts';

const annotate = createAnnotator(INDEX);

export interface Ending {
  readonly verdict: string;
  /** What is wrong with it; null when nothing is. */
  readonly failure: string | null;
}

/** Sends a file through reading, locating, normalising and checking, and marks it when asked to. */
export function howItEnds(bytes: Uint8Array, fileName: string, mark: boolean): Ending {
  const judged = judgeFile(bytes, fileName);
  const failure = whatIsWrong(judged);
  const { read, checked } = judged;
  if (mark && failure === null)
    annotate({ bytes, fileName, read, checked, checkedAt: '2022-04-02T01:30:00.000Z' });
  return { verdict: checked.verdict, failure };
}

function whatIsWrong({ checked }: Judged): string | null {
  const { verdict, body } = checked;
  if (!VerdictSchema.safeParse(verdict).success) return `no verdict: ${String(verdict)}`;
  if (verdict !== 'accepted' && body.findings.length === 0) return `${verdict} without a word`;
  for (const finding of body.findings) {
    const parsed = FindingSchema.safeParse(finding);
    if (!parsed.success) return `a finding of another shape: ${JSON.stringify(finding).slice(0, 300)}`;
    if (finding.code === 'F023') return 'the reader itself failed (F023)';
    if (/\{\w+\}|undefined|NaN|\[object/.test(finding.message.zh + finding.message.en))
      return `a message with a gap: ${finding.code} ${finding.message.zh.slice(0, 200)}`;
  }
  const rows = Object.values(body.rows).reduce((sum, list) => sum + list.length, 0);
  const declared = body.findings.some(({ code }) => code === 'S051');
  if (isAccepted(verdict) && rows === 0 && !declared) return 'accepted without a single row';
  return null;
}

import * as z from 'zod';

/** What became of one uploaded file. The last six say why nothing in it could be judged. */
export const VerdictSchema = z.enum([
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'not-a-template',
  'encrypted',
  'corrupt',
  'not-a-spreadsheet',
  'unsupported-format',
  'too-large',
]);
export type Verdict = z.infer<typeof VerdictSchema>;

export type UnreadableVerdict = Exclude<
  Verdict,
  'accepted' | 'accepted-with-warnings' | 'rejected' | 'not-a-template'
>;

export function isAccepted(verdict: Verdict): boolean {
  return verdict === 'accepted' || verdict === 'accepted-with-warnings';
}

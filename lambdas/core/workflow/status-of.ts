import type { Status } from '../model/status.ts';
import type { Head } from '../model/submission.ts';
import { isAccepted } from '../model/verdict.ts';

/** What is known about one return. */
export interface ReturnFacts {
  readonly head: Head | null;
  /** A file that came later than the head, or without one, was sent back by the checks. */
  readonly refused: boolean;
  /** A file is in, and not judged yet. */
  readonly pending: boolean;
  /** Warnings of the head that are neither explained nor confirmed. */
  readonly openWarnings: number;
  /** A node signed off the very version that is head. */
  readonly approved: boolean;
  /** The very version that is head is in the latest issue. */
  readonly issued: boolean;
}

/**
 * The status as it follows from what is stored: nothing else has to be kept true. A file that was sent back never
 * displaces one that counts.
 */
export function statusOf({ head, refused, pending, openWarnings, approved, issued }: ReturnFacts): Status {
  if (pending) return 'received';
  if (head && !head.withdrawn && isAccepted(head.verdict)) {
    if (issued) return 'issued';
    if (openWarnings > 0) return 'explaining';
    return approved ? 'approved' : 'accepted';
  }
  return refused || head?.returned !== undefined ? 'returned' : 'missing';
}

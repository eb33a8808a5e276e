import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import type { PlannedUpload } from './plan.ts';
import { ALL_CODES } from './plan-organisation.ts';
import type { Random } from './random.ts';

/** What somebody decides about a submission. Times are milliseconds after the start. */
export interface PlannedAct {
  readonly at: number;
  readonly key: SubmissionKey;
  readonly kind: 'explain' | 'approve' | 'return' | 'withdraw';
  /** Who approves. */
  readonly node: string;
  /** Approves for the levels below as well. */
  readonly below: boolean;
  /** Of an explanation or a return. */
  readonly text: string;
  /** The one warning that is explained; all that are open when null. */
  readonly cell: string | null;
  /** How the clock of whoever decides differs. */
  readonly skew: number;
}

export const REASONS = ['数字与附件不符', '缺少盖章页'] as const;
const TEXTS = ['', '已核实', '本月补开'] as const;
const KINDS = ['explain', 'explain', 'approve', 'approve', 'approve', 'return', 'withdraw'] as const;

/** Decisions in the middle of what is sent, and some once most of it has come to rest. */
export function planActs(random: Random, uploads: readonly PlannedUpload[], span: number): PlannedAct[] {
  if (uploads.length === 0 || random.chance(0.4)) return [];
  const inside = Array.from({ length: random.between(1, 6) }, () => {
    const { at, key } = random.pick(uploads);
    return planAct(random, key, at + random.int(500), random.pick(KINDS));
  });
  if (random.chance(0.4)) return inside;
  const { key } = random.pick(uploads);
  const later = [
    planAct(random, key, span + 1_000 + random.int(1_000), 'explain'),
    { ...planAct(random, key, span + 2_000 + random.int(1_000), 'approve'), below: true },
    planAct(random, key, span + 3_000 + random.int(1_000), random.pick(KINDS)),
  ];
  return [...inside, ...later];
}

function planAct(random: Random, key: SubmissionKey, at: number, kind: (typeof KINDS)[number]): PlannedAct {
  return {
    at,
    key,
    kind,
    node: random.chance(0.6) ? key.unit : random.pick(['00', ...ALL_CODES]),
    below: random.chance(0.4),
    text: kind === 'return' ? random.pick(REASONS) : random.pick(TEXTS),
    cell: random.chance(0.2) ? 'A1' : null,
    skew: random.between(-20, 20),
  };
}

import { STATUS_LABELS, type Status } from '../model/status.ts';
import type { Text } from '../model/text.ts';

/**
 * `arrive`: a file came in. `pass`, `warn`, `refuse`: it was judged without remark, with warnings to explain, or sent
 * back by the checks. `explain`: the last open warning was explained or confirmed. `return`: a reader sent it back with
 * a reason. `withdraw`: the unit took it back. `approve`: a node signed it off. `issue`: it went into an issue.
 */
export const EVENTS = [
  'arrive',
  'pass',
  'warn',
  'refuse',
  'explain',
  'return',
  'withdraw',
  'approve',
  'issue',
] as const;
export type WorkflowEvent = (typeof EVENTS)[number];

/** Everything that may happen. What is not here may not. */
export const TRANSITIONS: Readonly<Record<Status, Readonly<Partial<Record<WorkflowEvent, Status>>>>> = {
  missing: { arrive: 'received' },
  received: { arrive: 'received', pass: 'accepted', warn: 'explaining', refuse: 'returned' },
  returned: { arrive: 'received' },
  explaining: {
    arrive: 'received',
    explain: 'accepted',
    return: 'returned',
    withdraw: 'missing',
    issue: 'issued',
  },
  accepted: {
    arrive: 'received',
    return: 'returned',
    withdraw: 'missing',
    approve: 'approved',
    issue: 'issued',
  },
  approved: {
    arrive: 'received',
    return: 'returned',
    withdraw: 'missing',
    approve: 'approved',
    issue: 'issued',
  },
  // What comes after an issue goes into the next one; the issue itself stays as it is.
  issued: {
    arrive: 'received',
    return: 'returned',
    withdraw: 'missing',
    approve: 'issued',
    issue: 'issued',
  },
};

const DEEDS: Readonly<Record<WorkflowEvent, Text>> = {
  arrive: { zh: '收文件', en: 'take in a file' },
  pass: { zh: '判为通过', en: 'accept' },
  warn: { zh: '判为待说明', en: 'ask for an explanation' },
  refuse: { zh: '判为退回', en: 'refuse' },
  explain: { zh: '说明警告', en: 'explain warnings' },
  return: { zh: '退回', en: 'return' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  approve: { zh: '审核', en: 'approve' },
  issue: { zh: '发布', en: 'issue' },
};

const ADVICE: Readonly<Partial<Record<Status, Text>>> = {
  missing: { zh: '还没有可用的报送，请先报送。', en: 'Nothing counts yet: send it first.' },
  received: { zh: '文件还在检查，请稍候再试。', en: 'The file is being checked: try again shortly.' },
  returned: { zh: '已退回，请改正后重新报送。', en: 'It was sent back: correct it and send it again.' },
  explaining: {
    zh: '还有警告没有说明，请先用 huibao explain 说明或确认。',
    en: 'Warnings are still open: explain or confirm them first with huibao explain.',
  },
};

export type Transition =
  | { readonly ok: true; readonly next: Status }
  | { readonly ok: false; readonly reason: Text };

/** What becomes of a return when something happens to it; why not, when it may not. */
export function transition(status: Status, event: WorkflowEvent): Transition {
  const next = TRANSITIONS[status][event];
  if (next !== undefined) return { ok: true, next };
  const [now, deed] = [STATUS_LABELS[status], DEEDS[event]];
  const advice =
    event === 'explain' && status !== 'missing' && status !== 'received' && status !== 'returned'
      ? { zh: '没有需要说明的警告。', en: 'There is no warning to explain.' }
      : (ADVICE[status] ?? { zh: '', en: '' });
  return {
    ok: false,
    reason: {
      zh: `当前状态为“${now.zh}”，不能${deed.zh}。${advice.zh}`,
      en: `It is ${now.en}: cannot ${deed.en}. ${advice.en}`.trim(),
    },
  };
}

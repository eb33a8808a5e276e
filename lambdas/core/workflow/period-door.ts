import type { DoorEvent } from '../model/period-door.ts';
import type { Text } from '../model/text.ts';
import type { Transition } from './transition.ts';

/** `ajar`: nobody is reminded any more, late returns are still taken. */
export type DoorState = 'open' | 'ajar' | 'locked';

const STATE_AFTER = { open: 'open', close: 'ajar', lock: 'locked' } as const;

/** How things stood at an instant: what was decided by then, in order of time. A period nobody decided about is open. */
export function doorAt(events: readonly DoorEvent[], at: string): DoorState {
  let state: DoorState = 'open';
  for (const { kind, at: since } of inOrder(events))
    if (since <= at && kind !== 'allow') state = STATE_AFTER[kind];
  return state;
}

/**
 * Whether a file of a unit that was received at an instant is taken. It is the time of receipt that counts, so that it
 * does not matter when the file is handled.
 * @param receivedOn calendar day of `at` where units live
 */
export function mayEnter(
  events: readonly DoorEvent[],
  file: { readonly unit: string; readonly at: string; readonly receivedOn: string },
): boolean {
  if (doorAt(events, file.at) !== 'locked') return true;
  return events.some(
    ({ kind, unit, until, at }) =>
      kind === 'allow' && unit === file.unit && at <= file.at && file.receivedOn <= (until ?? '9999-12-31'),
  );
}

const LOCKED: Text = {
  zh: '期间已锁定，不能再开放或截止。需要更正的单位请用 huibao period allow 单独放行，更正进入下一次发布。',
  en: 'The period is locked. Let single units in with huibao period allow; what they send goes into the next revision.',
};

/** Whether headquarters may do this now: a lock is never undone, single units are let in instead. */
export function doorTransition(
  state: DoorState,
  kind: DoorEvent['kind'],
): Exclude<Transition, { ok: true }> | null {
  const refuse = (reason: Text) => ({ ok: false as const, reason });
  if (kind === 'allow')
    return state === 'locked'
      ? null
      : refuse({ zh: '期间没有锁定，不需要放行。', en: 'The period is not locked: no exception is needed.' });
  if (state === 'locked')
    return kind === 'lock'
      ? refuse({ zh: '期间已经锁定。', en: 'The period is locked already.' })
      : refuse(LOCKED);
  if (STATE_AFTER[kind] === state)
    return refuse(
      kind === 'open'
        ? { zh: '期间已经开放。', en: 'The period is open already.' }
        : { zh: '期间已经截止。', en: 'The period is closed already.' },
    );
  return null;
}

function inOrder(events: readonly DoorEvent[]): DoorEvent[] {
  return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

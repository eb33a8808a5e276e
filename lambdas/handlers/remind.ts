import { type RemindDeps, remindMissing } from '../steps/remind-missing.ts';

/** On a schedule; the event says nothing that is needed. */
export function createRemindHandler(deps: RemindDeps): () => Promise<{ sent: number }> {
  return async () => ({ sent: await remindMissing(deps) });
}

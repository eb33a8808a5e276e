import { type RemindDutiesDeps, remindDuties } from '../steps/remind-duties.ts';
import { remindMissing } from '../steps/remind-missing.ts';

/** On a schedule; the event says nothing that is needed. */
export function createRemindHandler(deps: RemindDutiesDeps): () => Promise<{ sent: number }> {
  return async () => ({ sent: (await remindMissing(deps)) + (await remindDuties(deps)) });
}

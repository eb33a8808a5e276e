import { type SweepDeps, sweepDirty } from '../steps/sweep-dirty.ts';

/** On a schedule; the event says nothing that is needed. */
export function createSweepHandler(deps: SweepDeps): () => Promise<{ sent: number }> {
  return async () => ({ sent: await sweepDirty(deps) });
}

import * as z from 'zod';
import type { DirtyTarget } from '../ports/rollup-store.ts';

/** Body of a roll-up message: where to look, never what changed. */
export const RollupMessageSchema = z.strictObject({
  form: z.string(),
  orgVersion: z.string(),
  node: z.string(),
  year: z.number().int(),
});

/** The same text for the same target. */
export function rollupMessage({ form, orgVersion, node, year }: DirtyTarget): string {
  return JSON.stringify({ form, orgVersion, node, year });
}

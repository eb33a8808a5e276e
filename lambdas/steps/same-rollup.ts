import { canonicalJson } from '../core/catalogue/canonical-json.ts';
import type { NodeRollup } from '../core/model/rollup.ts';

/** Equal byte for byte once keys are in order. */
export function sameRollup(a: NodeRollup | null, b: NodeRollup | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

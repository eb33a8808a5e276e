import type { NodeRollup } from '../core/model/rollup.ts';

/** Equal byte for byte once keys are in order. */
export function sameRollup(a: NodeRollup | null, b: NodeRollup | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

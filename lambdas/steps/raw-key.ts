import { PREFIXES, UNKNOWN_SEGMENT } from '../contract.ts';
import { type SubmissionKey, SubmissionKeySchema } from '../core/model/submission.ts';

/** What the server knew when it chose the key of a raw object. */
export interface RawAddress {
  /** Null where the workbook itself has to say what it is. */
  readonly expected: SubmissionKey | null;
  readonly uploadId: string;
}

/** @example 'raw/0101/meetings/2022-03/20220403-010000000-k3v9' · 'raw/_/_/_/20220403-…' */
export function rawKey({ expected, uploadId }: RawAddress): string {
  const { unit, form, period } = expected ?? {
    unit: UNKNOWN_SEGMENT,
    form: UNKNOWN_SEGMENT,
    period: UNKNOWN_SEGMENT,
  };
  return [PREFIXES.raw, unit, form, period, uploadId].join('/');
}

/** Null for a key that this product did not choose. */
export function parseRawKey(key: string): RawAddress | null {
  const [prefix, unit, form, period, uploadId, ...more] = key.split('/');
  if (prefix !== PREFIXES.raw || !uploadId || more.length > 0) return null;
  if ([unit, form, period].every((segment) => segment === UNKNOWN_SEGMENT))
    return { expected: null, uploadId };
  const expected = SubmissionKeySchema.safeParse({ unit, form, period });
  return expected.success ? { expected: expected.data, uploadId } : null;
}

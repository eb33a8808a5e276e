import { PREFIXES, UNKNOWN_SEGMENT } from '../contract.ts';
import { type SubmissionKey, SubmissionKeySchema } from '../core/model/submission.ts';
import { UnitCodeSchema } from '../core/model/unit.ts';

/** What the server knew when it chose the key of a raw object. */
export interface RawAddress {
  /** Null where the workbook itself has to say what it is. */
  readonly expected: SubmissionKey | null;
  readonly uploadId: string;
  /** Under a prefix that no unit can write to. */
  readonly byServer?: true;
  /** A package of workbooks that was issued for this unit. */
  readonly packageOf?: string;
}

/** Longer ones do not fit into the keys that are made of them. */
const LONGEST_ID = 200;

/**
 * @example 'raw/0101/meetings/2022-03/20220403-010000000-k3v9' · 'raw/_/_/_/20220403-…' · by the server itself
 * 'raw/_/0101/meetings/2022-03/20220403-…' · a package 'raw/0101/_/_/20220403-…'
 */
export function rawKey({ expected, uploadId, byServer, packageOf }: RawAddress): string {
  const { unit, form, period } = expected ?? {
    unit: packageOf ?? UNKNOWN_SEGMENT,
    form: UNKNOWN_SEGMENT,
    period: UNKNOWN_SEGMENT,
  };
  return [PREFIXES.raw, ...(byServer ? [UNKNOWN_SEGMENT] : []), unit, form, period, uploadId].join('/');
}

/** Null for a key that this product did not choose. */
export function parseRawKey(key: string): RawAddress | null {
  const [prefix, ...segments] = key.split('/');
  const byServer = segments.length === 5 && segments[0] === UNKNOWN_SEGMENT;
  const [unit, form, period, uploadId, ...more] = byServer ? segments.slice(1) : segments;
  if (prefix !== PREFIXES.raw || !uploadId || uploadId.length > LONGEST_ID || more.length > 0) return null;
  if (!byServer && [unit, form, period].every((segment) => segment === UNKNOWN_SEGMENT))
    return { expected: null, uploadId };
  const packageOf = UnitCodeSchema.safeParse(unit);
  if (!byServer && packageOf.success && form === UNKNOWN_SEGMENT && period === UNKNOWN_SEGMENT)
    return { expected: null, uploadId, packageOf: packageOf.data };
  const expected = SubmissionKeySchema.safeParse({ unit, form, period });
  if (!expected.success) return null;
  return { expected: expected.data, uploadId, ...(byServer && { byServer }) };
}

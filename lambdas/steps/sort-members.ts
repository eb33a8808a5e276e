import { BATCH_FINDINGS } from '../core/model/batch-findings.ts';
import { fileFinding } from '../core/model/file-findings.ts';
import type { Finding } from '../core/model/finding.ts';
import { makeFinding } from '../core/model/finding-kind.ts';
import { groupBy } from '../core/model/group-by.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { PackageMember } from '../core/model/package-result.ts';
import { comparePeriods, lastDay } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { BatchEntry } from '../core/workbook/unpack-batch.ts';
import type { WorkbookReader } from '../ports/workbook-reader.ts';
import type { Checker } from './checker.ts';
import { hashBytes } from './hash-bytes.ts';

export interface SortDeps {
  readonly reader: WorkbookReader;
  readonly checker: Pick<Checker, 'identify'>;
}

/** A file of a package that becomes an upload; the others have their finding already. */
export interface Taken {
  readonly entry: Extract<BatchEntry, { unpack: unknown }>;
  /** Its place in the package, from 0. */
  readonly place: number;
  /** Null where the workbook does not say what it is: its own check tells why. */
  readonly key: SubmissionKey | null;
}

export interface SortedMembers {
  /** In order of their periods. */
  readonly taken: readonly Taken[];
  /** By their places. */
  readonly refused: ReadonlyMap<number, PackageMember>;
}

const NOWHERE = { sheet: null, cell: null } as const;
const NOTHING = { unit: null, form: null, period: null } as const;

/**
 * Which files of a package are taken, before anything of it is stored: no archives in it, no repeats, none of a unit the
 * sender does not reach, none of several that contradict each other.
 */
export async function sortMembers(
  deps: SortDeps,
  entries: readonly BatchEntry[],
  organisation: Organisation,
  reaches: (key: SubmissionKey) => boolean,
): Promise<SortedMembers> {
  const refused = new Map<number, PackageMember>();
  const leaveOut = (place: number, name: string, finding: Finding, key: SubmissionKey | null = null) =>
    refused.set(place, { name, ...(key ?? NOTHING), uploadId: null, finding });
  const byHash = new Map<string, string>();
  const found: Taken[] = [];
  for (const [place, entry] of entries.entries()) {
    const { name } = entry;
    const bytes = 'unpack' in entry ? entry.unpack() : entry.refused;
    if ('finding' in bytes || !('unpack' in entry)) {
      if ('finding' in bytes) leaveOut(place, name, bytes.finding);
      continue;
    }
    if (bytes.length === 0) {
      leaveOut(place, name, fileFinding('F015'));
      continue;
    }
    const hash = hashBytes(bytes);
    const same = byHash.get(hash);
    if (same !== undefined) {
      leaveOut(place, name, makeFinding('B002', BATCH_FINDINGS.B002, NOWHERE, { file: same }));
      continue;
    }
    byHash.set(hash, name);
    const read = await deps.reader.read(bytes, fileNameOf(name));
    const { key } = deps.checker.identify(read, fileNameOf(name), organisation);
    if (key && !reaches(key)) {
      const words = { name, unit: key.unit };
      leaveOut(place, name, makeFinding('B006', BATCH_FINDINGS.B006, NOWHERE, words), key);
    } else found.push({ entry, place, key });
  }
  return { taken: withoutConflicts(found, leaveOut), refused };
}

/** The last part of a path in the package. */
export function fileNameOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function withoutConflicts(
  found: readonly Taken[],
  leaveOut: (place: number, name: string, finding: Finding, key: SubmissionKey) => void,
): Taken[] {
  const bySubmission = groupBy(found, ({ key }) => (key ? `${key.unit} ${key.form} ${key.period}` : ''));
  const taken: Taken[] = [];
  for (const group of bySubmission.values()) {
    const [first] = group;
    if (!first?.key || group.length === 1) {
      taken.push(...group);
      continue;
    }
    const files = group.map(({ entry }) => entry.name).join('、');
    for (const { entry, place, key } of group)
      if (key) leaveOut(place, entry.name, makeFinding('B001', BATCH_FINDINGS.B001, NOWHERE, { files }), key);
  }
  return taken.sort((a, b) => comparePlaces(a, b));
}

/** A return is also checked against earlier ones. */
function comparePlaces(a: Taken, b: Taken): number {
  if (!a.key || !b.key) return a.key ? -1 : b.key ? 1 : a.place - b.place;
  const [one, two] = [a.key.period, b.key.period];
  return lastDay(one).localeCompare(lastDay(two)) || comparePeriods(one, two) || a.place - b.place;
}

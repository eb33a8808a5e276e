import { expect, it } from 'vitest';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { type Candidate, commitVersion } from '../../lambdas/steps/commit-version.ts';
import { sampleBody, sampleHead, sampleKey } from '../contract/samples.ts';

/** `bytes` arrived on that day of April as upload `id`. */
interface Arrival {
  readonly id: string;
  readonly day: number;
  readonly bytes: string;
  readonly catalogue?: string;
  readonly withdrawn?: boolean;
}

function candidate({ id, day, bytes, catalogue = 'c1', withdrawn = false }: Arrival): Candidate {
  const { version: _, ...head } = sampleHead();
  const receivedAt = new Date(Date.UTC(2022, 3, day)).toISOString();
  return {
    ...head,
    uploadId: id,
    receivedAt,
    contentHash: bytes,
    late: day > 5,
    withdrawn,
    catalogueVersion: catalogue,
  };
}

async function arrive(arrivals: readonly Arrival[]) {
  const store = createMemorySubmissionStore();
  const outcomes: string[] = [];
  for (const arrival of arrivals) {
    const head = await store.head(sampleKey());
    outcomes.push((await commitVersion(store, candidate(arrival), sampleBody(), head)).outcome);
  }
  const head = await store.head(sampleKey());
  return { outcomes, head, versions: (await store.versions(sampleKey())).length };
}

const a = { id: 'a', day: 3, bytes: 'A' };
const b = { id: 'b', day: 4, bytes: 'B' };
const a2 = { id: 'a2', day: 7, bytes: 'A' };
const c = { id: 'c', day: 9, bytes: 'C' };

it.each([
  ['one file', [a], ['committed'], 'A', false, 1],
  ['a correction', [a, b], ['committed', 'committed'], 'B', false, 2],
  ['an older file that comes after', [b, a], ['committed', 'superseded'], 'B', false, 1],
  ['the same bytes again', [a, a2], ['committed', 'same'], 'A', false, 1],
  ['the same upload again', [a, a], ['committed', 'committed'], 'A', false, 1],
  [
    'an upload again after it was replaced',
    [a, b, a],
    ['committed', 'committed', 'committed'],
    'B',
    false,
    2,
  ],
  ['old bytes confirmed, then an older file', [a, a2, b], ['committed', 'same', 'superseded'], 'A', false, 1],
  ['back to the first bytes', [a, b, a2], ['committed', 'committed', 'committed'], 'A', false, 3],
  ['late only', [c], ['committed'], 'C', true, 1],
  ['a late correction of a file in time', [a, c], ['committed', 'committed'], 'C', false, 2],
  ['a file in time that is handled after the late one', [c, a], ['committed', 'superseded'], 'C', false, 1],
  [
    'the same bytes under a new catalogue',
    [a, { ...a2, catalogue: 'c2' }],
    ['committed', 'committed'],
    'A',
    false,
    2,
  ],
  ['a withdrawal', [a, { ...c, withdrawn: true }], ['committed', 'committed'], 'C', false, 2],
  ['a late withdrawal alone', [{ ...c, withdrawn: true }], ['committed'], 'C', true, 1],
])('%s', async (_, arrivals, outcomes, bytes, late, versions) => {
  const end = await arrive(arrivals);
  expect(end.outcomes).toEqual(outcomes);
  expect(end.head?.contentHash).toBe(bytes);
  expect(end.head?.late).toBe(late);
  expect(end.versions).toBe(versions);
});

it('tries again when another writer was faster', async () => {
  const store = createMemorySubmissionStore();
  await commitVersion(store, candidate(a), sampleBody(), null);
  const settled = await commitVersion(store, candidate(b), sampleBody(), null);
  expect(settled).toEqual({ outcome: 'committed', version: 2, changed: true });
});

it('tells the number under which an overlapping delivery of the same upload committed it', async () => {
  const store = createMemorySubmissionStore();
  const seenByTheSlowOne = await store.head(sampleKey());
  await commitVersion(store, candidate(a), sampleBody(), null);
  const fast = await commitVersion(store, candidate(b), sampleBody(), null);
  const slow = await commitVersion(store, candidate(b), sampleBody(), seenByTheSlowOne);
  expect(slow).toEqual(fast);
  expect(slow.version).toBe(2);
});

it('gives up with an error, not silently, when the store always conflicts', async () => {
  const store = { ...createMemorySubmissionStore(), commit: async () => ({ outcome: 'conflict' as const }) };
  await expect(commitVersion(store, candidate(a), sampleBody(), null)).rejects.toThrow('too many writers');
});

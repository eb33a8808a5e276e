import type { Period } from '../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { RollupStore } from '../../lambdas/ports/rollup-store.ts';
import type { SubmissionStore } from '../../lambdas/ports/submission-store.ts';
import { FORM, MONTHS, makeHead, PERIODS, parentOf, UNITS, unitCode, YEAR } from './rollup-data.ts';
import { startWatch, type Taken } from './stopwatch.ts';

const SAMPLED = 100;
const FIRST = 2_000;
const AT_ONCE = 16;

/**
 * How long a full recompute takes with the store in between: every head read, every rollup written. Measured on 1 % of
 * the units and multiplied.
 */
export async function sampleStore(
  submissions: SubmissionStore,
  rollups: RollupStore,
  rollupOf: (node: string, period: Period) => NodeRollup,
): Promise<{ readonly read: Taken; readonly write: Taken }> {
  const units = Array.from({ length: SAMPLED }, (_, i) => FIRST + i);
  const body = { findings: [], normalisations: [], rows: {}, lineage: {} };
  await inTurns(units, async (unit) => {
    for (const at of MONTHS.keys()) await submissions.commit(makeHead(unit, at), body, null);
  });
  const [first = YEAR, last = YEAR] = [MONTHS[0], MONTHS.at(-1)];
  const read = await inTurns(units, async (unit) => {
    const heads = await submissions.heads(unitCode(unit), FORM, first, last);
    if (heads.length !== MONTHS.length) throw new Error('heads are missing');
  });
  const items = units.flatMap((unit) => PERIODS.map((period) => ({ unit, period })));
  const write = await inTurns(items, async ({ unit, period }) => {
    const key = { period, form: FORM, orgVersion: 'sample', parent: unitCode(parentOf(unit) ?? 0) };
    const node = unitCode(unit);
    await rollups.putRollup({ ...key, node }, rollupOf(node, period), 1);
  });
  const times = UNITS / SAMPLED;
  const scaled = ({ ms, cpuMs }: Taken) => ({ ms: ms * times, cpuMs: cpuMs * times });
  return { read: scaled(read), write: scaled(write) };
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<Taken> {
  const taken = startWatch();
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
  return taken();
}

import { describe, expect, it } from 'vitest';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { storedRollups } from './oracle.ts';
import { createPipeline, type Interceptor, type Pipeline } from './pipeline.ts';

const ORG = organisation(unit('00', null), unit('01', '00'), unit('0101', '01'));
const key: SubmissionKey = { unit: '0101', form: 'f', period: period('2022-01') };
const at = (hour: number) => new Date(Date.UTC(2022, 0, 20, hour)).toISOString();

/** A first version, a rejected one, a correction, the same bytes again, and a withdrawal of another month. */
async function play(pipeline: Pipeline): Promise<void> {
  await pipeline.stores.orgs.save(ORG);
  const submit = async (n: string, verdict: 'accepted' | 'rejected', hour: number) => {
    const bytes = paper({ key, verdict, parts: { 'SUM-001': { n }, 'DIS-001': { set: ['a', n] } } });
    await pipeline.submit({ bytes, fileName: 'a.xlsx', receivedAt: at(hour) });
    await pipeline.settle();
  };
  await submit('1', 'accepted', 1);
  await submit('9', 'rejected', 2);
  await submit('2', 'accepted', 3);
  await submit('2', 'accepted', 4);
  await pipeline.withdraw({ ...key, period: period('2022-02') }, at(5));
  await pipeline.settle();
}

async function stateOf(pipeline: Pipeline) {
  const { stores, catalogue } = pipeline;
  const uploads: unknown[] = [];
  for await (const record of stores.uploads.uploads()) uploads.push(record);
  const results: unknown[] = [];
  for await (const { key: name } of stores.results.list('')) {
    const object = await stores.results.get(name);
    results.push([name, new TextDecoder().decode(object?.bytes)]);
  }
  const unsettled: unknown[] = [];
  for await (const target of stores.rollups.unsettled()) unsettled.push(target);
  return {
    versions: await stores.submissions.versions(key),
    bodies: [await stores.submissions.body(key, 1), await stores.submissions.body(key, 2)],
    rollups: await storedRollups(catalogue, ORG, stores.rollups),
    uploads,
    results,
    unsettled,
  };
}

/** Dies at the n-th port call, before or after its effect. */
function dieAt(n: number, moment: 'before' | 'after'): { through: Interceptor; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    async through(name, call) {
      const mine = calls++ === n;
      if (mine && moment === 'before') throw new Error(`killed before ${name}`);
      const result = await call();
      if (mine) throw new Error(`killed after ${name}`);
      return result;
    },
  };
}

describe('a worker that dies at any port call', async () => {
  const counter = dieAt(-1, 'before');
  const whole = createPipeline(counter.through);
  await play(whole);
  const expected = await stateOf(whole);
  const total = counter.calls();

  it('has something to die at, and an end that says what was played', () => {
    expect(total).toBeGreaterThan(60);
    expect(expected.versions.map((head) => [head.version, head.parts['SUM-001']?.n])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
    expect(expected.unsettled).toEqual([]);
    expect([...expected.rollups.keys()]).toContain('f 2022 00');
  });

  it.each(['before', 'after'] as const)('ends in the same state when it dies %s the call', async (moment) => {
    for (let n = 0; n < total; n++) {
      const pipeline = createPipeline(dieAt(n, moment).through);
      await play(pipeline);
      expect(await stateOf(pipeline), `call ${n}`).toEqual(expected);
    }
  });
});

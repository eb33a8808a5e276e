import { describe, expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import type { Checker } from '../../lambdas/steps/checker.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { readRollup } from '../../lambdas/steps/read-rollup.ts';
import { rehearseCatalogue } from '../../lambdas/steps/rehearse-catalogue.ts';
import { reprocessSubmissions } from '../../lambdas/steps/reprocess-submissions.ts';
import { verifyRollups } from '../../lambdas/steps/verify-rollups.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { createPaperChecker, paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const GROUP = organisation(unit('00', null), unit('A', '00'), unit('B', '00'), unit('C', '00'));
const UNITS = ['A', 'B', 'C'];
const doing = { by: { name: 'hq', via: 'test' }, at: '2022-06-01T00:00:00.000Z' };

/** The next catalogue: counts everything double and refuses unit C. */
function strictChecker(): Checker {
  const checker = createPaperChecker();
  return {
    identify: checker.identify,
    judge(identified, context) {
      const checked = checker.judge(identified, context);
      if (checked.key?.unit === 'C')
        return {
          ...checked,
          verdict: 'rejected',
          body: {
            ...checked.body,
            findings: [
              {
                code: 'V777',
                severity: 'error',
                sheet: 's',
                cell: 'A1',
                value: null,
                message: { zh: '不行', en: 'no' },
              },
            ],
          },
        };
      const n = Number(checked.facts.parts['SUM-001']?.n ?? '0') * 2;
      return { ...checked, facts: { ...checked.facts, parts: { 'SUM-001': { n: String(n) } } } };
    },
  };
}

async function start() {
  const pipeline = createPipeline();
  await importOrganisation(pipeline.deps, GROUP);
  for (const of of UNITS)
    for (const month of ['2022-01', '2022-02'])
      await pipeline.submit({
        bytes: paper({
          key: { unit: of, form: 'f', period: period(month) },
          verdict: 'accepted',
          parts: { 'SUM-001': { n: '5' } },
        }),
        fileName: `${of}.xlsx`,
        receivedAt: '2022-03-01T00:00:00.000Z',
      });
  await pipeline.settle();
  const catalogue = { ...pipeline.catalogue, version: 'next-catalogue' };
  const decisions = createMemoryDecisionStore();
  const audit = createMemoryAuditLog();
  const next = { ...pipeline.deps, catalogue, checker: strictChecker(), decisions, audit };
  const sum = async () =>
    (await readRollup(pipeline.deps, GROUP, { node: '00', form: 'f', period: period('2022') }))?.parts[
      'SUM-001'
    ]?.n;
  const versions = async () => {
    const found: string[] = [];
    for (const of of UNITS)
      for (const month of ['2022-01', '2022-02']) {
        const head = await pipeline.stores.submissions.head({ unit: of, form: 'f', period: period(month) });
        found.push(`${of} ${head?.version} ${head?.catalogueVersion}`);
      }
    return found;
  };
  return { pipeline, next, sum, versions };
}

describe('reprocessing under another catalogue', () => {
  it('makes new versions; what fails keeps the one that stands', async () => {
    const { pipeline, next, sum, versions } = await start();
    expect(await sum()).toBe('30');
    const done = await reprocessSubmissions(next, GROUP, doing);
    expect(done.committed).toHaveLength(4);
    expect(done.refused.map((one) => one.unit)).toEqual(['C', 'C']);
    await pipeline.settle();
    expect(await sum()).toBe('50');
    expect(new Set(await versions())).toEqual(
      new Set(['A 2 next-catalogue', 'B 2 next-catalogue', 'C 1 c1']),
    );
    expect(await verifyRollups(next, 2022)).toMatchObject({ drift: [], pending: 0 });
    const again = await reprocessSubmissions(next, GROUP, doing);
    expect(again).toMatchObject({ committed: [], refused: done.refused, skipped: 4 });
  });

  it('goes on where it was killed, wherever that was', async () => {
    for (let survived = 1; survived < 60; survived++) {
      const { pipeline, next, sum } = await start();
      let calls = 0;
      const deadly = <T extends object>(port: T): T =>
        new Proxy(port, {
          get: (target, name, receiver) => {
            const member: unknown = Reflect.get(target, name, receiver);
            if (typeof member !== 'function') return member;
            return (...args: unknown[]) => {
              if (++calls > survived) throw new Error('killed');
              return Reflect.apply(member, target, args);
            };
          },
        });
      const dying = {
        ...next,
        submissions: deadly(next.submissions),
        uploads: deadly(next.uploads),
        rollups: deadly(next.rollups),
        rollupQueue: deadly(next.rollupQueue),
        audit: deadly(next.audit),
      };
      const killed = await reprocessSubmissions(dying, GROUP, doing).then(
        () => false,
        () => true,
      );
      await reprocessSubmissions(next, GROUP, doing);
      await pipeline.settle();
      expect(await sum(), `killed after ${survived} calls`).toBe('50');
      expect((await verifyRollups(next, 2022)).drift).toEqual([]);
      if (!killed) return;
    }
  });

  it('never comes after a file that was received later', async () => {
    const { pipeline, next, versions } = await start();
    const late = {
      bytes: paper({
        key: { unit: 'A', form: 'f', period: period('2022-01') },
        verdict: 'accepted',
        parts: { 'SUM-001': { n: '9' } },
      }),
      fileName: 'later.xlsx',
      receivedAt: '2022-03-01T00:00:00.001Z',
    };
    await pipeline.submit(late);
    await pipeline.settle();
    await reprocessSubmissions(next, GROUP, doing);
    await pipeline.submit({ ...late, fileName: 'latest.xlsx', receivedAt: '2022-03-01T00:00:00.002Z' });
    await pipeline.settle();
    expect((await versions())[0]).toBe('A 4 c1');
    const key = { unit: 'A', form: 'f', period: period('2022-01') };
    expect((await pipeline.stores.submissions.head(key))?.fileName).toBe('latest.xlsx');
  });

  it('leaves locked periods alone', async () => {
    const { next } = await start();
    const lock = { kind: 'lock' as const, at: '2022-05-01T00:00:00.000Z', by: doing.by };
    await next.decisions.addDoorEvent('f', period('2022-01'), lock);
    const done = await reprocessSubmissions(next, GROUP, doing);
    expect(done.locked.map((one) => one.period)).toEqual(['2022-01', '2022-01', '2022-01']);
    expect(done.committed.map((one) => one.period)).toEqual(['2022-02', '2022-02']);
  });
});

describe('rehearsing another catalogue', () => {
  it('says what would fail and move, and touches nothing', async () => {
    const { pipeline, next, sum, versions } = await start();
    const before = await versions();
    const candidate = { ...next, scratch: createMemorySubmissionStore() };
    const found = await rehearseCatalogue({ ...pipeline.deps, decisions: next.decisions }, candidate, GROUP);
    expect(found.checked).toBe(6);
    expect(found.failing.map((one) => [one.unit, one.before, one.after])).toEqual([
      ['C', 'accepted', 'rejected'],
      ['C', 'accepted', 'rejected'],
    ]);
    expect(found.failing[0]?.news.map((one) => one.code)).toEqual(['V777']);
    const top = (values: typeof found.values) =>
      values.find((one) => one.node === '00' && one.period === '2022' && one.indicator === 'SUM-001');
    expect(top(found.values)).toMatchObject({ before: '30', after: '50', change: '20' });
    expect(top(found.withoutFailing)).toMatchObject({ before: '30', after: '40', change: '10' });
    expect(await versions()).toEqual(before);
    expect(await sum()).toBe('30');
    expect(pipeline.jobs).toEqual([]);
  });

  it('leaves locked periods as they are', async () => {
    const { pipeline, next } = await start();
    const lock = { kind: 'lock' as const, at: '2022-03-01T00:00:00.000Z', by: doing.by };
    await next.decisions.addDoorEvent('f', period('2022-01'), lock);
    const candidate = { ...next, scratch: createMemorySubmissionStore() };
    const deps = { ...pipeline.deps, decisions: next.decisions };
    const found = await rehearseCatalogue(deps, candidate, GROUP);
    expect(found).toMatchObject({ checked: 3, locked: 3 });
    expect(found.failing.map((one) => one.period)).toEqual(['2022-02']);
    const top = found.values.find(
      (one) => one.node === '00' && one.period === '2022' && one.indicator === 'SUM-001',
    );
    expect(top).toMatchObject({ before: '30', after: '40' });
  });

  it('the present catalogue moves nothing', async () => {
    const { pipeline, next } = await start();
    const candidate = { ...pipeline.deps, scratch: createMemorySubmissionStore() };
    const found = await rehearseCatalogue({ ...pipeline.deps, decisions: next.decisions }, candidate, GROUP);
    expect(found).toMatchObject({ failing: [], warned: [], values: [], withoutFailing: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirtyTarget } from '../../lambdas/ports/rollup-store.ts';
import { period, sampleRollup } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

const target = (node: string): DirtyTarget => ({ form: 'meetings', orgVersion: 'o1', node, year: 2022 });
const march = period('2022-03');
const year = period('2022');

describe.each(STORE_SUITES)('rollup store: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());
  const keyOf = (node: string, parent = '01', at = march) => ({
    period: at,
    form: 'meetings',
    orgVersion: 'o1',
    parent,
    node,
  });

  it('writes a value only with a greater done', async () => {
    const value = (n: string) => sampleRollup({ node: 'p', parts: { 'MTG-001': { n } } });
    expect(await stores.rollups.rollup(keyOf('p'))).toBeNull();
    expect(await stores.rollups.putRollup(keyOf('p'), value('1'), 2)).toBe(true);
    expect(await stores.rollups.putRollup(keyOf('p'), value('2'), 2)).toBe(false);
    expect(await stores.rollups.putRollup(keyOf('p'), value('3'), 1)).toBe(false);
    expect(await stores.rollups.rollup(keyOf('p'))).toEqual(value('1'));
    expect(await stores.rollups.putRollup(keyOf('p'), value('4'), 3)).toBe(true);
    expect(await stores.rollups.rollup(keyOf('p'))).toEqual(value('4'));
  });

  it('reads the children of one parent, period, form and version only', async () => {
    for (const node of ['c2', 'c1'])
      await stores.rollups.putRollup(keyOf(node, 'up'), sampleRollup({ node }), 1);
    await stores.rollups.putRollup(keyOf('c3', 'up2'), sampleRollup({ node: 'c3' }), 1);
    await stores.rollups.putRollup(keyOf('c4', 'up', year), sampleRollup({ node: 'c4', period: year }), 1);
    const children = await stores.rollups.children(march, 'meetings', 'o1', 'up');
    expect(children.map((child) => child.node)).toEqual(['c1', 'c2']);
    expect(await stores.rollups.children(march, 'meetings', 'o2', 'up')).toEqual([]);
  });

  it('pages through more children than one answer holds', async () => {
    const set = Array.from({ length: 3_000 }, (_, i) => `${Math.sin(i)}`).sort();
    const nodes = Array.from({ length: 80 }, (_, i) => `n${String(i).padStart(3, '0')}`);
    for (const node of nodes)
      await stores.rollups.putRollup(
        keyOf(node, 'wide'),
        sampleRollup({ node, parts: { 'MTG-002': { set } } }),
        1,
      );
    const children = await stores.rollups.children(march, 'meetings', 'o1', 'wide');
    expect(children.map((child) => child.node)).toEqual(nodes);
    expect(children.at(-1)?.parts['MTG-002']?.set).toEqual(set);
  });

  it('counts marks per period and settles them', async () => {
    expect(await stores.rollups.marks(target('m'))).toEqual(new Map());
    expect(await stores.rollups.markDirty(target('m'), [march, year])).toEqual(
      new Map([
        [march, 1],
        [year, 1],
      ]),
    );
    expect(await stores.rollups.markDirty(target('m'), [year])).toEqual(new Map([[year, 2]]));
    const settled = await stores.rollups.settle(target('m'), new Map([[year, 1]]));
    const now = new Map([
      [march, { want: 1, done: 0 }],
      [year, { want: 2, done: 1 }],
    ]);
    expect(settled).toEqual(now);
    expect(await stores.rollups.marks(target('m'))).toEqual(now);
    expect(await stores.rollups.settle(target('m'), new Map())).toEqual(now);
  });

  it('never lowers what is done, in whatever order workers settle', async () => {
    for (let i = 0; i < 3; i++) await stores.rollups.markDirty(target('late'), [march, year]);
    await stores.rollups.settle(target('late'), new Map([[march, 3]]));
    const doneAfter = async (settled: (readonly [typeof march, number])[]) => {
      const marks = await stores.rollups.settle(target('late'), new Map(settled));
      return [marks.get(march)?.done, marks.get(year)?.done];
    };
    expect(await doneAfter([[march, 2]])).toEqual([3, 0]);
    const both = (done: number) => [[march, done] as const, [year, done] as const];
    expect(await doneAfter(both(2))).toEqual([3, 2]);
    expect(await doneAfter(both(1))).toEqual([3, 2]);
    expect(await doneAfter(both(3))).toEqual([3, 3]);
  });

  it('counts every one of many marks made at once', async () => {
    const wants = await Promise.all(
      Array.from({ length: 40 }, async () =>
        (await stores.rollups.markDirty(target('hot'), [march])).get(march),
      ),
    );
    expect(wants.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('lists what is unsettled, and nothing else', async () => {
    await stores.rollups.markDirty(target('s1'), [march, year]);
    await stores.rollups.markDirty({ ...target('s2'), form: 'training' }, [march]);
    const open = async () => {
      const nodes: string[] = [];
      for await (const one of stores.rollups.unsettled()) nodes.push(`${one.form} ${one.node} ${one.year}`);
      return nodes.filter((text) => / s[12] /.test(text)).sort();
    };
    expect(await open()).toEqual(['meetings s1 2022', 'training s2 2022']);
    await stores.rollups.settle(target('s1'), new Map([[march, 1]]));
    expect(await open()).toEqual(['meetings s1 2022', 'training s2 2022']);
    await stores.rollups.settle(target('s1'), new Map([[year, 1]]));
    expect(await open()).toEqual(['training s2 2022']);
  });

  it('keeps a value far larger than one item', async () => {
    const set = Array.from({ length: 60_000 }, (_, i) => `${Math.cos(i)}`).sort();
    const value = sampleRollup({ node: 'big', parts: { 'MTG-002': { set } } });
    expect(await stores.rollups.putRollup(keyOf('big', 'bigs'), value, 1)).toBe(true);
    expect(await stores.rollups.children(march, 'meetings', 'o1', 'bigs')).toEqual([value]);
  });
});

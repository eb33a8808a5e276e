import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapAtOnce } from '../../lambdas/steps/map-at-once.ts';

it('gives every answer in its place, with no more at work than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer(), { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (s, items, atOnce) => {
        let [busy, most] = [0, 0];
        const done = mapAtOnce(
          items,
          async (item) => {
            most = Math.max(most, ++busy);
            await s.schedule(Promise.resolve());
            busy--;
            return item * 2;
          },
          atOnce,
        );
        await s.waitFor(done);
        expect(await done).toEqual(items.map((item) => item * 2));
        expect(most).toBeLessThanOrEqual(atOnce);
      },
    ),
  );
});

it('begins nothing after an error', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error('no');
  };
  await expect(mapAtOnce([1, 2, 3, 4, 5, 6], work, 2)).rejects.toThrow('no');
  await Promise.resolve();
  expect(begun.length).toBeLessThan(6);
});

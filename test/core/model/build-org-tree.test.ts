import { describe, expect, it } from 'vitest';
import { buildOrgTree, treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import { organisation, period, unit } from '../rollup/fixtures.ts';

const group = organisation(
  unit('0201', '02'),
  unit('01', '0', { validTo: '2022-06-30' }),
  unit('0', null),
  unit('02', '0'),
  unit('0101', '01'),
  unit('010101', '0101', { validFrom: '2022-04-01' }),
  // 0102 moves from 01 to 02 and changes its name
  unit('0102', '01', { validTo: '2022-05-31', name: 'before' }),
  unit('0102', '02', { validFrom: '2022-06-01', name: 'after' }),
);

describe('buildOrgTree', () => {
  it.each([
    ['2022-03-31', ['0', '01', '0101', '0102', '02', '0201']],
    ['2022-04-01', ['0', '01', '0101', '010101', '0102', '02', '0201']],
    ['2022-06-30', ['0', '01', '0101', '010101', '02', '0102', '0201']],
    ['2022-07-01', ['0', '0101', '010101', '02', '0102', '0201']],
    ['1999-12-31', []],
  ])('on %s holds the living units, parents first', (day, codes) => {
    const tree = buildOrgTree(group, day);
    expect([...tree.units.keys()]).toEqual(codes);
    expect(codes.length === 0 ? [] : tree.subtreeOf('0')).toEqual(codes);
  });

  it('hangs a unit whose parent closed from the nearest living ancestor', () => {
    const tree = buildOrgTree(group, '2022-07-01');
    expect(tree.childrenOf('0')).toEqual(['0101', '02']);
    expect(tree.ancestorsOf('010101')).toEqual(['0101', '0']);
    expect(tree.childrenOf('01')).toEqual([]);
    expect(tree.subtreeOf('01')).toEqual([]);
  });

  it('knows the record of a moved unit on either day', () => {
    const tree = buildOrgTree(group, '2022-12-31');
    expect(tree.units.get('0102')?.name).toBe('after');
    expect(tree.recordOn('0102', '2022-05-31')?.name).toBe('before');
    expect(tree.recordOn('0102', '2022-06-01')?.name).toBe('after');
    expect(tree.recordOn('01', '2022-07-01')).toBeUndefined();
  });

  it('keeps units that closed inside the period in the tree of that period only', () => {
    expect(treeOfPeriod(group, period('2022')).ancestorsOf('0101')).toEqual(['01', '0']);
    expect(treeOfPeriod(group, period('2022H2')).units.has('01')).toBe(false);
    expect(treeOfPeriod(group, period('2022H1')).units.has('01')).toBe(true);
    expect(treeOfPeriod(group, period('2022')).ancestorsOf('0102')).toEqual(['02', '0']);
  });

  it('takes units with a parent that is not there as tops, and refuses a loop', () => {
    expect(buildOrgTree(organisation(unit('1', '9'), unit('2', null)), '2022-01-01').roots).toEqual([
      '1',
      '2',
    ]);
    expect(() => buildOrgTree(organisation(unit('1', '2'), unit('2', '1')), '2022-01-01')).toThrow(
      RangeError,
    );
  });

  it('survives closed parents that point at each other', () => {
    const closed = { validTo: '2020-01-01' };
    const tree = buildOrgTree(
      organisation(unit('1', '2', closed), unit('2', '1', closed), unit('3', '1')),
      '2022-01-01',
    );
    expect(tree.roots).toEqual(['3']);
  });

  it('takes a chain ten thousand deep', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => unit(`u${i}`, i === 0 ? null : `u${i - 1}`));
    const tree = buildOrgTree(organisation(...chain), '2022-01-01');
    expect(tree.ancestorsOf('u9999')).toHaveLength(9_999);
    expect(tree.subtreeOf('u1')).toHaveLength(9_999);
  });
});

import { describe, expect, it } from 'vitest';
import { buildOrgTree, treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { Parts } from '../../../lambdas/core/model/part-value.ts';
import type { NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import { catalogueIndex, head, organisation, period, unit } from './fixtures.ts';

const index = catalogueIndex();
const group = organisation(
  unit('0', null, { reports: false }),
  unit('1', '0'),
  unit('2', '0'),
  unit('21', '2'),
);

function fold(node: string, at: string, heads: Head[], children: NodeRollup[] = [], org = group): NodeRollup {
  return foldNode({
    index,
    tree: treeOfPeriod(org, period(at)),
    form: 'f',
    period: period(at),
    orgVersion: 'v1',
    node,
    heads,
    children,
  });
}

const months = (key: string, values: Record<string, Parts[string]>) =>
  Object.entries(values).map(([at, value]) => head('1', at, { [key]: value }));

describe('foldNode over time', () => {
  it.each<[string, string, Record<string, Parts[string]>, string, Parts[string] | undefined]>([
    ['a sum', 'SUM-001', { '2022-01': { n: '0.10' }, '2022-03': { n: '0.2' } }, '2022Q1', { n: '0.3' }],
    [
      'a sum of what lies inside',
      'SUM-001',
      { '2022-03': { n: '1' }, '2022-04': { n: '5' } },
      '2022Q2',
      { n: '5' },
    ],
    ['a sum over a half', 'SUM-001', { '2022-06': { n: '1' }, '2022-07': { n: '5' } }, '2022H1', { n: '1' }],
    [
      'a sum over a year',
      'SUM-001',
      { '2022-06': { n: '-1' }, '2022-12': { n: '5.5' } },
      '2022',
      { n: '4.5' },
    ],
    ['nothing reported', 'SUM-001', { '2022-06': { n: '1' } }, '2022Q4', undefined],
    ['a reported zero', 'SUM-001', { '2022-06': { n: '0.0' } }, '2022Q2', { n: '0' }],
    ['the last value', 'SUM-002', { '2022-01': { n: '7' }, '2022-03': { n: '9' } }, '2022Q1', { n: '9' }],
    [
      'the last value there is',
      'SUM-002',
      { '2022-01': { n: '7' }, '2022-02': { n: '8' } },
      '2022Q1',
      { n: '8', carried: true },
    ],
    ['the last value of a year', 'SUM-002', { '2022-09': { n: '7' } }, '2022', { n: '7', carried: true }],
    ['a month itself', 'SUM-002', { '2022-01': { n: '7' } }, '2022-01', { n: '7' }],
    [
      'the largest',
      'SUM-003',
      { '2022-01': { n: '7' }, '2022-02': { n: '11', q: '余' } },
      '2022Q1',
      { n: '11', q: '余' },
    ],
    [
      'the largest, not the qualifier of others',
      'MAX-001',
      { '2022-01': { n: '7', q: '约' }, '2022-02': { n: '11' } },
      '2022Q1',
      { n: '11' },
    ],
    [
      'the smallest',
      'MIN-001',
      { '2022-01': { n: '-7' }, '2022-02': { n: '-7.0', q: '约' } },
      '2022Q1',
      { n: '-7', q: '约' },
    ],
    [
      'members united, then counted',
      'SUM-004',
      { '2022-01': { set: ['b', 'a'] }, '2022-02': { set: ['b'] } },
      '2022Q1',
      { n: '2' },
    ],
    [
      'members united',
      'DIS-001',
      { '2022-01': { set: ['b', 'a'] }, '2022-02': { set: ['c', 'b'] } },
      '2022Q1',
      { set: ['a', 'b', 'c'] },
    ],
    [
      'members of the last period',
      'DIS-002',
      { '2022-01': { set: ['a'] }, '2022-03': { set: ['c', 'b'] } },
      '2022Q1',
      { set: ['b', 'c'] },
    ],
    ['no time fold: its own period', 'NON-002', { '2022-01': { n: '3' } }, '2022-01', { n: '3' }],
    ['no time fold: nothing above', 'NON-002', { '2022-01': { n: '3' } }, '2022Q1', undefined],
    [
      'distinct values as a flow',
      'SUM-001',
      { '2022-01': { set: ['a', 'b'] }, '2022-02': { set: ['a'] } },
      '2022Q1',
      { n: '3' },
    ],
    [
      'the least exact',
      'SUM-001',
      { '2022-01': { n: '1', q: '余' }, '2022-02': { n: '1', q: '近' }, '2022-03': { n: '1' } },
      '2022Q1',
      { n: '3', q: '约' },
    ],
  ])('%s', (_, key, values, at, expected) => {
    const heads = months(key, values);
    expect(fold('1', at, heads).parts[key]).toEqual(expected);
    expect(JSON.stringify(fold('1', at, heads.reverse()))).toBe(JSON.stringify(fold('1', at, heads)));
  });
});

describe('foldNode over units', () => {
  const one = fold('1', '2022-01', [
    head('1', '2022-01', {
      'SUM-001': { n: '0.1' },
      'MAX-001': { n: '4' },
      'DIS-001': { set: ['a'] },
      'NON-001': { n: '8' },
      'SUM-002': { n: '1', carried: true },
    }),
  ]);
  const two = fold('2', '2022-01', [
    head(
      '2',
      '2022-01',
      {
        'SUM-001': { n: '0.2', q: '约' },
        'MAX-001': { n: '9', q: '多' },
        'DIS-001': { set: ['b', 'a'] },
        'SUM-002': { n: '2' },
      },
      { late: true },
    ),
  ]);

  it('adds, compares and unites by the fold of each part', () => {
    const own = head('0', '2022-01', { 'SUM-001': { n: '5' }, 'NON-001': { n: '3' } });
    const top = fold('0', '2022-01', [own], [two, one]);
    expect(top.parts).toEqual({
      'DIS-001': { set: ['a', 'b'] },
      'MAX-001': { n: '9', q: '多' },
      'NON-001': { n: '3' },
      'SUM-001': { n: '5.3', q: '约' },
      'SUM-002': { n: '3', carried: true },
    });
    expect(Object.keys(top.parts)).toEqual(Object.keys(top.parts).toSorted());
    expect(JSON.stringify(fold('0', '2022-01', [own], [one, two]))).toBe(JSON.stringify(top));
  });

  it('keeps what a unit says only about itself out of its parent', () => {
    expect(fold('0', '2022-01', [], [one]).parts['NON-001']).toBeUndefined();
  });

  it('counts expected on the tree, received and late from those that came', () => {
    expect(fold('0', '2022-01', [], [one, two]).completeness).toEqual({ expected: 3, received: 2, late: 1 });
    expect(fold('0', '2022Q1', []).completeness).toEqual({ expected: 9, received: 0, late: 0 });
  });

  it('adds up the counts of the record', () => {
    const counts = { errors: 1, warnings: 2, summaryDifferences: 3, summaryCells: 4, approximateCells: 5 };
    const below = fold('1', '2022Q1', [
      head('1', '2022-01', {}, { counts }),
      head('1', '2022-02', {}, { counts }),
    ]);
    expect(fold('0', '2022Q1', [], [below]).counts).toEqual({
      errors: 2,
      warnings: 4,
      summaryDifferences: 6,
      summaryCells: 8,
      approximateCells: 10,
    });
  });
});

describe('what counts', () => {
  const value = { 'SUM-001': { n: '1' } };
  it.each<[string, Head[], number, string | undefined]>([
    ['accepted', [head('1', '2022-01', value)], 1, '1'],
    ['accepted with warnings', [head('1', '2022-01', value, { verdict: 'accepted-with-warnings' })], 1, '1'],
    ['withdrawn', [head('1', '2022-01', value, { withdrawn: true })], 0, undefined],
    ['rejected', [head('1', '2022-01', value, { verdict: 'rejected' })], 0, undefined],
    ['of another unit', [head('2', '2022-01', value)], 0, undefined],
    ['of another form', [head('1', '2022-01', value, { form: 'q' })], 0, undefined],
    ['of another cadence', [head('1', '2022Q1', value)], 0, undefined],
    ['of another year', [head('1', '2021-01', value)], 0, undefined],
    [
      'the later of two versions',
      [head('1', '2022-01', { 'SUM-001': { n: '2' } }, { version: 2 }), head('1', '2022-01', value)],
      1,
      '2',
    ],
    [
      'nothing when the later one is withdrawn',
      [head('1', '2022-01', value), head('1', '2022-01', {}, { version: 2, withdrawn: true })],
      0,
      undefined,
    ],
    ['parts the catalogue does not know', [head('1', '2022-01', { 'OLD-001': { n: '1' } })], 1, undefined],
  ])('%s', (_, heads, received, sum) => {
    const rollup = fold('1', '2022Q1', heads);
    expect(rollup.completeness).toEqual({ expected: 3, received, late: 0 });
    expect(rollup.parts).toEqual(sum === undefined ? {} : { 'SUM-001': { n: sum } });
  });
});

describe('units that open, close, move', () => {
  it.each([
    ['all year', {}, 12],
    ['opened on the last day of March', { validFrom: '2022-03-31' }, 10],
    ['opened in April', { validFrom: '2022-04-01' }, 9],
    ['closed on the last day of June', { validTo: '2022-06-30' }, 6],
    ['closed one day earlier', { validTo: '2022-06-29' }, 5],
    ['owes this form', { forms: ['q', 'f'] }, 12],
    ['owes only the other form', { forms: ['q'] }, 0],
    ['does not report', { reports: false }, 0],
  ])('%s', (_, more, expected) => {
    const org = organisation(unit('0', null, { reports: false }), unit('1', '0', more));
    expect(fold('0', '2022', [], [], org).completeness.expected).toBe(expected);
  });

  it('keeps the flows of a unit that closed inside the period, not its stocks', () => {
    const org = organisation(unit('1', null, { validTo: '2022-06-30' }));
    const heads = [head('1', '2022-06', { 'SUM-001': { n: '4' }, 'SUM-002': { n: '70' } })];
    expect(fold('1', '2022', heads, [], org).parts).toEqual({ 'SUM-001': { n: '4' } });
    expect(fold('1', '2022H1', heads, [], org).parts).toEqual({
      'SUM-001': { n: '4' },
      'SUM-002': { n: '70' },
    });
  });

  it('takes nothing that is dated before a unit opened or after it closed', () => {
    const org = organisation(unit('1', null, { validFrom: '2022-03-31', validTo: '2022-05-01' }));
    const heads = ['02', '03', '04', '05', '06'].map((at) =>
      head('1', `2022-${at}`, { 'SUM-001': { n: `1${at}` } }),
    );
    expect(fold('1', '2022', heads, [], org).parts['SUM-001']).toEqual({ n: String(103 + 104 + 105) });
  });

  it('expects a moved unit once for each period, under the parent it has at the end', () => {
    const org = organisation(
      unit('a', null, { reports: false }),
      unit('b', null, { reports: false }),
      unit('1', 'a', { validTo: '2022-05-14' }),
      unit('1', 'b', { validFrom: '2022-05-15' }),
    );
    expect(fold('b', '2022', [], [], org).completeness.expected).toBe(12);
    expect(fold('a', '2022', [], [], org).completeness.expected).toBe(0);
    expect(fold('a', '2022Q1', [], [], org).completeness.expected).toBe(3);
  });
});

describe('what cannot be folded', () => {
  const input = {
    index,
    tree: buildOrgTree(group, '2022-01-31'),
    orgVersion: 'v1',
    node: '1',
    heads: [],
    children: [],
  };
  it.each([
    ['a period finer than the cadence', 'q', '2022-01'],
    ['an unknown form', 'x', '2022'],
  ])('%s', (_, form, at) => {
    expect(() => foldNode({ ...input, form, period: period(at) })).toThrow(RangeError);
  });

  it('members that were not kept', () => {
    expect(() => fold('1', '2022-01', [head('1', '2022-01', { 'DIS-001': { n: '2' } })])).toThrow(RangeError);
  });
});

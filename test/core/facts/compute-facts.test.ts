import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import { indexWith } from '../validate/small-catalogue.ts';
import { type ShortSubmission, submissionOf } from '../validate/small-submission.ts';

const index = indexWith();
const factsOf = (short: ShortSubmission) => computeFacts(submissionOf(index, short), index);

/** Three loans of one month, counted by hand below. */
const loans = [
  {
    no: '1',
    kind: 'hand',
    date: '2022-03-10',
    until: '2022-03-12',
    tags: ['a', 'b'],
    pieces: '7',
    visits: '3',
    hours: '1.5',
    fee: '100.10',
    paid: true,
  },
  {
    no: '2',
    kind: 'power',
    date: '2022-03-20',
    until: '2022-03-20',
    tags: ['b'],
    pieces: { number: '2', qualifier: '余' as const },
    visits: '10',
    hours: '0.25',
    fee: '0.20',
    paid: false,
  },
  {
    no: '3',
    kind: 'hand',
    date: '2022-03-15',
    until: '2022-04',
    tags: ['b', 'c', 'd'],
    pieces: '7',
    hours: '9',
  },
];

describe('computeFacts', () => {
  const { parts, lineage } = factsOf({
    rows: {
      D10: loans,
      D11: [{ tool: 'saw' }, {}, { tool: 'axe' }],
      R20: [{ tool: 'axe' }, { tool: 'drill' }],
    },
  });

  it.each([
    ['count of all rows', 'CNT-001', { n: '3' }],
    ['count of the rows that match', 'CNT-002', { n: '2' }],
    ['count over two ledgers', 'CNT-003', { n: '4' }],
    ['sum, as exact as its least exact row', 'SUM-001', { n: '16', q: '余' }],
    ['sum of products; a row without one factor adds nothing', 'SUM-002', { n: '7' }],
    ['sum of days; a month gives none', 'SUM-003', { n: '2' }],
    ['sum of money without a rounding error', 'SUM-004', { n: '100.3' }],
    ['distinct members of lists', 'DIS-001', { n: '4' }],
    [
      'distinct over two ledgers, kept as a set for uniting units',
      'DIS-002',
      { set: ['axe', 'drill', 'saw'] },
    ],
    ['distinct, kept as a set for uniting months', 'DIS-003', { set: ['axe', 'saw'] }],
    ['largest', 'MAX-001', { n: '7' }],
    ['smallest, with its mark', 'MIN-001', { n: '2', q: '余' }],
    ['latest by date, not by row', 'LST-001', { n: '2', q: '余' }],
    ['register', 'REG-001', { n: '2' }],
    ['numerator of a ratio', 'RAT-001/n', { n: '1' }],
  ])('%s', (_, key, expected) => {
    expect(parts[key]).toEqual(expected);
  });

  it.each([
    ['rows in a run, one each: no amounts', 'CNT-001', [{ sheet: 'D10', rows: '5-7' }]],
    ['rows apart', 'CNT-002', [{ sheet: 'D10', rows: '5,7' }]],
    [
      'sheet by sheet',
      'CNT-003',
      [
        { sheet: 'D10', rows: '5' },
        { sheet: 'D11', rows: '5-7' },
      ],
    ],
    [
      'amounts of the rows that gave any',
      'SUM-002',
      [{ sheet: 'D10', rows: '5-6', amounts: ['4.5', '2.5'] }],
    ],
    ['a row that gave 0', 'SUM-003', [{ sheet: 'D10', rows: '5-6', amounts: ['2', '0'] }]],
    [
      'members go to the row that names them first',
      'DIS-001',
      [{ sheet: 'D10', rows: '5,7', amounts: ['2', '2'] }],
    ],
    [
      'members over two ledgers',
      'DIS-002',
      [
        { sheet: 'D11', rows: '5,7' },
        { sheet: 'R20', rows: '6' },
      ],
    ],
    ['the first row that attains the largest', 'MAX-001', [{ sheet: 'D10', rows: '5', amounts: ['7'] }]],
    ['the latest row', 'LST-001', [{ sheet: 'D10', rows: '6', amounts: ['2'] }]],
  ])('lineage: %s', (_, key, expected) => {
    expect(lineage[key]).toEqual(expected);
  });

  it('leaves out what nobody reported and says 0 where zero was declared', () => {
    const empty = factsOf({ rows: {} });
    expect(empty.parts).toEqual({});
    const zero = factsOf({ rows: {}, zero: ['D10'] });
    expect(zero.parts['CNT-001']).toEqual({ n: '0' });
    expect(zero.parts['SUM-001']).toEqual({ n: '0' });
    expect(zero.parts['DIS-001']).toEqual({ n: '0' });
    expect(zero.parts['MAX-001']).toBeUndefined();
    expect(zero.parts['LST-001']).toBeUndefined();
    expect(zero.parts['DIS-002']).toBeUndefined();
    expect(zero.lineage).toEqual({});
  });

  it('gives 0 where no row matches and where matching rows are blank', () => {
    const { parts } = factsOf({ rows: { D10: [{ kind: 'power' }] } });
    expect(parts['CNT-002']).toEqual({ n: '0' });
    expect(parts['SUM-001']).toEqual({ n: '0' });
    expect(parts['MAX-001']).toBeUndefined();
  });

  it('takes a blank base number for missing, not for 0', () => {
    const { parts } = factsOf({ rows: { B01: [{ year: '2022', staff: '0' }] } });
    expect(parts['SUM-005']).toEqual({ n: '0' });
    expect(parts['SUM-006']).toBeUndefined();
  });

  it('does not count rows of another unit', () => {
    const { parts, lineage } = factsOf({ rows: { D10: [{ owner: 'U2' }, { owner: 'U1' }, {}] } });
    expect(parts['CNT-001']).toEqual({ n: '2' });
    expect(lineage['CNT-001']).toEqual([{ sheet: 'D10', rows: '6-7' }]);
  });

  it('reads typed numbers from the summary sheet', () => {
    const { parts, lineage } = factsOf({
      rows: {
        S03: [
          { what: 'CNT-001', now: '9' },
          { what: 'TYP-001', now: '12.50', exactness: '约' },
        ],
      },
    });
    expect(parts).toEqual({ 'TYP-001': { n: '12.5', q: '约' } });
    expect(lineage).toEqual({ 'TYP-001': [{ sheet: 'S03', cells: ['B6'], amounts: ['12.5'] }] });
  });

  it('has no typed number where the cell is empty or not applicable', () => {
    expect(factsOf({ rows: { S03: [{ what: 'TYP-001' }] } }).parts).toEqual({});
    expect(factsOf({ rows: { S03: [{ what: 'TYP-001', now: null }] } }).parts).toEqual({});
  });

  it('takes the first of two typed numbers', () => {
    const { parts } = factsOf({
      rows: {
        S03: [
          { what: 'TYP-001', now: '1' },
          { what: 'TYP-001', now: '2' },
        ],
      },
    });
    expect(parts['TYP-001']).toEqual({ n: '1' });
  });

  it('joins a ledger that stands on several sheets in their order', () => {
    const { parts, lineage } = factsOf({
      rows: {
        D10: [
          { $sheet: '9月', $row: '8', pieces: '1', tags: ['x'] },
          { $sheet: '10月', $row: '4', pieces: '5', tags: ['x'] },
        ],
      },
    });
    expect(lineage['SUM-001']).toEqual([
      { sheet: '9月', rows: '8' },
      { sheet: '10月', rows: '4', amounts: ['5'] },
    ]);
    expect(lineage['DIS-001']).toEqual([{ sheet: '9月', rows: '8' }]);
    expect(parts['LST-001']).toEqual({ n: '5' });
  });

  it('counts the typed cells, those that differ and those that are approximate', () => {
    const { counts } = factsOf({
      rows: {
        D10: [{}, {}],
        S03: [
          { what: 'CNT-001', now: '2' },
          { what: 'CNT-001', now: '3', why: 'explained is still a difference' },
          { what: 'CNT-002', now: { number: '0', qualifier: '约' } },
          { what: 'TYP-001', now: '7', exactness: 'roughly' },
          { what: 'SUM-001', now: '0', exactness: 'exact' },
          { what: 'SUM-004', exactness: 'roughly' },
        ],
      },
    });
    expect(counts).toEqual({ summaryDifferences: 1, summaryCells: 5, approximateCells: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import type { Lineage } from '../../../lambdas/core/model/lineage.ts';
import type { Normalisation } from '../../../lambdas/core/model/normalisation.ts';
import { eventDates } from '../../../lambdas/core/validate/event-dates.ts';
import { isInFuture } from '../../../lambdas/core/validate/is-in-future.ts';
import { compileReference, unreadableRows } from '../../../lambdas/core/validate/matching-rows.ts';
import { partPlace } from '../../../lambdas/core/validate/part-place.ts';
import { createSubject } from '../../../lambdas/core/validate/subject.ts';
import { indexWith } from './small-catalogue.ts';
import { type ShortSubmission, submissionOf } from './small-submission.ts';

const index = indexWith();
function subjectOf(
  short: ShortSubmission,
  { of = index, lineage = null as Record<string, Lineage[]> | null, receivedOn = '2022-04-03' } = {},
) {
  const submission = submissionOf(of, short);
  const facts = computeFacts(submission, of);
  return createSubject(submission, lineage ? { ...facts, lineage } : facts, of, { receivedOn });
}
const fault = (
  sheet: string | null,
  cell: string | null,
  severity: Finding['severity'] = 'error',
): Finding => ({
  code: 'N050',
  severity,
  sheet,
  cell,
  value: null,
  message: { zh: '-', en: '-' },
});
const typed = (cell: string, before: string, rule = 'full-width'): Normalisation => ({
  sheet: 'D10',
  cell,
  before,
  after: 'x',
  rule,
});
const loan = { shop: 'A', no: '1', title: 'x', date: '2022-03-01' };

describe('rows', () => {
  it('stand in order of sheet and row', () => {
    const subject = subjectOf({ rows: { D10: [{ ...loan, $row: '9' }, loan] } });
    expect(subject.rows('D10').map(({ row }) => row)).toEqual([6, 9]);
    expect(subject.rows('D10')).toBe(subject.rows('D10'));
  });

  it('of a ledger that is not on the form are none', () => {
    const more = { key: { unit: 'U1', form: 'other', period: '2022-03' } } as never;
    const subject = subjectOf({ rows: { D10: [loan] }, more });
    expect([subject.ledgers, subject.rows('D10'), subject.isReported('D10')]).toEqual([[], [], false]);
  });
});

describe('the place of a row', () => {
  const placeOf = (columns: string[], more: ShortSubmission['more'] = {}, at?: Record<string, number>) => {
    const subject = subjectOf({ rows: { D10: [loan] }, ...(more && { more }) });
    const [row] = subject.rows('D10');
    return row && subject.place('D10', at ? { ...row, at } : row, columns);
  };
  it.each<[string, () => unknown, object]>([
    ['the first column', () => placeOf(['no', 'title']), { sheet: 'D10', cell: 'B5', value: '1' }],
    ['the first that stands there', () => placeOf(['x', 'title']), { sheet: 'D10', cell: 'D5', value: 'x' }],
    [
      'else the first of the sheet, with no text',
      () => placeOf(['x']),
      { sheet: 'D10', cell: 'A5', value: null },
    ],
    ['an empty cell', () => placeOf(['kind']), { sheet: 'D10', cell: 'E5', value: null }],
    ['no cell where nothing stands', () => placeOf(['no'], { placement: {} }), { sheet: 'D10', cell: null }],
    [
      'no cell where nothing stands on the sheet',
      () => placeOf(['no'], { placement: { D10: { other: { no: 1 } } } }),
      { sheet: 'D10', cell: null },
    ],
    ['of a second table', () => placeOf(['no'], {}, { no: 30 }), { sheet: 'D10', cell: 'AD5', value: '1' }],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it.each<[string, Normalisation[], string]>([
    ['as typed', [typed('B5', '１')], '１'],
    ['as typed first', [typed('B5', '１'), typed('B5', 'later')], '１'],
    ['as read where nothing was typed', [typed('B5', '')], '1'],
    ['as typed where it was also filled', [typed('B5', ''), typed('B5', '１')], '１'],
    ['as read where a day count was stored', [typed('B5', '44621', 'date-serial')], '1'],
    ['as read where another cell was typed', [typed('C5', '１')], '1'],
  ])('with its text %s', (_, normalisations, value) => {
    expect(placeOf(['no'], { normalisations })?.value).toBe(value);
  });

  it('of a ledger as a whole is its first sheet', () => {
    const subject = subjectOf({
      rows: {
        D10: [
          { ...loan, $sheet: 'Z' },
          { ...loan, $sheet: 'A' },
        ],
      },
    });
    expect(subject.sheetOf('D10')).toEqual({ sheet: 'Z', cell: null });
    expect(subject.sheetOf('D99')).toEqual({ sheet: null, cell: null });
  });
});

describe('faults', () => {
  const ask = (findings: Finding[], column = 'no', ledger = 'D10') => {
    const subject = subjectOf({ rows: { D10: [loan, loan] }, more: { findings } });
    const [row] = subject.rows('D10');
    return [row && subject.isRefused(ledger, row, column), subject.hasFaults(ledger, [column])];
  };
  it.each<[string, () => unknown, boolean[]]>([
    ['the cell', () => ask([fault('D10', 'B5')]), [true, true]],
    ['another cell of the column', () => ask([fault('D10', 'B6')]), [false, true]],
    ['another column', () => ask([fault('D10', 'C5')]), [false, false]],
    ['another sheet', () => ask([fault('R20', 'B5')]), [false, false]],
    ['a warning', () => ask([fault('D10', 'B5', 'warning')]), [false, false]],
    ['a sheet', () => ask([fault('D10', null)]), [false, false]],
    ['the file', () => ask([fault(null, null)]), [false, false]],
    ['no address', () => ask([fault('D10', 'rows 5')]), [false, false]],
    ['a column that stands nowhere', () => ask([fault('D10', 'B5')], 'x'), [false, false]],
    ['a ledger that stands nowhere', () => ask([fault('D10', 'B5')], 'no', 'D99'), [false, false]],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it('a required column that is not there is a fault, another is none', () => {
    const subject = subjectOf({ rows: {}, more: { placement: { R20: { R20: { bought: 1 } } } } });
    expect([['tool'], ['worth'], ['worth', 'tool']].map((one) => subject.hasFaults('R20', one))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('one sheet of several is enough, and a second table of a sheet', () => {
    const rows = {
      D10: [
        { ...loan, $sheet: 'Z' },
        { ...loan, $sheet: 'A' },
      ],
    };
    expect(subjectOf({ rows, more: { findings: [fault('A', 'B6')] } }).hasFaults('D10', ['no'])).toBe(true);
    const submission = submissionOf(index, { rows: { D10: [loan] } });
    const beside = { D10: submission.rows.D10?.map((row) => ({ ...row, at: { no: 30 } })) ?? [] };
    const subject = subjectOf({ rows: {}, more: { rows: beside, findings: [fault('D10', 'AD9')] } });
    expect([subject.hasFaults('D10', ['no']), subject.hasFaults('D10', ['title'])]).toEqual([true, false]);
  });
});

describe('the place of a number', () => {
  const lineage = (one: Partial<Lineage>) => ({ 'SUM-001': [{ sheet: 'D10', ...one }] });
  const where = (short: ShortSubmission, of: Record<string, Lineage[]> | null = null, key = 'SUM-001') =>
    partPlace(subjectOf(short, { lineage: of }), key);
  const rows = { D10: [loan] };
  it.each<[string, () => unknown, object | null]>([
    [
      'where it was typed',
      () =>
        where({
          rows: {
            S03: [
              { what: 'CNT-001', now: '1' },
              { what: 'SUM-001', now: '2' },
            ],
          },
        }),
      { sheet: 'S03', cell: 'B6', value: '2' },
    ],
    [
      'not where nothing was typed',
      () => where({ rows: { ...rows, S03: [{ what: 'SUM-001' }] } }, lineage({ rows: '5' })),
      { sheet: 'D10', cell: 'G5' },
    ],
    ['the first row', () => where({ rows }, lineage({ rows: '7-9,12' })), { sheet: 'D10', cell: 'G7' }],
    ['the first cell', () => where({ rows }, lineage({ cells: ['C3', 'C4'] })), { sheet: 'D10', cell: 'C3' }],
    [
      'no such cell',
      () => where({ rows }, lineage({ cells: ['?'], rows: '7' })),
      { sheet: 'D10', cell: 'G7' },
    ],
    [
      'a sheet nobody knows',
      () => where({ rows }, { 'SUM-001': [{ sheet: 'X', rows: '7' }] }),
      { sheet: 'X', cell: null },
    ],
    [
      'the first column of the sheet where its own is not there',
      () => where({ rows, more: { placement: { D10: { D10: { no: 4 } } } } }, lineage({ rows: '7' })),
      { sheet: 'D10', cell: 'D7' },
    ],
    [
      'counted rows',
      () => where({ rows }, { 'CNT-001': [{ sheet: 'D10', rows: '7' }] }, 'CNT-001'),
      { sheet: 'D10', cell: 'A7' },
    ],
    [
      'rows of the second source',
      () => where({ rows: { D11: [{ no: '1' }] } }, { 'CNT-003': [{ sheet: 'D11', rows: '8' }] }, 'CNT-003'),
      { sheet: 'D11', cell: 'A8' },
    ],
    ['the sheet where there are no rows', () => where({ rows: {} }, {}), { sheet: 'D10', cell: null }],
    [
      'the first sheet that is there',
      () => where({ rows: {}, more: { placement: { D11: { Lines: {} } } } }, {}, 'CNT-003'),
      { sheet: 'Lines', cell: null },
    ],
    ['nowhere', () => where({ rows: {}, more: { placement: {} } }, {}), null],
    ['a number nobody knows', () => where({ rows }, {}, 'X'), null],
    [
      'a number nobody knows that came from somewhere',
      () => where({ rows }, { X: [{ sheet: 'D10', rows: '5' }] }, 'X'),
      { sheet: 'D10', cell: null },
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

describe('dates of events', () => {
  const withLedger = (more: object): CatalogueIndex => {
    const ledger = index.ledgers.get('D10');
    if (!ledger) throw new Error('no D10');
    return { ...index, ledgers: new Map([['D10', { ...ledger, ...more }]]) };
  };
  const dates = (of: CatalogueIndex) =>
    eventDates(subjectOf({ rows: { D10: [loan, { no: '2' }] } }, { of })).map(({ row, column, date }) => [
      row.row,
      column,
      date,
    ]);
  it('are those of its date column', () => {
    expect(dates(index)).toEqual([[5, 'date', '2022-03-01']]);
  });
  it.each<[string, object]>([
    ['a register', { kind: 'register' }],
    ['a ledger without one', { dateColumn: undefined }],
  ])('%s has none', (_, more) => {
    expect(dates(withLedger(more))).toEqual([]);
  });
  it('a form may name a ledger that is not there', () => {
    expect(dates({ ...index, ledgers: new Map() })).toEqual([]);
  });
});

describe('a date after the upload', () => {
  const rule = {
    code: 'V101',
    severity: 'error',
    check: { kind: 'notFuture' },
    message: { zh: '-', en: '-' },
  };
  const asked = indexWith([rule]);
  const future = (column: string, date: string, of = asked) => {
    const ledger = of.ledgers.get('D10');
    return ledger && isInFuture(subjectOf({ rows: {} }, { of }), ledger, column, date);
  };
  it.each<[string, () => unknown, boolean]>([
    ['is told by its rule', () => future('date', '2022-04-04'), true],
    ['the day itself is not after it', () => future('date', '2022-04-03'), false],
    ['nor a day before', () => future('date', '2022-04-02'), false],
    ['a column of plans may hold it', () => future('until', '2022-04-04'), false],
    ['nobody asks where there is no rule', () => future('date', '2022-04-04', index), false],
  ])('%s', (_, found, expected) => {
    expect(found()).toBe(expected);
  });
});

describe('rows of another ledger', () => {
  const on = { no: 'no', pieces: 'line' };
  const lines = [{ no: '1', line: '1' }, { no: '1', line: '1', used: '2' }, { no: '2' }];
  const count = (short: ShortSubmission, own: object, where?: object) => {
    const subject = subjectOf({ ...short, rows: { ...short.rows, D10: [own as never] } });
    const [row] = subject.rows('D10');
    const counting = compileReference({ ledger: 'D11', on, ...(where && { where: where as never }) })(
      subject,
    );
    return counting && row ? counting(row) : 'no counting';
  };
  it.each<[string, () => unknown, unknown]>([
    ['all that agree', () => count({ rows: { D11: lines } }, { no: '1', pieces: '1' }), 2],
    [
      'of these only some',
      () => count({ rows: { D11: lines } }, { no: '1', pieces: '1' }, { used: { filled: true } }),
      1,
    ],
    ['none', () => count({ rows: { D11: lines } }, { no: '9', pieces: '1' }), 0],
    ['nobody knows which', () => count({ rows: { D11: lines } }, { no: '1' }), null],
    ['none of none', () => count({ rows: {}, more: { placement: {} } }, { no: '1', pieces: '1' }), 0],
    [
      'a column that is nowhere',
      () =>
        count(
          { rows: { D11: lines }, more: { placement: { D11: { D11: { no: 1 } } } } },
          { no: '1', pieces: '1' },
        ),
      'no counting',
    ],
    [
      'a column that is on one of two sheets',
      () =>
        count(
          { rows: { D11: lines }, more: { placement: { D11: { D11: { no: 1, line: 2 }, x: { no: 1 } } } } },
          { no: '1', pieces: '1' },
        ),
      2,
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toBe(expected);
  });

  it('that is not on the form are not counted', () => {
    const subject = subjectOf({ rows: {} });
    expect(compileReference({ ledger: 'D99', on })(subject)).toBeNull();
  });

  it('that cannot be identified are those with a cell at fault', () => {
    const unread = (...cells: string[]) =>
      unreadableRows(
        subjectOf({ rows: { D11: lines }, more: { findings: cells.map((cell) => fault('D11', cell)) } }),
        { ledger: 'D11', on },
      );
    expect([unread(), unread('B5'), unread('A5', 'B6'), unread('D5'), unread('B5', 'A5')]).toEqual([
      0, 1, 2, 0, 1,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import { addDecimals, formatDecimal, parseDecimal, ZERO } from '../../../lambdas/core/model/decimal.ts';
import type { Lineage } from '../../../lambdas/core/model/lineage.ts';
import type { PartValue } from '../../../lambdas/core/model/part-value.ts';
import { indexWith } from '../validate/small-catalogue.ts';
import { type ShortRow, submissionOf } from '../validate/small-submission.ts';

const index = indexWith();

const number = fc.integer({ min: 0, max: 5000 }).map((n) => String(n / 4));
const cell = fc.oneof(
  number,
  fc.record({ number, qualifier: fc.constantFrom('约' as const, '余' as const, '近' as const) }),
  fc.constant(null),
);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
const word = fc.constantFrom('hand', 'power', 'other');
const loan = fc.record(
  {
    kind: word,
    date: day,
    until: day,
    tags: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
    pieces: cell,
    visits: cell,
    hours: cell,
    fee: cell,
    paid: fc.boolean(),
    owner: fc.constantFrom('U1', 'U2'),
    $sheet: fc.constantFrom('Jan', 'Feb'),
  },
  { requiredKeys: ['$sheet'] },
);
const tool = fc.constantFrom('saw', 'axe', 'drill');
const rowsOf = fc.record({
  D10: fc.array(loan, { maxLength: 25 }),
  D11: fc.array(fc.record({ tool }, { requiredKeys: [] }), { maxLength: 8 }),
  R20: fc.array(fc.record({ tool }), { maxLength: 8 }),
  B01: fc.array(fc.record({ staff: cell, members: cell }, { requiredKeys: [] }), { maxLength: 2 }),
  S03: fc.array(fc.record({ what: fc.constantFrom('TYP-001', 'CNT-001'), now: cell }), { maxLength: 3 }),
});

type Rows = Readonly<Record<string, readonly ShortRow[]>>;
const submission = (rows: object) => submissionOf(index, { rows: rows as Rows });
const facts = (rows: object) => computeFacts(submission(rows), index);

function amountsOf(places: readonly Lineage[]): string[] {
  return places.flatMap(({ rows = '', cells = [], amounts }) => {
    const ranges = rows === '' ? [] : rows.split(',').map((range) => range.split('-').map(Number));
    const size = cells.length + ranges.reduce((all, [from = 0, to = from]) => all + to - from + 1, 0);
    if (amounts) expect(amounts).toHaveLength(size);
    return amounts ?? Array.from({ length: size }, () => '1');
  });
}
const sum = (amounts: readonly string[]) =>
  formatDecimal(amounts.map(parseDecimal).reduce(addDecimals, ZERO));
const valueOfPart = (part: PartValue | undefined) => part?.n ?? String(part?.set?.length ?? 0);

describe('facts', () => {
  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(rowsOf, fc.infiniteStream(fc.nat()), (rows, picks) => {
        const given = submission(rows);
        const shuffled = Object.fromEntries(
          Object.entries(given.rows).map(([ledger, list]) => [
            ledger,
            list
              .map((row) => ({ row, at: picks.next().value ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ row }) => row),
          ]),
        );
        expect(computeFacts({ ...given, rows: shuffled }, index)).toEqual(computeFacts(given, index));
      }),
    );
  });

  it('come from places whose amounts add up to them exactly', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { parts, lineage } = facts(rows);
        for (const [key, part] of Object.entries(parts))
          expect([key, sum(amountsOf(lineage[key] ?? []))]).toEqual([key, valueOfPart(part)]);
        for (const key of Object.keys(lineage)) expect(parts).toHaveProperty([key]);
      }),
    );
  });

  it('are not changed by a row that no measure matches', () => {
    fc.assert(
      fc.property(rowsOf, loan, (rows, extra) => {
        fc.pre(rows.D10.length > 0);
        const foreign = { ...extra, owner: 'U2' };
        const { $sheet } = foreign;
        const sheets = new Set(rows.D10.map((row) => row.$sheet));
        fc.pre(sheets.has($sheet));
        const before = facts(rows);
        expect(facts({ ...rows, D10: [...rows.D10, foreign] })).toEqual(before);
      }),
    );
  });

  it('count what a plain filter counts', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const own = rows.D10.filter((row) => row.owner !== 'U2');
        const { parts } = facts(rows);
        const reported = rows.D10.length > 0;
        const count = (test: (row: (typeof own)[number]) => boolean) =>
          reported ? String(own.filter(test).length) : undefined;
        expect(parts['CNT-001']?.n).toBe(count(() => true));
        expect(parts['CNT-002']?.n).toBe(count((row) => row.kind === 'hand'));
        expect(parts['RAT-001/n']?.n).toBe(count((row) => row.paid === true));
        const tags = new Set(own.flatMap((row) => row.tags ?? []));
        expect(parts['DIS-001']?.n).toBe(reported ? String(tags.size) : undefined);
        const tools = new Set([...rows.D11, ...rows.R20].flatMap((row) => row.tool ?? []));
        const anyTools = rows.D11.length + rows.R20.length > 0;
        expect(parts['DIS-002']?.set).toEqual(anyTools ? [...tools].sort() : undefined);
      }),
    );
  });

  it('sum what a plain loop sums, in quarters', () => {
    const quarters = (value: unknown): number | null => {
      if (typeof value === 'string') return Math.round(Number(value) * 4);
      if (value && typeof value === 'object' && 'number' in value)
        return Math.round(Number(value.number) * 4);
      return null;
    };
    fc.assert(
      fc.property(rowsOf, (rows) => {
        fc.pre(rows.D10.length > 0);
        const own = rows.D10.filter((row) => row.owner !== 'U2');
        const { parts } = facts(rows);
        const pieces = own.flatMap((row) => quarters(row.pieces) ?? []);
        expect(parts['SUM-001']?.n).toBe(String(pieces.reduce((a, b) => a + b, 0) / 4));
        expect(parts['MAX-001']?.n).toBe(pieces.length > 0 ? String(Math.max(...pieces) / 4) : undefined);
        const products = own.flatMap((row) => {
          const [a, b] = [quarters(row.hours), quarters(row.visits)];
          return a === null || b === null ? [] : [a * b];
        });
        expect(parts['SUM-002']?.n).toBe(String(products.reduce((a, b) => a + b, 0) / 16));
      }),
    );
  });
});

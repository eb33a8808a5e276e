import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import { parseAddress } from '../../../lambdas/core/model/a1.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { indexWith, layoutWith, locateTest, readTest, sheetOf, toldBy } from './layout-kit.ts';

const CODES = { '1': 'IND-001', '2': 'IND-002', '3': 'IND-003', '4': 'IND-004', '5': 'IND-005' };
const HEADS = ['代码', '名称', '计量', '本月', '累计'] as const;
const HEADER = { labels: ['代码', '本月', '累计'] };
const COLUMNS = { value: { label: ['本月'] }, cumulative: { label: ['累计'] } };

interface Row {
  readonly code: number;
  readonly value: number;
  readonly cumulative: number;
}

const rowsOf = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 1, max: 5 }),
    value: fc.integer({ min: 0, max: 10_000 }),
    cumulative: fc.integer({ min: 0, max: 10_000 }),
  }),
  { selector: ({ code }) => code, minLength: 1, maxLength: 5 },
);

/** How a sheet is disfigured: columns in another order, rows and titles in between. */
const disfigure = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  left: fc.integer({ min: 0, max: 3 }),
  titles: fc.array(fc.constantFrom('业务统计月报', '（内部资料）', '第一部分'), { maxLength: 4 }),
  gaps: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
});

const CAPTION: CellInput[] = ['编制单位：江北建设有限公司', '统计月份：2022年3月'];

function drawSheet(rows: readonly Row[], how: Disfigured): CellInput[][] {
  const pad = Array.from({ length: how.left }, () => null);
  const lay = (cells: readonly CellInput[]): CellInput[] => [...pad, ...how.order.map((i) => cells[i])];
  const table = rows.map(({ code, value, cumulative }) => lay([code, `项目${code}`, '', value, cumulative]));
  const lines = [...how.titles.map((title) => [...pad, title]), CAPTION, lay(HEADS), ...table];
  const blanks = (i: number) =>
    Array.from({ length: how.gaps[i % how.gaps.length] ?? 0 }, (): CellInput[] => []);
  return lines.flatMap((line, i) => [...blanks(i), line]);
}
type Disfigured = typeof disfigure extends fc.Arbitrary<infer T> ? T : never;

const PLAIN: Disfigured = { order: [0, 1, 2, 3, 4], left: 0, titles: [], gaps: [0, 0, 0, 0, 0, 0, 0] };

/** Values and cumulative values by indicator: what must not depend on where things stand. */
function meaning(submission: NormalisedSubmission): [string, unknown][] {
  const rows = submission.rows.S01 ?? [];
  return rows
    .map(({ values }): [string, unknown] => {
      const { indicator, ...rest } = values;
      return [indicator && 'text' in indicator ? indicator.text : '', rest];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a table of numbers by code', () => {
  const table = { header: HEADER, columns: COLUMNS, codes: CODES, mayLack: Object.keys(CODES) };
  const index = indexWith(layoutWith(table));

  it('means the same however its columns, rows and titles are moved about', () => {
    fc.assert(
      fc.property(rowsOf, disfigure, (rows, how) => {
        const plain = readTest(sheetOf(drawSheet(rows, PLAIN)), index);
        const sheet = drawSheet([...rows].reverse(), how);
        const moved = readTest(sheetOf(sheet), index);
        expect(meaning(moved)).toEqual(meaning(plain));
        expect(moved.key).toEqual(plain.key);
        expect(toldBy(moved.findings)).toEqual(toldBy(plain.findings));
        // Every number is traced to the cell in which it stands now.
        const { parts, lineage } = computeFacts(moved, index);
        for (const [key, part] of Object.entries(parts)) {
          const at = parseAddress(lineage[key]?.[0]?.cells?.[0] ?? '');
          expect(String(sheet[(at?.row ?? 0) - 1]?.[(at?.column ?? 0) - 1])).toBe(part.n);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('means the same in one panel or in two, in either order', () => {
    const panels = indexWith(layoutWith({ ...table, panels: ['代码'] }));
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 0, max: 5 }), fc.boolean(), (rows, cut, swap) => {
        const plain = readTest(sheetOf(drawSheet(rows, PLAIN)), index);
        const halves = [rows.slice(0, cut), rows.slice(cut)];
        const [left = [], right = []] = swap ? halves.reverse() : halves;
        const cells = (row?: Row): CellInput[] =>
          row ? [row.code, `项目${row.code}`, '', row.value, row.cumulative] : ['', '', '', '', ''];
        const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
          ...cells(left[i]),
          ...cells(right[i]),
        ]);
        const sheet = sheetOf([CAPTION, [...HEADS, ...HEADS], ...lines]);
        expect(meaning(readTest(sheet, panels))).toEqual(meaning(plain));
      }),
      { numRuns: 80 },
    );
  });
});

describe('a table of rows', () => {
  const layout = {
    ...layoutWith(),
    form: 'visits',
    tables: [
      {
        ledger: 'V10',
        header: { rows: 2, labels: ['走访号', '方式', '到', '约'] },
        columns: {
          no: { label: ['走访号'] },
          kind: { label: ['方式'] },
          on: { label: ['日期'] },
          people: { label: ['到'], under: ['人数'] },
          weight: { label: ['约'], under: ['人数'] },
        },
      },
    ],
  };
  const index = indexWith(layout);
  /** The two columns of a group stay together. */
  const blocks = [
    [['走访号', '']],
    [['方式', '']],
    [['日期', '']],
    [
      ['人数', '到'],
      ['', '约'],
    ],
  ];
  const visits = fc.array(fc.record({ people: fc.nat(500), weight: fc.nat(500) }), {
    minLength: 1,
    maxLength: 8,
  });

  it('means the same in any order of its columns, between blank rows and under titles', () => {
    fc.assert(
      fc.property(
        visits,
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        disfigure,
        (rows, order, how) => {
          const lay = (values: readonly (readonly CellInput[])[]) => order.flatMap((i) => values[i] ?? []);
          const heads = [0, 1].map((level) =>
            lay(blocks.map((block) => block.map((column) => column[level] ?? ''))),
          );
          const group = order.indexOf(3);
          const from = order.slice(0, group).reduce((sum, i) => sum + (blocks[i]?.length ?? 0), 0);
          const top = how.titles.length + 2;
          const letters = 'ABCDEFGH';
          const merges = [`${letters[from]}${top}:${letters[from + 1]}${top}`];
          const body = rows.flatMap(({ people, weight }, i) => [
            ...Array.from({ length: how.gaps[i % how.gaps.length] ?? 0 }, (): CellInput[] => []),
            lay([[`N${i}`], ['上门'], ['2022-03-05'], [people, weight]]),
          ]);
          const sheet = sheetOf([...how.titles.map((title) => [title]), CAPTION, ...heads, ...body], {
            merges,
          });
          const submission = readTest(sheet, index);
          expect(toldBy(submission.findings)).toEqual([]);
          expect(submission.rows.V10?.map(({ values }) => values)).toEqual(
            rows.map(({ people, weight }, i) => ({
              no: { text: `N${i}` },
              kind: { text: '上门' },
              on: { date: '2022-03-05' },
              people: { number: String(people) },
              weight: { number: String(weight) },
            })),
          );
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('whatever stands on a sheet', () => {
  const text = fc.constantFrom(
    '代码',
    '本月',
    '累计',
    '3月',
    '统计月份：2022年3月',
    '编制单位：江北建设有限公司',
    '合计',
    '1',
    '—',
    '：',
    '',
  );
  const cell: fc.Arbitrary<CellInput> = fc.oneof(
    text,
    fc.string({ maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc
      .integer({ min: -5, max: 60_000 })
      .map((serial) => ({ text: String(serial), type: 'number' as const, format: 'yyyy-mm' })),
    fc.constantFrom(
      { text: '#REF!', type: 'error' as const },
      { text: '', type: 'uncalculated' as const },
      true,
      null,
    ),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 });
  const index = indexWith(
    layoutWith({
      header: { labels: ['代码'], rows: 2 },
      title: ['编制单位'],
      panels: ['代码'],
      columns: { value: { ofPeriod: true }, cumulative: { label: ['累计'] } },
      codes: CODES,
      measure: { label: ['单位'] },
      rowMeasure: { label: ['计量'] },
      cells: [{ cell: 'B2', beside: '代码', indicator: 'IND-005' }],
    }),
  );

  it('is read when it is good', () => {
    const rows: CellInput[][] = [
      CAPTION,
      ['代码', '计量', '3月', '累计'],
      ['', '', '本月', ''],
      [1, '元', 5, 6],
    ];
    expect(locateTest(sheetOf(rows), index).ok).toBe(true);
  });

  it('ends in an answer', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, headed) => {
        const lead: CellInput[][] = headed
          ? [CAPTION, ['代码', '计量', '3月', '累计'], ['', '', '本月', '']]
          : [];
        const result = locateTest(sheetOf([...lead, ...rows]), index);
        if (!result.ok) expect(result.findings.length).toBeGreaterThan(0);
        else expect(readTest(sheetOf([...lead, ...rows]), index).key.form).toBe('monthly');
      }),
      { numRuns: 300 },
    );
  });
});

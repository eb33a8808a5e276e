import { describe, expect, it } from 'vitest';
import type { Located, LocatedTable } from '../../../lambdas/core/locate/located.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { normaliseWorkbook } from '../../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { columnOf, type TableSetting, tableOf, tell } from './small-table.ts';

const COLUMNS = [
  columnOf('no', 'code'),
  columnOf('on', 'date'),
  columnOf('people', 'count'),
  columnOf('public', 'bool'),
];
const ROW: CellInput[] = ['1', '2022-03-05', 3, '是'];
const APART: CellInput[] = [null, ...ROW];
const table = (code: string, sheet: string, rows: CellInput[][], setting: TableSetting = {}): LocatedTable =>
  tableOf(COLUMNS, rows, { sheet, ...setting, about: { code, ...setting.about } });

function read(tables: LocatedTable[], more: Partial<Located> = {}) {
  const form = READING_CATALOGUE.forms.get('quarterly');
  if (!form) throw new Error('the test catalogue has no such form');
  return normaliseWorkbook(
    {
      key: { unit: '0101', form: 'quarterly', period: PeriodSchema.parse('2022Q1') },
      form,
      templateVersion: '2022.1',
      date1904: false,
      tables,
      words: null,
      zeroReports: [],
      unread: [],
      filledOn: null,
      explanations: [],
      findings: [],
      normalisations: [],
      ...more,
    },
    {
      index: READING_CATALOGUE,
      receivedOn: '2022-04-02',
      resolveUnit: resolveTestUnit,
      reading: cellReading,
    },
  );
}

it('has rows of every ledger of the form, none where there is no table', () => {
  expect(read([]).rows).toEqual({ A10: [], B20: [] });
});

describe('tables of one ledger', () => {
  it('on several sheets are read one after the other', () => {
    const { rows, placement } = read([table('A10', '1月', [ROW]), table('A10', '2月', [ROW], { left: 2 })]);
    expect(rows.A10?.map(({ sheet, row, at }) => [sheet, row, at])).toEqual([
      ['1月', 2, undefined],
      ['2月', 2, undefined],
    ]);
    expect(placement).toEqual({
      A10: {
        '1月': { no: 1, on: 2, people: 3, public: 4 },
        '2月': { no: 2, on: 3, people: 4, public: 5 },
      },
    });
  });

  it('on one sheet: the second remembers where it stands', () => {
    const { rows, placement } = read([table('A10', 'x', [ROW]), table('A10', 'x', [ROW, ROW], { left: 6 })]);
    const beside = { no: 6, on: 7, people: 8, public: 9 };
    expect(rows.A10?.map(({ at }) => at)).toEqual([undefined, beside, beside]);
    expect(rows.A10?.[1]?.values).toEqual(rows.A10?.[0]?.values);
    expect(placement.A10).toEqual({ x: { no: 1, on: 2, people: 3, public: 4 } });
  });
});

describe('header and data apart', () => {
  const apart = table('A10', 'x', [APART, APART]);

  it('one finding, no rows, and the ledger counts as not read', () => {
    const { rows, findings, unread, placement } = read([apart, table('B20', 'y', [ROW])], {
      unread: ['S90'],
    });
    expect(findings.map(tell).map((one) => one.slice(0, 15))).toEqual(['error S065 x!B1']);
    expect(rows.A10).toEqual([]);
    expect(rows.B20).toHaveLength(1);
    expect(unread).toEqual(['S90', 'A10']);
    expect(Object.keys(placement)).toEqual(['B20']);
  });

  it('a summary sheet is read all the same', () => {
    const { unread, rows } = read([table('A10', 'x', [APART, APART], { about: { kind: 'summary' } })]);
    expect(unread).toEqual([]);
    expect(rows.A10).toHaveLength(2);
  });
});

describe('what every row takes', () => {
  const money = columnOf('cost', 'money');
  const defaults = [
    { column: money, value: '5' },
    { column: columnOf('kind', 'text'), value: '甲' },
    { column: columnOf('due', 'date'), value: '不是日期' },
    { column: columnOf('end', 'date'), value: '‘' },
  ];
  it('is read as in its column, money in yuan; what cannot be read is left out', () => {
    const { rows } = read([table('A10', 'x', [ROW], { defaults } as never)]);
    expect(rows.A10?.[0]?.values).toStrictEqual({
      no: { text: '1' },
      on: { date: '2022-03-05' },
      people: { number: '3' },
      public: { bool: true },
      cost: { number: '5' },
      kind: { text: '甲' },
    });
  });
});

describe('a summary sheet that is about one indicator', () => {
  const columns = [columnOf('indicator', 'code', { required: true }), columnOf('value', 'decimal')];
  const about = {
    kind: 'summary' as const,
    code: 'S90',
    summaryColumns: { indicator: 'indicator', value: 'value' },
  };
  const form = READING_CATALOGUE.forms.get('summaries');
  const rowsOf = (given: string | null) => {
    const table = tableOf(columns.slice(1), [['3%'], ['4次']], {
      about,
      sheet: 'x',
      defaults: [
        { column: columnOf('note', 'text'), value: 'ACT-002' },
        ...(given === null ? [] : [{ column: columns[0] as never, value: given }]),
      ],
    } as TableSetting);
    const { rows, findings } = read([table], form ? { form } : {});
    return [rows.S90?.map(({ values }) => values), findings.map(({ code, cell }) => `${code} ${cell}`)];
  };
  const note = { note: { text: 'ACT-002' } };

  it('has it in every row, and its numbers in its unit', () => {
    const indicator = { text: 'ACT-001' };
    expect(rowsOf('ACT-001')).toEqual([
      [
        { ...note, indicator },
        { ...note, indicator, value: { number: '4' } },
      ],
      ['N006 A2'],
    ]);
    expect(rowsOf('ACT-002')).toEqual([
      [
        { ...note, indicator: { text: 'ACT-002' }, value: { number: '3' } },
        { ...note, indicator: { text: 'ACT-002' } },
      ],
      ['N006 A3'],
    ]);
  });

  it('else each row has to name one', () => {
    const [, told] = rowsOf(null);
    expect(told).toEqual(expect.arrayContaining(['N041 A2', 'N041 A3']));
  });
});

it('a day without a month is read by the sheet it stands on', () => {
  const rows: CellInput[][] = [['1', '5日']];
  const dates = (month: number | null) =>
    read([table('A10', 'x', rows, { month })]).rows.A10?.map(({ values }) => values.on);
  expect(dates(3)).toEqual([{ date: '2022-03-05' }]);
  expect(dates(null)).toEqual([undefined]);
});

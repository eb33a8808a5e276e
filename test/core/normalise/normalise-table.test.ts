import { describe, expect, it } from 'vitest';
import type { CellInput } from '../../support/sheet-builder.ts';
import { columnOf, merge, readTable, type TableSetting, tableOf } from './small-table.ts';

const NO = columnOf('no', 'code');
const read = (columns: Parameters<typeof tableOf>[0], rows: CellInput[][], setting?: TableSetting) =>
  readTable(tableOf(columns, rows, setting));
const number = (text: string) => ({ number: text });

describe('cells of a row', () => {
  const columns = [NO, columnOf('people', 'count', { required: true }), columnOf('on', 'date')];

  it('stand in the columns of their header, whatever else the row holds', () => {
    const table = tableOf(columns, [['1', 'note', '5', 'note', '2022-03-05', 'note']], {
      columns: columns.map((column, i) => ({ column, at: 1 + 2 * i, header: column.key, moneyUnit: null })),
    });
    expect(readTable(table).rows).toEqual([
      { row: 2, no: { text: '1' }, people: number('5'), on: { date: '2022-03-05' } },
    ]);
  });

  it('one that cannot be read has no value, the others do', () => {
    const { rows, told, log } = read(columns, [['1', '若干', '2022-03-05']]);
    expect(rows).toStrictEqual([{ row: 2, no: { text: '1' }, on: { date: '2022-03-05' } }]);
    expect(told).toEqual(['error N007 T10!B2 若干: 第2行“若干”不是数字，请填写具体次数。']);
    expect(log).toEqual([]);
  });

  it('what is read as something else is logged, what is not is not', () => {
    const { log } = read(columns, [['1', '５', '2022-03-05']]);
    expect(log).toEqual(['T10!B2 ５→5 full-width']);
  });

  it('a doubt says what was read', () => {
    const { told, log } = read([NO, columnOf('on', 'date')], [['1', '3月5日']]);
    expect(told).toEqual(['warning N023 T10!B2 3月5日: 第2行未填年份，已按 2022 年处理。']);
    expect(log).toEqual(['T10!B2 3月5日→2022-03-05 missing-year']);
  });

  it.each<[string, CellInput]>([
    ['nothing', null],
    ['blanks', ' 　'],
  ])('a required one that holds %s is told', (_, cell) => {
    const { rows, told } = read(columns, [['1', cell, '2022-03-05']]);
    expect(rows).toStrictEqual([{ row: 2, no: { text: '1' }, on: { date: '2022-03-05' } }]);
    expect(told).toEqual(['error N051 T10!B2 null: 第2行“<people>”没有填写。']);
  });

  it.each([
    [true, ['error N051 T10!B2 ‘: 第2行“<on>”没有填写。'], []],
    [false, [], ['T10!B2 ‘→ stray-characters']],
  ])('one that holds only marks is as good as empty (required: %s)', (required, telling, logged) => {
    const dated = [NO, columnOf('on', 'date', { required, rangeEnd: 'to' }), columnOf('to', 'date')];
    const { rows, told, log } = read(dated, [
      ['1', '‘', '2022-03-05'],
      ['2', '同上', '2022-03-05'],
    ]);
    expect(rows[0]).toStrictEqual({ row: 2, no: { text: '1' }, to: { date: '2022-03-05' } });
    expect(told).toEqual([
      ...telling,
      'error N037 T10!B3 同上: 第3行“<on>”填“同上”，但上一行没有可用的内容。',
    ]);
    expect(log).toEqual(logged);
  });

  it('a formula that was never calculated is no blank cell', () => {
    const { told } = read([NO, columnOf('people', 'count')], [['1', { text: '', type: 'uncalculated' }]]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('N002');
  });
});

describe('同上', () => {
  const columns = [NO, columnOf('name', 'text'), columnOf('on', 'date')];

  it('takes the value of the row above, also where that was taken itself', () => {
    const { rows, told, log } = read(columns, [
      ['1', '甲', '2022.3.5'],
      ['2', '同上', '同上'],
      ['3', '〃', null],
    ]);
    expect(rows).toStrictEqual([
      { row: 2, no: { text: '1' }, name: { text: '甲' }, on: { date: '2022-03-05' } },
      { row: 3, no: { text: '2' }, name: { text: '甲' }, on: { date: '2022-03-05' } },
      { row: 4, no: { text: '3' }, name: { text: '甲' } },
    ]);
    expect(told).toEqual([
      'warning N036 T10!B3 同上: 第3行“同上”已按第2行的“甲”填充，请核对。',
      'warning N036 T10!C3 同上: 第3行“同上”已按第2行的“2022-03-05”填充，请核对。',
      'warning N036 T10!B4 〃: 第4行“〃”已按第3行的“甲”填充，请核对。',
    ]);
    expect(log).toEqual([
      'T10!C2 2022.3.5→2022-03-05 date-separator',
      'T10!B3 同上→甲 ditto',
      'T10!C3 同上→2022-03-05 ditto',
      'T10!B4 〃→甲 ditto',
    ]);
  });

  it.each<[string, CellInput]>([
    ['is blank', null],
    ['could not be read', '不是日期'],
  ])('has nothing to take where the cell above %s', (_, above) => {
    const { rows, told } = read(columns, [
      ['1', '甲', '2022-03-05'],
      ['2', '乙', above],
      ['3', '丙', '同上'],
    ]);
    expect(rows[2]).toStrictEqual({ row: 4, no: { text: '3' }, name: { text: '丙' } });
    expect(told.at(-1)).toBe('error N037 T10!C4 同上: 第4行“<on>”填“同上”，但上一行没有可用的内容。');
  });

  it('has nothing to take from a merged number', () => {
    const { told } = read(
      [NO, columnOf('people', 'count')],
      [
        ['1', 5],
        ['2', null],
        ['3', '同上'],
      ],
      { merges: [merge(2, 3, 2)] },
    );
    expect(told.map((one) => one.slice(0, 17))).toEqual(['error S064 T10!B2', 'error N037 T10!B4']);
  });

  it('takes what was filled in from above, with the row it now stands in', () => {
    const { rows, told } = read(
      [NO, columnOf('group', 'code', { fillDown: true })],
      [['1', 'A'], ['2'], ['3', '同上']],
    );
    expect(rows[2]?.group).toEqual({ text: 'A' });
    expect(told.at(-1)).toBe('warning N038 T10!B3 null: 第3行“<group>”为空，已按第2行的“A”填充，请核对。');
    expect(told).toContain('warning N036 T10!B4 同上: 第4行“同上”已按第3行的“A”填充，请核对。');
  });

  it('is a word only where it is text', () => {
    const { rows } = read(columns, [
      ['1', '甲', '2022-03-05'],
      ['2', { text: '同上', type: 'number' }],
    ]);
    expect(rows[1]?.name).toEqual({ text: '同上' });
  });
});

describe('a blank cell', () => {
  const columns = [
    NO,
    columnOf('group', 'code', { fillDown: true, required: true }),
    columnOf('name', 'text'),
  ];

  it('means as above in a column that says so: one finding for neighbours', () => {
    const { rows, told, log } = read(columns, [
      ['1', 'A', 'x'],
      ['2', null, 'x'],
      ['3', null, null],
      ['4', 'B', 'x'],
      ['5', null, 'x'],
    ]);
    expect(rows.map(({ group }) => group)).toEqual(['A', 'A', 'A', 'B', 'B'].map((text) => ({ text })));
    expect(rows[2]?.name).toBeUndefined();
    expect(told).toEqual([
      'warning N038 T10!B3 null: 第3—4行“<group>”为空，已按第2行的“A”填充，请核对。',
      'warning N038 T10!B6 null: 第6行“<group>”为空，已按第5行的“B”填充，请核对。',
    ]);
    expect(log).toEqual(['T10!B3 →A fill-down', 'T10!B4 →A fill-down', 'T10!B6 →B fill-down']);
  });

  it('has nothing above in the first row', () => {
    const { rows, told } = read(columns, [['1', null, 'x']]);
    expect(rows).toStrictEqual([{ row: 2, no: { text: '1' }, name: { text: 'x' } }]);
    expect(told).toEqual(['error N051 T10!B2 null: 第2行“<group>”没有填写。']);
  });

  it('reaches over a cell that could not be read', () => {
    const coded = [NO, columnOf('on', 'date', { fillDown: true })];
    const { rows } = read(coded, [['1', '2022-03-05'], ['2', '不是日期'], ['3']]);
    expect(rows.map(({ on }) => on)).toEqual([{ date: '2022-03-05' }, undefined, { date: '2022-03-05' }]);
  });

  it('below a merged range takes what is merged', () => {
    const { rows, told, log } = read(columns, [['1', 'A', 'x'], ['2'], ['3']], { merges: [merge(2, 3, 2)] });
    expect(rows.map(({ group }) => group)).toEqual(['A', 'A', 'A'].map((text) => ({ text })));
    expect(told).toEqual(['warning N038 T10!B4 null: 第4行“<group>”为空，已按第2行的“A”填充，请核对。']);
    expect(log).toEqual(['T10!B3 →A merged-cells', 'T10!B4 →A fill-down']);
  });

  it('in a merged range that could not be read has no value', () => {
    const dated = [NO, columnOf('on', 'date')];
    const { rows, log, told } = read(dated, [['1', '不是日期'], ['2']], { merges: [merge(2, 3, 2)] });
    expect(rows[1]).toStrictEqual({ row: 3, no: { text: '2' } });
    expect(log).toEqual([]);
    expect(told).toHaveLength(1);
  });

  it('in a merged range that counts as empty has none either', () => {
    const dated = [NO, columnOf('on', 'date')];
    const { rows, log } = read(dated, [['1', '‘'], ['2']], { merges: [merge(2, 3, 2)] });
    expect(rows[1]).toStrictEqual({ row: 3, no: { text: '2' } });
    expect(log).toEqual(['T10!B2 ‘→ stray-characters']);
  });

  it.each<[string, string, number | null, object]>([
    ['on a sheet of a month, in a month column', 'month', 3, { date: '2022-03' }],
    ['on another sheet', 'month', null, {}],
    ['in a column of days', 'date', 3, {}],
  ])('%s', (_, type, month, expected) => {
    const { rows, log } = read([NO, columnOf('when', type)], [['1']], { month });
    const when = rows[0]?.when;
    expect(when ?? {}).toEqual(expected);
    expect(log).toEqual(when ? ['T10!B2 →2022-03 sheet-month'] : []);
  });

  it('a required month is filled in by the sheet, too', () => {
    const { told } = read([NO, columnOf('when', 'month', { required: true })], [['1']], { month: 12 });
    expect(told).toEqual([]);
  });
});

describe('a range of dates in the column of its start', () => {
  const start = columnOf('from', 'date', { rangeEnd: 'to' });
  const until = columnOf('to', 'date', { required: true });

  it('gives its end to the other column', () => {
    const { rows, told, log } = read([NO, start, until], [['1', '2022.3.5-3.7']]);
    expect(rows).toStrictEqual([
      { row: 2, no: { text: '1' }, from: { date: '2022-03-05' }, to: { date: '2022-03-07' } },
    ]);
    expect(told).toEqual([]);
    expect(log).toEqual(['T10!B2 2022.3.5-3.7→2022-03-05 date-range', 'T10!C2 →2022-03-07 date-range']);
  });

  it('also where that column stands before, or nowhere', () => {
    expect(read([until, start], [[null, '2022.3.5-3.7']]).rows[0]?.to).toEqual({ date: '2022-03-07' });
    const { rows, log } = read([NO, start], [['1', '2022.3.5-3.7']]);
    expect(rows[0]?.to).toEqual({ date: '2022-03-07' });
    expect(log.at(-1)).toBe('T10!B2 2022.3.5-3.7→2022-03-07 date-range');
  });

  it('that says the same is fine', () => {
    const { told, rows } = read([NO, start, until], [['1', '2022.3.5-3.7', '2022-03-07']]);
    expect(told).toEqual([]);
    expect(rows[0]?.to).toEqual({ date: '2022-03-07' });
  });

  it('that says something else is told', () => {
    const { told, rows } = read([NO, start, until], [['1', '2022.3.5-3.7', '2022-03-08']]);
    expect(told).toEqual([
      'error N028 T10!B2 2022.3.5-3.7: 第2行“2022.3.5-3.7”中的截止日期 2022-03-07 与“<to>”填写的 2022-03-08 不一致。',
    ]);
    expect(rows[0]?.to).toEqual({ date: '2022-03-08' });
  });

  it('that could not be read has its own finding', () => {
    const { told, rows } = read([NO, start, until], [['1', '2022.3.5-3.7', '不是日期']]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^error N025 T10!C2 不是日期/);
    expect(rows[0]?.to).toBeUndefined();
  });

  it.each<[string, object, CellInput, unknown]>([
    ['declared not applicable', columnOf('to', 'date', { notApplicable: true }), '不适用', null],
    ['that holds no date', columnOf('to', 'text'), '很久', { text: '很久' }],
  ])('%s stays', (_, other, cell, value) => {
    const { told, rows } = read([NO, start, other as never], [['1', '2022.3.5-3.7', cell]]);
    expect(told).toEqual([]);
    expect(rows[0]?.to).toEqual(value);
  });
});

describe('told once for a column', () => {
  it('money without a unit, at the header', () => {
    const { told } = read(
      [NO, columnOf('cost', 'money'), columnOf('fee', 'money')],
      [
        ['1', 5, 1],
        ['2', 6, null],
      ],
    );
    expect(told).toEqual(
      ['B1 <cost>', 'C1 <fee>'].map(
        (at) => `error S063 T10!${at}: 列“${at.slice(3)}”未注明金额单位，请在表头填写“元”或“万元”。`,
      ),
    );
  });

  it.each([
    [false, 'warning N032'],
    [true, 'error N039'],
  ])('numbers of people, which are not kept (required: %s)', (required, code) => {
    const { told, log, rows } = read(
      [NO, columnOf('name', 'text', { required })],
      [
        ['1', '13812345678'],
        ['2', '甲'],
        ['3', '13912345678'],
      ],
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${code} T10!B2 null: .* 2 处.*第2行起`));
    expect(log).toEqual(['T10!B2 （已隐去）→ personal-data', 'T10!B4 （已隐去）→ personal-data']);
    expect(rows.map(({ name }) => name)).toEqual([undefined, { text: '甲' }, undefined]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkAlignment } from '../../../lambdas/core/normalise/check-alignment.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { columnOf, parsersOf, type TableSetting, tableOf, tell } from './small-table.ts';

const COLUMNS = [
  columnOf('name', 'text'),
  columnOf('on', 'date'),
  columnOf('kind', 'enum', { values: [{ value: '甲' }, { value: '乙' }] }),
  columnOf('people', 'count'),
  columnOf('public', 'bool'),
];
const GOOD: CellInput[] = ['活动', '2022-03-05', '甲', 3, '是'];
const RIGHT: CellInput[] = [null, ...GOOD];
const FAR_RIGHT: CellInput[] = [null, null, ...GOOD];
const LEFT: CellInput[] = GOOD.slice(1);
const times = (count: number, row: CellInput[]) => Array.from({ length: count }, () => row);

function check(rows: readonly CellInput[][], setting?: TableSetting, columns = COLUMNS) {
  const table = tableOf(columns, rows, setting);
  return checkAlignment(table, parsersOf(table));
}
const told = (rows: readonly CellInput[][], setting?: TableSetting, columns = COLUMNS) => {
  const finding = check(rows, setting, columns);
  return finding && [tell(finding), finding.hint?.zh, finding.hint?.en];
};
const message = (column: string, row: number, value: string, count: number) =>
  `工作表“T10”的表头与数据没有对齐：例如“<${column}>”列第${row}行是“${value}”，共有 ${count} 列这样；整张表没有读取。`;

describe('header and data apart', () => {
  it.each<[string, CellInput[], string, string, number, string, string]>([
    ['a column to the right', RIGHT, 'B', '活动', 4, '左', '1'],
    ['two columns to the right', FAR_RIGHT, 'C', '活动', 3, '左', '2'],
    ['a column to the left', LEFT, 'B', '甲', 3, '右', '1'],
  ])('data stand %s', (_, row, at, value, count, side, by) => {
    const found = told(times(3, row));
    const [column, label] = at === 'B' ? ['B1', 'on'] : ['C1', 'kind'];
    expect(found?.[0]).toBe(`error S065 T10!${column} <${label}>: ${message(label, 2, value, count)}`);
    expect(found?.[1]).toBe(
      `看起来表头比数据整体偏${side}了 ${by} 列，请把表头和数据重新对齐后上报，不用逐格修改。`,
    );
    const english = side === '左' ? 'left' : 'right';
    expect(found?.[2]).toBe(
      `The header seems to stand ${by} column(s) too far to the ${english}; align header and data and send it again.`,
    );
  });

  it('finds a table two columns to the left where enough columns tell', () => {
    const wide = [
      ...COLUMNS,
      columnOf('off', 'date'),
      columnOf('more', 'count'),
      columnOf('again', 'count'),
      columnOf('until', 'date'),
    ];
    const row: CellInput[] = [...GOOD, '2022-03-06', 4, 5, '2022-03-07'];
    const found = told(times(2, row.slice(2)), {}, wide);
    expect(found?.[1]).toContain('偏右了 2 列');
  });

  it('says nothing where data stand below their header', () => {
    expect(check(times(30, GOOD))).toBeNull();
  });

  it('without a place where they fit it takes ten rows to be sure', () => {
    const odd: CellInput[] = ['活动', '开会', '丙', '若干', '或许'];
    expect(check(times(9, odd))).toBeNull();
    const found = told(times(10, odd));
    expect(found?.[0]).toBe(`error S065 T10!B1 <on>: ${message('on', 2, '开会', 4)}`);
    expect(found?.[1]).toContain('请核对第1行表头');
  });

  it('two columns that hold something else are only two columns', () => {
    expect(check(times(12, ['活动', '开会', '丙', 3, '是']))).toBeNull();
    expect(told(times(12, ['活动', '开会', '丙', '若干', '是']))?.[0]).toContain('共有 3 列这样');
  });

  it('three wrong columns of more than six are not most of them', () => {
    const more = ['a', 'b', 'c'].map((key) => columnOf(key, 'count'));
    const row = (others: CellInput[]): CellInput[] => ['活动', '开会', '丙', '若干', '是', ...others];
    expect(told(times(12, row([1, 1])), {}, [...COLUMNS, ...more])).not.toBeNull();
    expect(told(times(12, row([1, 1, 1])), {}, [...COLUMNS, ...more])).toBeNull();
  });

  it('a column is wrong when nine of ten cells are', () => {
    const odd: CellInput[] = ['活动', '开会', '丙', '若干', '或许'];
    const mixed = (good: number) => [...times(good, GOOD), ...times(20 - good, odd)];
    expect(check(mixed(2))).not.toBeNull();
    expect(check(mixed(3))).toBeNull();
  });

  it('looks at the first sixty rows', () => {
    expect(check([...times(60, GOOD), ...times(1000, RIGHT)])).toBeNull();
    expect(check([...times(60, RIGHT), ...times(1000, GOOD)])).not.toBeNull();
  });

  it('blank columns and blank cells count neither way', () => {
    const sparse = [...times(5, [null, '开会', '丙', '若干']), ...times(25, ['活动', null, '　', null])];
    expect(told(sparse)?.[0]).toContain('共有 3 列这样');
  });

  it('a beside place has to hold as many cells as were refused', () => {
    // Read one column beside, the only cell left would fit: no evidence at all.
    const rows = times(3, ['x', '开会', '丙', '若干', '或许', null, '是']);
    expect(check(rows)).toBeNull();
  });

  it('however well a single cell fits there', () => {
    const dates = ['a', 'b', 'c'].map((key) => columnOf(key, 'date'));
    const table = tableOf(dates, times(3, ['x', '2022-03-05', 'x', null, 'x']), {
      columns: dates.map((column, i) => ({ column, at: 1 + 2 * i, header: column.key, moneyUnit: null })),
    });
    expect(checkAlignment(table, parsersOf(table))).toBeNull();
  });

  it('one cell in ten may not fit beside', () => {
    const many: CellInput[] = [null, '活动', '2022-03-05', '甲', '许多', '是'];
    expect(told([...times(3, RIGHT), ...times(2, many)])?.[1]).toContain('偏左了 1 列');
    expect(told([...times(2, RIGHT), ...times(3, many)])).toBeNull();
    const stray: CellInput[] = [null, '活动', '2022-03-05', '甲', '许多', '是'];
    const strays = [null, '活动', '2022-03-05', '丙', '许多', '是'];
    expect(told([...times(2, RIGHT), stray])?.[1]).toContain('偏左了 1 列');
    expect(told([...times(2, RIGHT), strays])).toBeNull();
  });

  it('the example is the first cell that does not fit, not all of a long one', () => {
    const long: CellInput[] = [null, '很'.repeat(50), '2022-03-05', '甲', 3, '是'];
    const found = told([GOOD, ...times(20, long)]);
    expect(found?.[0]).toContain(`第3行是“${'很'.repeat(40)}”`);
  });

  it('counts from where the table stands', () => {
    const found = told(times(3, RIGHT), { left: 3 });
    expect(found?.[0]).toMatch(/^error S065 T10!D1 <on>/);
    expect(found?.[1]).toContain('偏左了 1 列');
  });

  it('a column without a reader is not looked at', () => {
    const table = tableOf(COLUMNS, times(12, RIGHT));
    expect(checkAlignment(table, parsersOf(table).slice(0, 3))).toBeNull();
    expect(checkAlignment(table, parsersOf(table).slice(0, 4))).not.toBeNull();
  });
});

it.each(['date', 'month', 'year', 'count', 'decimal', 'percent', 'money', 'enum', 'bool', 'unit'])(
  'a column of type %s tells',
  (type) => {
    const more = type === 'enum' ? { values: [{ value: '甲' }] } : {};
    const columns = ['a', 'b', 'c'].map((key) => columnOf(key, type, more));
    expect(check(times(10, ['很久', '很久', '很久']), {}, columns)?.code).toBe('S065');
  },
);

it('words and codes tell nothing', () => {
  const columns = ['a', 'b', 'c'].map((key) => columnOf(key, 'code', { length: 2 }));
  expect(check(times(10, ['1e+20', '1e+20', '1e+20']), {}, columns)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { readDay } from '../../../lambdas/core/locate/read-day.ts';
import { readOrganisation } from '../../../lambdas/core/locate/read-organisation.ts';
import type { Cell, Sheet, Workbook } from '../../../lambdas/core/model/workbook.ts';
import { form } from '../rollup/fixtures.ts';

type Typed = string | Omit<Cell, 'column'>;

function sheet(name: string, lines: readonly (readonly Typed[])[]): Sheet {
  const rows = lines.map((line, i) => ({
    number: i + 1,
    hidden: false,
    cells: line.flatMap((cell, j): Cell[] => {
      if (cell === '') return [];
      return [
        { column: j + 1, ...(typeof cell === 'string' ? { type: 'text' as const, text: cell } : cell) },
      ];
    }),
  }));
  return {
    name,
    visibility: 'visible',
    rows: rows.filter((row) => row.cells.length > 0),
    merges: [],
    hiddenColumns: new Set(),
  };
}

const workbook = (...sheets: Sheet[]): Workbook => ({
  format: 'xlsx',
  sheets,
  date1904: false,
  hasMacros: false,
  hasExternalLinks: false,
});

const HEADER = [
  '单位编码*',
  '单位全称',
  '简称',
  '曾用名/别名',
  '上级单位编码',
  '单位类型',
  '地区/片区',
  '是否报送',
  '应报报表',
  '启用日期',
  '停用日期',
];
const forms = [
  { ...form('meetings', 'month'), name: { zh: '会议月报', en: 'Meetings' } },
  { ...form('register', 'quarter'), name: { zh: '名册季报', en: 'Register' } },
];
const read = (lines: readonly (readonly Typed[])[], ...more: Sheet[]) =>
  readOrganisation(workbook(sheet('单位名录', lines), ...more), {
    forms,
    lists: [{ name: 'issued', sheet: '下发清单', valueColumns: ['编号', '清单编号'] }],
  });
const codesOf = (lines: readonly (readonly Typed[])[], ...more: Sheet[]) =>
  read(lines, ...more).findings.map((one) => `${one.code} ${one.sheet} ${one.cell}`);

describe('readOrganisation', () => {
  it('reads units below a title, with the header wherever its columns are', () => {
    const { organisation, findings } = read([
      ['集团单位名录（2022年）'],
      HEADER,
      ['0000', '集团有限公司', '集团', '', '', '总部机关', '', '否', '', '2000-1-1'],
      [
        { type: 'number', text: '101', numberFormat: '0000' },
        '第一公司',
        '',
        '老一处、一分公司',
        '０000',
        '',
        '华北',
        '',
        '会议月报、register',
        { type: 'number', text: '44652', numberFormat: 'yyyy-mm-dd' },
        '2023年6月30日',
      ],
      ['0102', '第二公司', '', '', '第一公司', '', '', '√', '全部', '20220101', '长期'],
      ['备注：编码由总部统一分配'],
    ]);
    expect(findings).toEqual([]);
    expect(organisation?.units).toEqual([
      {
        code: '0000',
        name: '集团有限公司',
        shortName: '集团',
        aliases: [],
        parent: null,
        type: '总部机关',
        region: '',
        reports: false,
        forms: [],
        validFrom: '2000-01-01',
        validTo: null,
      },
      {
        code: '0101',
        name: '第一公司',
        aliases: ['老一处', '一分公司'],
        parent: '0000',
        type: '',
        region: '华北',
        reports: true,
        forms: ['meetings', 'register'],
        validFrom: '2022-04-01',
        validTo: '2023-06-30',
      },
      {
        code: '0102',
        name: '第二公司',
        aliases: [],
        parent: '0101',
        type: '',
        region: '',
        reports: true,
        forms: [],
        validFrom: '2022-01-01',
        validTo: null,
      },
    ]);
  });

  it('says all that is wrong at once, with its cell', () => {
    expect(
      codesOf([
        HEADER,
        ['0000', '集团', '', '', '', '', '', '是', '', '2000-01-01'],
        ['0101', '甲公司', '', '', '0999', '', '', '也许', '年报', '2000-02-30', '昨天'],
        ['0102', '乙公司', '', '', '0000', '', '', '', '', '2022-01-01', '2021-12-31'],
        ['0102', '丙公司', '', '', '0000', '', '', '', '', '2021-06-01', '2021-12-31'],
        ['坏 编码', '丁公司', '', '', '0000', '', '', '', '', '2000-01-01'],
        ['', '戊公司', '', '', '0000', '', '', '', '', '2000-01-01'],
        ['0105', '', '', '', '0000', '', '', '', '', '2000-01-01'],
        ['0106', '甲 公司', '', '', '0000', '', '', '', '', '2000-01-01'],
      ]).toSorted(),
    ).toEqual(
      [
        'O003 单位名录 E3',
        'O005 单位名录 B9',
        'O006 单位名录 K4',
        'O008 单位名录 A6',
        'O009 单位名录 B8',
        'O010 单位名录 J3',
        'O010 单位名录 K3',
        'O011 单位名录 H3',
        'O012 单位名录 I3',
        'O013 单位名录 null',
        'O017 单位名录 A7',
      ].toSorted(),
    );
  });

  it.each<[string, readonly (readonly Typed[])[], string[]]>([
    ['no header', [['集团'], ['0000', '集团']], ['O007 null null']],
    ['no units', [HEADER], ['O014 单位名录 null']],
    [
      'the same code twice',
      [
        HEADER,
        ['1', '甲', '', '', '', '', '', '', '', '2000-01-01'],
        ['1', '乙', '', '', '', '', '', '', '', '2000-01-01'],
      ],
      ['O002 单位名录 A3'],
    ],
    [
      'a loop and no top',
      [
        HEADER,
        ['1', '甲', '', '', '2', '', '', '', '', '2000-01-01'],
        ['2', '乙', '', '', '1', '', '', '', '', '2000-01-01'],
      ],
      ['O001 null null', 'O004 单位名录 E2'],
    ],
    [
      'its own parent',
      [
        HEADER,
        ['1', '甲', '', '', '', '', '', '', '', '2000-01-01'],
        ['2', '乙', '', '', '2', '', '', '', '', '2000-01-01'],
      ],
      ['O004 单位名录 E3'],
    ],
  ])('%s', (_, lines, codes) => {
    expect(codesOf(lines)).toEqual(codes);
    expect(read(lines).organisation).toBeNull();
  });

  it('takes rows without a first day as having always existed, and says how many', () => {
    const { organisation, findings } = read([HEADER, ['1', '甲'], ['2', '乙', '', '', '1']]);
    expect(organisation?.units.map((one) => one.validFrom)).toEqual(['1900-01-01', '1900-01-01']);
    expect(findings).toMatchObject([
      { code: 'O013', severity: 'info', message: { zh: '有 2 个单位没有填启用日期，按一直在用处理。' } },
    ]);
  });

  it('takes two rows of one code as one unit that moved', () => {
    const { organisation } = read([
      HEADER,
      ['1', '甲', '', '', '', '', '', '', '', '2000-01-01'],
      ['2', '乙', '', '', '1', '', '', '', '', '2000-01-01', '2022-05-31'],
      ['2', '乙', '', '', '', '', '', '', '', '2022-06-01'],
    ]);
    expect(organisation?.units).toHaveLength(3);
  });

  it('reads reference lists by code or name', () => {
    const list = sheet('下发清单', [
      ['编号', '责任单位'],
      ['P-1', '1'],
      ['P-2', '乙'],
      ['P-1', '1'],
      ['P-3', '1'],
      ['P-4', '丙'],
    ]);
    const lines = [
      HEADER,
      ['1', '甲', '', '', '', '', '', '', '', '2000-01-01'],
      ['2', '乙', '', '', '1', '', '', '', '', '2000-01-01'],
    ];
    expect(codesOf(lines, list)).toEqual(['O015 下发清单 B6']);
    expect(
      read(
        lines,
        sheet('下发清单', [
          ['编号', '责任单位'],
          ['P-1', '1'],
          ['P-2', '乙'],
          ['P-1', '1'],
        ]),
      ).organisation?.lists,
    ).toEqual({ issued: { '1': ['P-1'], '2': ['P-2'] } });
    expect(codesOf(lines, sheet('下发清单', [['说明']]))).toEqual(['O016 下发清单 null']);
  });
});

describe('readDay', () => {
  it.each([
    ['2022-03-05', '2022-03-05'],
    ['2022/3/5', '2022-03-05'],
    ['2022.3.5', '2022-03-05'],
    ['2022年3月5日', '2022-03-05'],
    ['２０２２－０３－０５', '2022-03-05'],
    ['20220305', '2022-03-05'],
    ['2022-03-05 00:00:00', '2022-03-05'],
    ['44625', '2022-03-05'],
    ['44625.75', '2022-03-05'],
    ['1', '1900-01-01'],
    ['61', '1900-03-01'],
    ['2022-02-29', null],
    ['2022-13-01', null],
    ['0', null],
    ['三月', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, false)).toBe(day);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(readDay('0', true)).toBe(null);
    expect(readDay('43163', true)).toBe('2022-03-05');
  });
});

describe('mergers and splits', () => {
  const header = [
    '单位编码',
    '单位全称',
    '上级单位编码',
    '启用日期',
    '停用日期',
    '并入单位编码',
    '由何单位拆分',
  ];
  const top = ['0000', '集团', '', '2000-01-01'];

  it('reads successors by code or by full name', () => {
    const { organisation, findings } = read([
      header,
      top,
      ['0101', '第一公司', '0000', '2000-01-01', '2022-06-30', '第二公司', ''],
      ['0102', '第二公司', '0000', '2000-01-01', '', '—', ''],
      ['0103', '第三公司', '0000', '2022-01-01', '', '', '0102'],
    ]);
    expect(findings).toEqual([]);
    expect(
      organisation?.units.map(({ code, mergedInto, splitFrom }) => [code, mergedInto, splitFrom]),
    ).toEqual([
      ['0000', undefined, undefined],
      ['0101', '0102', undefined],
      ['0102', undefined, undefined],
      ['0103', undefined, '0102'],
    ]);
  });

  it('points at the cell of a successor that is not there', () => {
    const { organisation, findings } = read([
      header,
      top,
      ['0101', '第一公司', '0000', '2000-01-01', '2022-06-30', '0199', ''],
    ]);
    expect(organisation).toBeNull();
    expect(findings.map((one) => [one.code, one.cell, one.value])).toEqual([['O018', 'F3', '0199']]);
  });
});

describe('targets of a year', () => {
  const units = sheet('单位名录', [
    ['单位编码', '单位全称', '上级单位编码', '启用日期'],
    ['00', '总部', '', '2000-01-01'],
    ['01', '甲公司', '00', '2000-01-01'],
  ]);
  const TITLES = ['单位编码', '年度', '指标编码', '目标值', '来源'];
  const indicators = new Set(['TRN-001', 'RCT-003']);
  const read = (...lines: string[][]) =>
    readOrganisation(workbook(units, sheet('年度目标', [TITLES, ...lines])), { indicators });

  it('stand beside the units; a blank unit is the top', () => {
    const { organisation, findings } = read(
      ['', '2023', 'TRN-001', '3', '2022年工作总结'],
      ['甲公司', '2023年', 'RCT-003', '100%', ''],
      ['01', '2024', 'TRN-001', '1,200', ''],
    );
    expect(findings).toEqual([]);
    expect(organisation?.targets).toEqual([
      { unit: '00', year: '2023', indicator: 'TRN-001', value: '3', source: '2022年工作总结' },
      { unit: '01', year: '2023', indicator: 'RCT-003', value: '100' },
      { unit: '01', year: '2024', indicator: 'TRN-001', value: '1200' },
    ]);
  });

  it('are refused with every fault and its cell', () => {
    const { organisation, findings } = read(
      ['09', '2023', 'TRN-001', '3', ''],
      ['01', '明年', 'TRN-999', '多', ''],
      ['01', '2023', 'TRN-001', '3', ''],
      ['01', '2023', 'TRN-001', '4', ''],
    );
    expect(organisation).toBeNull();
    expect(findings.map(({ code, sheet: at, cell }) => [code, at, cell])).toEqual([
      ['O015', '年度目标', 'A2'],
      ['O021', '年度目标', 'B3'],
      ['O022', '年度目标', 'C3'],
      ['O023', '年度目标', 'D3'],
      ['O024', '年度目标', 'C5'],
    ]);
  });

  it('leave an organisation without any as it was', () => {
    expect(read().organisation).not.toHaveProperty('targets');
    expect(readOrganisation(workbook(units), { indicators }).organisation).not.toHaveProperty('targets');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import { canonicalText } from '../../../lambdas/core/parse/canonical-text.ts';
import { CELL_COLUMNS, cellWorkbook, GOOD, normaliseTest } from '../../support/read-cell-text.ts';
import type { CellInput } from '../../support/sheet-builder.ts';

const PIECES = [
  ...'0123456789０１２３５９.．,，-－/%％()（）+~～ \n\u00a0\u200b;；、。:：',
  ...['一', '二', '两', '三', '五', '十', '百', '千', '万', '亿', '廿', '零', '〇', '点', '半', '几'],
  ...[
    '约',
    '近',
    '余',
    '多',
    '左右',
    '以上',
    '超',
    '上',
    '共',
    '第',
    '无',
    '没有',
    '不适用',
    '同上',
    '〃',
    '合计',
    '小计',
    '其中：',
    '零报告',
    '示例',
    '〃',
    '合计',
    '小计',
    '其中：',
    '零报告',
    '示例',
    '/',
    '—',
  ],
  ...[
    '人',
    '次',
    '人次',
    '场',
    '学时',
    '天',
    '元',
    '万元',
    '￥',
    '年',
    '月',
    '日',
    '2022',
    '22',
    '3',
    '至',
    '底前',
  ],
  ...[
    '党委会',
    '党委会议',
    '巡查',
    '党課',
    '重大决策',
    '意识形态',
    '是',
    '否',
    '√',
    '江北建设',
    '0101',
    '详见附件',
  ],
  ...[
    'XX',
    '**',
    '某某',
    '会议',
    '学习',
    'HD-1',
    'E+',
    'O',
    'l',
    '百分之',
    '44625',
    '2022-03-05',
    '2022.3',
    '=',
    '@',
  ],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
const number = fc.oneof(
  fc.integer({ min: -50, max: 60000 }).map(String),
  fc.integer({ min: 1, max: 20000 }).map((n) => `${Math.floor(n / 100)}.${(n % 100) + 1}`),
  fc.constantFrom('2022.1', '2022.3', '20220305', '202203', '0.95', '1', '44625.5'),
);
const cell: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 5, arbitrary: text },
  {
    weight: 2,
    arbitrary: fc.record({
      text: number,
      type: fc.constant('number' as const),
      format: fc.constantFrom('0%', 'yyyy-mm-dd', 'm"月"d"日"', '0.00', '@'),
    }),
  },
  { weight: 1, arbitrary: number.map((value) => ({ text: value, type: 'number' as const })) },
);
const RUNS = { numRuns: Number(process.env.RUNS ?? 600) };
const keys = CELL_COLUMNS.map(({ key }) => key);
const row = fc
  .dictionary(fc.constantFrom(...keys), cell, { maxKeys: 8 })
  .map((cells): Record<string, CellInput> => ({ ...GOOD, ...cells }));

/** Reads rows, writes what was read as text (a refused cell stays as typed), reads that. */
function twice(rows: readonly Record<string, CellInput>[], moneyHeader: string) {
  const unit = moneyHeader.includes('万') ? '万元' : '元';
  const first = normaliseTest(cellWorkbook(rows, { moneyHeader }));
  const refused = new Set(first.findings.map(({ severity, cell }) => (severity === 'error' ? cell : null)));
  const written = rows.map((typed, i) => {
    const read = first.rows.A10?.find((one) => one.row === i + 2);
    return Object.fromEntries(
      CELL_COLUMNS.map((column, at) => [
        column.key,
        !read || refused.has(cellAddress(i + 2, at + 1))
          ? typed[column.key]
          : canonicalText(read.values[column.key], column, unit),
      ]),
    );
  });
  return { first, second: normaliseTest(cellWorkbook(written, { moneyHeader })) };
}

it('reads what it has read as the same again, changes nothing and finds nothing new', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('费用（元）', '费用（万元）'),
      (rows, header) => {
        const { first, second } = twice(rows, header);
        const values = (submission: typeof first) => (submission.rows.A10 ?? []).map((one) => one.values);
        expect(values(second)).toEqual(values(first));
        expect(second.normalisations).toEqual([]);
        const told = new Set(first.findings.map(({ code }) => code));
        const fresh = second.findings.filter(({ code }) => !told.has(code));
        expect(fresh).toEqual([]);
      },
    ),
    RUNS,
  );
});

it('never loses a cell silently: it has a value, a finding, or is blank', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), cell, (key, input) => {
      const submission = normaliseTest(cellWorkbook([{ ...GOOD, [key]: input }]));
      const value = submission.rows.A10?.[0]?.values[key];
      const told = submission.findings.length > 0 || submission.normalisations.length > 0;
      const blank = typeof input === 'string' && input.replace(/[\s\u200b]/g, '') === '';
      expect(value !== undefined || told || blank || submission.rows.A10?.length === 0).toBe(true);
    }),
    RUNS,
  );
});

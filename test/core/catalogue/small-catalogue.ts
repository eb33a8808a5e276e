import { type Catalogue, CatalogueSchema } from '../../../lambdas/core/model/catalogue.ts';

/** A catalogue without a fault, as plain data to be spoiled by a test. */
export function smallContent() {
  const text = (zh: string) => ({ zh, en: `${zh} in English` });
  return {
    name: 'small',
    title: text('小目录'),
    organisation: 'L00' as string | undefined,
    ledgers: [
      {
        code: 'L00',
        name: text('单位'),
        kind: 'register',
        key: ['code'],
        columns: [{ key: 'code', label: text('编码'), type: 'code', required: true }],
      },
      {
        code: 'L10',
        name: text('事项'),
        kind: 'event',
        key: ['no'],
        dateColumn: 'date',
        titleColumn: 'title',
        ownerColumn: 'host',
        columns: [
          { key: 'no', label: text('编号'), type: 'code', required: true },
          { key: 'date', label: text('日期'), type: 'date', required: true, rangeEnd: 'until' },
          { key: 'until', label: text('结束日期'), type: 'date' },
          { key: 'title', label: text('名称'), type: 'text' },
          { key: 'host', label: text('主办'), type: 'unit' },
          {
            key: 'kind',
            label: text('类型'),
            type: 'enum',
            values: [{ value: '甲', synonyms: ['甲类'] }, { value: '乙' }],
          },
          { key: 'tags', label: text('标签'), type: 'list', values: [{ value: '红' }, { value: '蓝' }] },
          { key: 'people', label: text('人数'), type: 'count', min: '0' },
          { key: 'done', label: text('完成'), type: 'bool' },
        ],
      },
      {
        code: 'L30',
        name: text('清单'),
        kind: 'register',
        key: ['no'],
        columns: [
          { key: 'no', label: text('编号'), type: 'code', required: true },
          { key: 'found', label: text('发现日期'), type: 'date' },
        ],
      },
      {
        code: 'S03',
        name: text('汇总'),
        kind: 'summary',
        key: ['indicator'],
        summaryColumns: { indicator: 'indicator', value: 'value' },
        columns: [
          { key: 'indicator', label: text('指标'), type: 'code', required: true },
          { key: 'value', label: text('数值'), type: 'decimal' },
        ],
      },
    ] as Record<string, unknown>[],
    forms: [
      {
        code: 'events',
        name: text('事项表'),
        cadence: 'month',
        dueDays: 5,
        templateVersion: '2022.1',
        ledgers: ['L10', 'L30', 'S03'],
        summary: ['AAA-001', 'AAA-004'],
      },
    ] as Record<string, unknown>[],
    indicators: [
      indicator('AAA-001', part('count', [{ ledger: 'L10' }])),
      indicator('AAA-002', {
        ratio: {
          numerator: part('count', [{ ledger: 'L10', where: { done: { is: true } } }]),
          denominator: { indicator: 'AAA-001' },
        },
      }),
      indicator('AAA-003', part('count', [{ ledger: 'L30', where: { found: { inPeriod: true } } }])),
      indicator('AAA-004', part('summary', [])),
      { ...indicator('AAA-005', { system: 'units' }), form: null },
    ] as Record<string, unknown>[],
    rules: [
      {
        code: 'V101',
        severity: 'error',
        check: {
          kind: 'exists',
          ledger: 'L10',
          when: { kind: { in: ['甲'] } },
          in: { ledger: 'L30', on: { no: 'no' } },
        },
        message: { zh: '第{row}行没有{ledger}', en: 'Row {row} lacks {ledger}' },
      },
      {
        code: 'V102',
        severity: 'error',
        check: { kind: 'required' },
        message: { zh: '第{row}行“{column}”为空', en: 'Row {row}: {column} is empty' },
      },
      {
        code: 'V103',
        severity: 'warning',
        check: {
          kind: 'requires',
          ledger: 'L10',
          when: { done: { is: true } },
          must: { people: { filled: true } },
        },
        message: { zh: '第{row}行缺人数', en: 'Row {row} lacks the people' },
      },
      {
        code: 'V104',
        severity: 'info',
        check: { kind: 'notice', ledger: 'L30', when: { found: { filled: false } }, column: 'found' },
        message: { zh: '第{row}行缺日期', en: 'Row {row} lacks the day' },
      },
    ] as Record<string, unknown>[],
  };
}
export type SmallContent = ReturnType<typeof smallContent>;

export function smallCatalogue(spoil: (content: SmallContent) => void = () => {}): Catalogue {
  const content = smallContent();
  spoil(content);
  return CatalogueSchema.parse(content);
}

export function part(kind: string, of: readonly object[], overTime = 'sum', overUnits = 'sum') {
  return { measure: { kind, of }, overUnits, overTime };
}

export function indicator(code: string, computation: object) {
  return {
    code,
    name: { zh: `指标${code}`, en: `indicator ${code}` },
    tier: 'A1',
    unit: '次',
    form: 'events',
    computation,
  };
}

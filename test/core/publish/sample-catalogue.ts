import { CatalogueSchema } from '../../../lambdas/core/model/catalogue.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Column } from '../../../lambdas/core/model/column.ts';

/** A small catalogue about shops that has every kind of ledger and every type of column. */
type Rest = Partial<Record<keyof Column, unknown>>;

function column(key: string, label: string, type: Column['type'], rest: Rest = {}): unknown {
  return { key, label: { zh: label, en: key }, type, ...rest };
}

const choices = (...values: string[]) => values.map((value) => ({ value }));
const required = { required: true };

const ledgers = [
  {
    code: 'R01',
    name: { zh: '门店名册', en: 'Shops' },
    kind: 'register',
    key: ['shopCode'],
    columns: [
      column('shopCode', '门店编码', 'code', {
        ...required,
        length: 6,
        note: { zh: '由总部统一编制。', en: 'n' },
      }),
      column('shopName', '门店名称', 'text', { ...required, width: 28 }),
      column('owner', '所属单位', 'unit', { ...required, width: 22 }),
      column('opened', '开业日期', 'date', { notFuture: true }),
      column('closed', '关停日期', 'date', { notApplicable: true }),
      column('staff', '员工人数', 'count', { ...required, measure: { word: '人' } }),
      column('open24', '是否全天营业', 'bool', required),
      column('term', '合同年限', 'enum', { values: choices('3', '5') }),
    ],
  },
  {
    code: 'B01',
    name: { zh: '人员与基数表', en: 'Base numbers' },
    kind: 'base',
    key: ['month'],
    columns: [
      column('month', '期间', 'month', required),
      column('staffTotal', '员工总数', 'count', { ...required, measure: { word: '人' } }),
      column('year', '建账年度', 'year'),
    ],
  },
  {
    code: 'E01',
    name: { zh: '促销活动台账(计划+实际)', en: 'Campaigns' },
    kind: 'event',
    key: ['number'],
    dateColumn: 'day',
    titleColumn: 'title',
    columns: [
      column('number', '活动编号', 'code', required),
      column('kind', '活动类型', 'enum', {
        ...required,
        width: 20,
        values: choices(...Array.from({ length: 40 }, (_, i) => `第${i + 1}类促销活动名称`)),
      }),
      column('channels', '渠道', 'list', { width: 22, values: choices('线上', '线下', '联营') }),
      column('day', '活动日期', 'date', required),
      column('title', '活动名称', 'text', { ...required, width: 36 }),
      column('visits', '到场人次', 'count', { ...required, notApplicable: true, measure: { word: '人次' } }),
      column('hours', '时长', 'decimal', { min: '0', max: '24', measure: { word: '小时' } }),
      column('done', '完成进度', 'percent'),
      column('cost', '费用', 'money', { ...required, min: '0' }),
    ],
  },
  {
    code: 'S01',
    name: { zh: '综合汇总表', en: 'Summary' },
    kind: 'summary',
    key: ['indicator'],
    summaryColumns: { indicator: 'indicator', value: 'current' },
    columns: [
      column('indicator', '指标编码', 'code', required),
      column('name', '指标名称', 'text', { width: 30 }),
      column('measure', '计量单位', 'text', { width: 10 }),
      column('current', '本期值', 'decimal', required),
      column('total', '累计值', 'decimal'),
      column('definition', '口径说明', 'text', { width: 24 }),
      column('exactness', '近似标识', 'enum', { values: choices('精确', '约', '余', '多', '以上') }),
    ],
  },
];

const part = { measure: { kind: 'count', of: [{ ledger: 'E01' }] }, overUnits: 'sum', overTime: 'sum' };
const indicators = [
  {
    code: 'CAM-001',
    name: { zh: '促销活动场次', en: 'n' },
    tier: 'A1',
    unit: '场',
    form: 'shops',
    computation: part,
  },
  {
    code: 'CAM-002',
    name: { zh: '到场人次', en: 'n' },
    tier: 'A1',
    unit: '人次',
    form: 'shops',
    computation: part,
  },
  {
    code: 'STF-001',
    name: { zh: '员工总数', en: 'n' },
    tier: 'A1',
    unit: '人',
    form: 'shops',
    computation: part,
  },
];

const forms = [
  {
    code: 'shops',
    name: { zh: '门店经营月报', en: 'Shops' },
    cadence: 'month',
    dueDays: 5,
    templateVersion: '2022.1',
    ledgers: ['R01', 'B01', 'E01', 'S01'],
    summary: ['CAM-001', 'CAM-002', 'STF-001'],
    instructions: [{ zh: '促销活动按举办门店填报，联办的由主办门店填。', en: 'n' }],
  },
];

export function sampleIndex(): CatalogueIndex {
  const source = CatalogueSchema.parse({
    name: 'shops',
    title: { zh: '门店', en: 'Shops' },
    ledgers,
    forms,
    indicators,
    rules: [
      {
        code: 'V002',
        severity: 'error',
        check: { kind: 'required' },
        message: { zh: '必填', en: 'required' },
      },
    ],
  });
  return {
    source,
    version: 'a'.repeat(64),
    ledgers: new Map(source.ledgers.map((ledger) => [ledger.code, ledger])),
    forms: new Map(source.forms.map((form) => [form.code, form])),
    indicators: new Map(source.indicators.map((indicator) => [indicator.code, indicator])),
    rules: source.rules,
    obligations: [],
    parts: new Map(),
    partsOfForm: new Map(),
    termParts: new Map(),
  };
}

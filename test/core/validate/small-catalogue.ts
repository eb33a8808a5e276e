import { CatalogueSchema } from '../../../lambdas/core/model/catalogue.ts';
import type { CatalogueIndex, PartDefinition } from '../../../lambdas/core/model/catalogue-index.ts';

/** A workshop that lends tools: nothing of the product's own catalogue. */
const text = (zh: string) => ({ zh, en: zh });
const column = (key: string, type: string, more: object = {}) => ({
  key,
  label: text(`<${key}>`),
  type,
  ...more,
});

const ledgers = [
  {
    code: 'D10',
    name: text('Loans'),
    kind: 'event',
    key: ['shop', 'no'],
    dateColumn: 'date',
    titleColumn: 'title',
    ownerColumn: 'owner',
    columns: [
      column('shop', 'code'),
      column('no', 'code'),
      column('date', 'date', { notFuture: true }),
      column('title', 'text'),
      column('kind', 'enum'),
      column('tags', 'list'),
      column('pieces', 'count'),
      column('people', 'count'),
      column('visits', 'count'),
      column('hours', 'decimal'),
      column('fee', 'money'),
      column('until', 'date'),
      column('paid', 'bool'),
      column('share', 'percent'),
      column('owner', 'unit'),
    ],
  },
  {
    code: 'D11',
    name: text('Lines'),
    kind: 'event',
    key: ['no', 'line'],
    columns: [column('no', 'code'), column('line', 'count'), column('tool', 'code'), column('used', 'count')],
  },
  {
    code: 'R20',
    name: text('Tools'),
    kind: 'register',
    key: ['tool'],
    columns: [
      column('tool', 'code', { required: true }),
      column('bought', 'date'),
      column('scrapped', 'date'),
      column('worth', 'money'),
      column('checked', 'date'),
    ],
  },
  {
    code: 'B01',
    name: text('Base'),
    kind: 'base',
    key: ['year'],
    columns: [column('year', 'year'), column('staff', 'count'), column('members', 'count')],
  },
  {
    code: 'S03',
    name: text('Summary'),
    kind: 'summary',
    key: ['what'],
    summaryColumns: {
      indicator: 'what',
      value: 'now',
      cumulative: 'sofar',
      explanation: 'why',
      approximation: 'exactness',
    },
    columns: [
      column('what', 'code'),
      column('now', 'decimal'),
      column('sofar', 'decimal'),
      column('why', 'text'),
      column('exactness', 'enum', { values: [{ value: 'exact' }, { value: '约' }, { value: 'roughly' }] }),
    ],
  },
];

type Measure = { kind: string; of?: object[] };
const part = (measure: Measure, overUnits = 'sum', overTime = 'sum') => ({ measure, overUnits, overTime });
const d10 = (more: object = {}) => ({ ledger: 'D10', ...more });
const indicator = (code: string, computation: object, more: object = {}) => ({
  code,
  name: text(`*${code}*`),
  tier: 'A1',
  unit: 'u',
  form: 'shop',
  computation,
  ...more,
});

const INDICATORS = [
  indicator('CNT-001', part({ kind: 'count', of: [d10()] })),
  indicator('CNT-002', part({ kind: 'count', of: [d10({ where: { kind: { in: ['hand'] } } })] })),
  indicator(
    'CNT-003',
    part({ kind: 'count', of: [d10({ where: { paid: { is: true } } }), { ledger: 'D11' }] }),
  ),
  indicator('SUM-001', part({ kind: 'sum', of: [d10({ column: 'pieces' })] })),
  indicator('SUM-002', part({ kind: 'sum', of: [d10({ column: 'hours', times: 'visits' })] })),
  indicator('SUM-003', part({ kind: 'sum', of: [d10({ days: { from: 'date', to: 'until' } })] })),
  indicator('SUM-004', part({ kind: 'sum', of: [d10({ column: 'fee' })] })),
  indicator('SUM-005', part({ kind: 'sum', of: [{ ledger: 'B01', column: 'staff' }] }, 'sum', 'last')),
  indicator('SUM-006', part({ kind: 'sum', of: [{ ledger: 'B01', column: 'members' }] }, 'sum', 'last')),
  indicator('DIS-001', part({ kind: 'distinct', of: [d10({ column: 'tags' })] })),
  indicator(
    'DIS-002',
    part(
      {
        kind: 'distinct',
        of: [
          { ledger: 'D11', column: 'tool' },
          { ledger: 'R20', column: 'tool' },
        ],
      },
      'distinct',
      'distinct',
    ),
  ),
  indicator(
    'DIS-003',
    part({ kind: 'distinct', of: [{ ledger: 'D11', column: 'tool' }] }, 'sum', 'distinct'),
  ),
  indicator('MAX-001', part({ kind: 'max', of: [d10({ column: 'pieces' })] }, 'max', 'max')),
  indicator('MIN-001', part({ kind: 'min', of: [d10({ column: 'pieces' })] }, 'min', 'min')),
  indicator('LST-001', part({ kind: 'last', of: [d10({ column: 'pieces' })] }, 'sum', 'last')),
  indicator('TYP-001', part({ kind: 'summary' }, 'none', 'last')),
  indicator('REG-001', part({ kind: 'count', of: [{ ledger: 'R20' }] }, 'sum', 'last')),
  indicator(
    'RAT-001',
    {
      ratio: {
        numerator: part({ kind: 'count', of: [d10({ where: { paid: { is: true } } })] }),
        denominator: { indicator: 'CNT-001' },
      },
    },
    { decimals: 1 },
  ),
];

/** A catalogue with the given rules; its index is made here, plainly, and not by the product. */
export function indexWith(rules: object[] = [], indicators: object[] = INDICATORS): CatalogueIndex {
  const always = { code: 'V999', severity: 'info', check: { kind: 'choice' }, message: text('-') };
  const source = CatalogueSchema.parse({
    name: 'tools',
    title: text('Tools'),
    ledgers,
    forms: [
      {
        code: 'shop',
        name: text('Shop'),
        cadence: 'month',
        dueDays: 5,
        templateVersion: '2022.1',
        ledgers: ledgers.map(({ code }) => code),
      },
    ],
    indicators,
    rules: [...rules, always],
  });
  const definitions: PartDefinition[] = [];
  const termParts = new Map<string, string>();
  for (const { code, form, computation } of source.indicators) {
    if (form === null) continue;
    if ('measure' in computation) definitions.push({ key: code, indicator: code, form, part: computation });
    if (!('ratio' in computation)) continue;
    for (const [end, term] of [
      ['n', computation.ratio.numerator],
      ['d', computation.ratio.denominator],
    ] as const) {
      const key = 'measure' in term ? `${code}/${end}` : term.indicator;
      termParts.set(`${code}/${end}`, key);
      if ('measure' in term) definitions.push({ key, indicator: code, form, part: term });
    }
  }
  return {
    source,
    version: 'test',
    ledgers: new Map(source.ledgers.map((one) => [one.code, one])),
    forms: new Map(source.forms.map((one) => [one.code, one])),
    indicators: new Map(source.indicators.map((one) => [one.code, one])),
    rules: source.rules,
    obligations: [],
    parts: new Map(definitions.map((one) => [one.key, one])),
    partsOfForm: new Map([['shop', definitions]]),
    termParts,
  };
}

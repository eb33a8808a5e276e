import type { CatalogueIndex, PartDefinition } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Form } from '../../../lambdas/core/model/form.ts';
import { type Indicator, IndicatorSchema, type Part } from '../../../lambdas/core/model/indicator.ts';
import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import type { Parts } from '../../../lambdas/core/model/part-value.ts';
import { type Cadence, type Period, PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { type Unit, UnitSchema } from '../../../lambdas/core/model/unit.ts';

export const period = (text: string): Period => PeriodSchema.parse(text);

/** A unit as `code`, `parent`, and whatever else matters in the case. */
export function unit(code: string, parent: string | null, more: Record<string, unknown> = {}): Unit {
  return UnitSchema.parse({ code, name: `name ${code}`, parent, validFrom: '2000-01-01', ...more });
}

export const organisation = (...units: Unit[]): Organisation => ({ version: 'v1', units, lists: {} });

export const NO_COUNTS = {
  errors: 0,
  warnings: 0,
  summaryDifferences: 0,
  summaryCells: 0,
  approximateCells: 0,
};

export function head(of: string, at: string, parts: Parts, more: Partial<Head> = {}): Head {
  return {
    unit: of,
    form: 'f',
    period: period(at),
    version: 1,
    contentHash: 'h',
    uploadId: `${of}-${at}`,
    fileName: `${of}-${at}.xlsx`,
    receivedAt: '2022-02-01T00:00:00Z',
    late: false,
    withdrawn: false,
    verdict: 'accepted',
    catalogueVersion: 'c1',
    parts,
    counts: NO_COUNTS,
    ...more,
  };
}

export function form(code: string, cadence: Cadence): Form {
  return {
    code,
    name: { zh: code, en: code },
    cadence,
    dueDays: 5,
    templateVersion: '2022.1',
    ledgers: ['L10'],
    summary: [],
    instructions: [],
  };
}

const part = (overUnits: Part['overUnits'], overTime: Part['overTime'], distinct = false): Part => ({
  measure: {
    kind: distinct || overTime === 'distinct' || overUnits === 'distinct' ? 'distinct' : 'sum',
    of: [{ ledger: 'L10', where: {}, column: 'amount' }],
  },
  overUnits,
  overTime,
});

export const indicator = (code: string, computation: unknown, more: Record<string, unknown> = {}) =>
  IndicatorSchema.parse({
    code,
    name: { zh: code, en: code },
    tier: 'A1',
    unit: '个',
    form: 'f',
    computation,
    ...more,
  });

/** One plain indicator for each pair of folds that can be, `AAA-001` …, and what ratios and system numbers need. */
const PLAIN: Indicator[] = [
  indicator('SUM-001', part('sum', 'sum'), { decimals: 2 }),
  indicator('SUM-002', part('sum', 'last')),
  indicator('SUM-003', part('sum', 'max')),
  indicator('SUM-004', part('sum', 'distinct')),
  indicator('SUM-005', part('sum', 'sum', true)),
  indicator('MAX-001', part('max', 'max')),
  indicator('MAX-002', part('max', 'last')),
  indicator('MIN-001', part('min', 'min')),
  indicator('MIN-002', part('min', 'sum')),
  indicator('DIS-001', part('distinct', 'distinct')),
  indicator('DIS-002', part('distinct', 'last')),
  indicator('NON-001', part('none', 'last')),
  indicator('NON-002', part('sum', 'none')),
  indicator('QTR-001', part('sum', 'sum'), { form: 'q' }),
];

const DERIVED: Indicator[] = [
  indicator(
    'RAT-001',
    { ratio: { numerator: part('sum', 'sum'), denominator: part('sum', 'last') } },
    { decimals: 1 },
  ),
  indicator('RAT-002', {
    ratio: { numerator: { indicator: 'QTR-001' }, denominator: { indicator: 'SUM-002' } },
    times: '1',
  }),
  indicator('RAT-003', {
    ratio: { numerator: { indicator: 'SUM-001' }, denominator: { indicator: 'SYS-001' } },
  }),
  indicator('SYS-001', { system: 'units' }, { form: null }),
  indicator('SYS-002', { system: 'warnings' }, { form: null }),
  indicator(
    'SYS-003',
    { systemRatio: { numerator: 'received', denominator: 'expected' } },
    { form: null, decimals: 1 },
  ),
];

/** A compiled catalogue of these indicators over a monthly form `f` and a quarterly form `q`. */
export function catalogueIndex(indicators: readonly Indicator[] = [...PLAIN, ...DERIVED]): CatalogueIndex {
  const definitions = indicators.flatMap((one): PartDefinition[] => {
    const { computation } = one;
    if ('measure' in computation) return [definition(one, one.code, computation)];
    if (!('ratio' in computation)) return [];
    const { numerator, denominator } = computation.ratio;
    return [
      ...('measure' in numerator ? [definition(one, `${one.code}/n`, numerator)] : []),
      ...('measure' in denominator ? [definition(one, `${one.code}/d`, denominator)] : []),
    ];
  });
  const forms = [form('f', 'month'), form('q', 'quarter')];
  return {
    source: {
      name: 'test',
      title: { zh: '测试', en: 'Test' },
      parameters: {},
      lists: [],
      ledgers: [],
      forms,
      indicators: [...indicators],
      rules: [],
    },
    version: 'c1',
    ledgers: new Map(),
    forms: new Map(forms.map((one) => [one.code, one])),
    indicators: new Map(indicators.map((one) => [one.code, one])),
    rules: [],
    obligations: [],
    parts: new Map(definitions.map((one) => [one.key, one])),
    partsOfForm: new Map(
      forms.map((one) => [one.code, definitions.filter((part) => part.form === one.code)]),
    ),
    termParts: termParts(indicators),
  };
}

function termParts(indicators: readonly Indicator[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { code, computation } of indicators) {
    if (!('ratio' in computation)) continue;
    for (const [key, term] of [
      [`${code}/n`, computation.ratio.numerator],
      [`${code}/d`, computation.ratio.denominator],
    ] as const) {
      if ('measure' in term) keys.set(key, key);
      else if (indicators.some((one) => one.code === term.indicator && 'measure' in one.computation))
        keys.set(key, term.indicator);
    }
  }
  return keys;
}

function definition(one: Indicator, key: string, of: Part): PartDefinition {
  return { key, indicator: one.code, form: one.form ?? '', part: of };
}

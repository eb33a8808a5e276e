import type { CatalogueIndex, PartDefinition } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Parts } from '../../lambdas/core/model/part-value.ts';
import { type Period, PeriodSchema, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Head } from '../../lambdas/core/model/submission.ts';
import { type Unit, UnitSchema } from '../../lambdas/core/model/unit.ts';

/** Every unit reports every indicator every month, those with children too. */
export const UNITS = 10_000;
export const INDICATORS = 152;
export const FORM = 'bench';
export const YEAR = PeriodSchema.parse('2022');
export const MONTHS = periodsWithin(YEAR, 'month');
export const PERIODS: readonly Period[] = (['month', 'quarter', 'half', 'year'] as const).flatMap((cadence) =>
  periodsWithin(YEAR, cadence),
);

/** Four levels: 1, then 9, then 90, then the rest in equal shares. */
export function parentOf(unit: number): number | null {
  if (unit === 0) return null;
  if (unit < 10) return 0;
  return unit < 100 ? 1 + ((unit - 10) % 9) : 10 + ((unit - 100) % 90);
}

export const unitCode = (unit: number) => `U${String(unit).padStart(5, '0')}`;

/** Every third indicator has two decimals; these are hundredths then. */
export const hasDecimals = (indicator: number) => indicator % 3 === 0;
export const FACTORS = { unit: 7_919, month: 611_953, indicator: 15_485_863, modulus: 99_991 } as const;
export function factOf(unit: number, month: number, indicator: number): number {
  return (unit * FACTORS.unit + month * FACTORS.month + indicator * FACTORS.indicator) % FACTORS.modulus;
}

export function decimalText(fact: number, indicator: number): string {
  if (!hasDecimals(indicator)) return String(fact);
  return `${Math.floor(fact / 100)}.${String(fact % 100).padStart(2, '0')}`;
}

export const indicatorCode = (indicator: number) => `IND-${String(indicator).padStart(3, '0')}`;

/** @param unit place of the unit. @param version above 1, the first indicator grows by that many */
export function makeHead(unit: number, month: number, version = 1): Head {
  const parts: Parts = {};
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    const more = indicator === 0 ? version - 1 : 0;
    parts[indicatorCode(indicator)] = { n: decimalText(factOf(unit, month, indicator) + more, indicator) };
  }
  const code = unitCode(unit);
  return {
    unit: code,
    form: FORM,
    period: MONTHS[month] ?? YEAR,
    version,
    contentHash: `${version}`,
    uploadId: `${code}-${month}-${version}`,
    fileName: 'bench.xlsx',
    receivedAt: '2022-02-01T00:00:00.000Z',
    late: false,
    withdrawn: false,
    verdict: 'accepted',
    catalogueVersion: 'bench',
    parts,
    counts: { errors: 0, warnings: 0, summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
  };
}

/** Unit codes sort in the order of the tree: parents first, children of one parent together. */
export function makeOrganisation(): Organisation {
  const units: Unit[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const parent = parentOf(unit);
    units.push(
      UnitSchema.parse({
        code: unitCode(unit),
        name: `unit ${unit}`,
        parent: parent === null ? null : unitCode(parent),
        validFrom: '2000-01-01',
      }),
    );
  }
  return { version: 'bench', units, lists: {} };
}

/** A compiled catalogue of one monthly form with sums only. */
export function makeCatalogue(): CatalogueIndex {
  const form = {
    code: FORM,
    name: { zh: '基准', en: 'Bench' },
    cadence: 'month' as const,
    dueDays: 5,
    templateVersion: '2022.1',
    ledgers: ['L10'],
    summary: [],
    instructions: [],
  };
  const definitions = Array.from({ length: INDICATORS }, (_, i): PartDefinition => {
    const measure = { kind: 'sum' as const, of: [{ ledger: 'L10', column: 'amount' }] };
    const part = { measure, overUnits: 'sum' as const, overTime: 'sum' as const };
    return { key: indicatorCode(i), indicator: indicatorCode(i), form: FORM, part };
  });
  return {
    source: {
      name: 'bench',
      title: form.name,
      parameters: {},
      lists: [],
      ledgers: [],
      forms: [form],
      indicators: [],
      rules: [],
    },
    version: 'bench',
    ledgers: new Map(),
    forms: new Map([[FORM, form]]),
    indicators: new Map(),
    rules: [],
    obligations: [],
    parts: new Map(definitions.map((one) => [one.key, one])),
    partsOfForm: new Map([[FORM, definitions]]),
    termParts: new Map(),
  };
}

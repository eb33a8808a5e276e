import fc from 'fast-check';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import type { PartValue } from '../../../lambdas/core/model/part-value.ts';
import { type Period, periodsWithin } from '../../../lambdas/core/model/period.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import type { Unit } from '../../../lambdas/core/model/unit.ts';
import { QualifierSchema } from '../../../lambdas/core/model/value.ts';
import { head, NO_COUNTS, organisation, period, unit } from './fixtures.ts';

/** A group whose units open, close, move and do not all report, and everything they ever sent in 2022. */
export interface World {
  readonly org: Organisation;
  readonly heads: readonly Head[];
}

const YEAR = period('2022');
export const PERIODS: readonly Period[] = ['month', 'quarter', 'half', 'year'].flatMap((cadence) =>
  periodsWithin(YEAR, cadence as 'month'),
);

const steadyUnits: fc.Arbitrary<Unit[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((picks) => picks.map((pick, i) => unit(String(i), i === 0 ? null : String(pick % i))));

const changingUnits: fc.Arbitrary<Unit[]> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      reports: fc.boolean(),
      forms: fc.constantFrom<string[]>([], [], ['f'], ['q']),
      opens: fc.constantFrom('2000-01-01', '2000-01-01', '2022-02-15', '2022-07-01'),
      closes: fc.constantFrom<string | null>(null, null, null, '2022-03-31', '2022-08-10'),
      moves: fc.constantFrom<string | null>(null, null, null, '2022-05-10'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drafts) =>
    drafts.flatMap((draft, i) => {
      const up = (pick: number) => (i === 0 ? null : String(pick % i));
      const life = { validFrom: draft.opens, validTo: draft.closes };
      const more = { reports: draft.reports, forms: draft.forms };
      const { moves, closes, opens } = draft;
      if (moves === null || opens >= moves || (closes !== null && closes <= moves))
        return [unit(String(i), up(draft.parent), { ...more, ...life })];
      return [
        unit(String(i), up(draft.parent), { ...more, ...life, validTo: '2022-05-09' }),
        unit(String(i), up(draft.parent + 1), { ...more, ...life, validFrom: moves }),
      ];
    }),
  );

const decimalArbitrary = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9999 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    '9007199254740993',
    '-90071992547409.93',
    '123456789012345678901234567890.1',
    '0.00',
    '0.1',
  ),
);
const qualifierArbitrary = fc.option(fc.constantFrom(...QualifierSchema.options), {
  nil: undefined,
  freq: 4,
});

function valueArbitrary(distinct: boolean): fc.Arbitrary<PartValue> {
  const body: fc.Arbitrary<PartValue> = distinct
    ? fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '丁', 'e')).map((set) => ({ set }))
    : decimalArbitrary.map((n) => ({ n }));
  return fc.tuple(body, qualifierArbitrary).map(([value, q]) => (q ? { ...value, q } : value));
}

function headArbitrary(index: CatalogueIndex, of: string): fc.Arbitrary<Head> {
  const form = fc.constantFrom('f', 'f', 'f', 'q');
  return form.chain((code) => {
    const parts = (index.partsOfForm.get(code) ?? []).map(({ key, part }) =>
      fc
        .option(valueArbitrary(part.measure.kind === 'distinct'), { nil: undefined, freq: 3 })
        .map((value) => [key, value] as const),
    );
    return fc
      .record({
        at: fc.constantFrom(...periodsWithin(YEAR, code === 'f' ? 'month' : 'quarter')),
        parts: fc.tuple(...parts),
        late: fc.boolean(),
        withdrawn: fc.constantFrom(false, false, false, false, true),
        verdict: fc.constantFrom<Head['verdict']>(
          'accepted',
          'accepted',
          'accepted-with-warnings',
          'rejected',
        ),
        warnings: fc.nat(5),
      })
      .map(({ at, parts: drawn, warnings, ...more }) =>
        head(of, at, Object.fromEntries(drawn.flatMap(([key, value]) => (value ? [[key, value]] : []))), {
          ...more,
          form: code,
          counts: { ...NO_COUNTS, warnings },
        }),
      );
  });
}

export function worldArbitrary(index: CatalogueIndex): fc.Arbitrary<World> {
  return fc
    .oneof({ weight: 3, arbitrary: changingUnits }, { weight: 1, arbitrary: steadyUnits })
    .chain((units) =>
      fc
        .array(
          fc.constantFrom(...units.map((one) => one.code)).chain((code) => headArbitrary(index, code)),
          { maxLength: 40 },
        )
        .map((heads) => ({
          org: organisation(...units),
          heads: [...new Map(heads.map((one) => [`${one.unit} ${one.form} ${one.period}`, one])).values()],
        })),
    );
}

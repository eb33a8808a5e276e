import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { enclosingPeriods, type Period, parsePeriod } from '../../lambdas/core/model/period.ts';
import { convertWorkbook } from './convert-workbook.ts';
import type { DemoForm } from './demo-form.ts';
import { expectDuties } from './duties/expect-duties.ts';
import { expectRecord, type ReceivedRecord } from './expect-record.ts';
import { type ExpectedValue, expectIndicator } from './expect-values.ts';
import { DEFAULT_FORMS, DEMO_FORMS, DEMO_FORMULAS } from './forms/registry.ts';
import { makeOrgWorkbook } from './make-org-workbook.ts';
import { makeOrganisation } from './make-organisation.ts';
import { makeSummary } from './make-summary.ts';
import { makeWorkbook } from './make-workbook.ts';
import { type PlannedReturn, planReturns } from './plan-returns.ts';
import { planTargets } from './plan-targets.ts';
import { createRandom } from './random.ts';
import { makeScope, type UnitScope } from './unit-scope.ts';

export interface DemoOptions {
  readonly units: number;
  readonly months: number;
  readonly year: number;
  readonly messy: boolean;
  readonly seed: number;
  /** Codes of the forms to fill; the usual four when not given. */
  readonly forms?: readonly string[];
}

/** One file of the demo and what must become of it. */
export interface ExpectedVerdict {
  readonly file: string;
  readonly unit: string;
  readonly form: string;
  readonly period: string;
  readonly verdict: 'accepted' | 'rejected' | 'corrupt';
  readonly spoilt: { readonly ledger: string; readonly column: string; readonly why: string } | null;
}

export interface Demo {
  readonly orgFile: string;
  readonly workbooks: string;
  readonly files: number;
  readonly expected: readonly ExpectedValue[];
  readonly verdicts: readonly ExpectedVerdict[];
}

/**
 * Writes a made-up group into a folder: `org.xlsx`, `workbooks/`, `expected.json` (totals straight from the events)
 * and `verdicts.json` (what must become of each file).
 */
export async function writeDemo(
  directory: string,
  index: CatalogueIndex,
  options: DemoOptions,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Demo> {
  const year = parsePeriod(String(options.year));
  if (!year) throw new RangeError(`not a year: ${options.year}`);
  const random = createRandom(options.seed);
  const demoForms = chooseForms(index, options.forms ?? DEFAULT_FORMS);
  const codes = demoForms.map(({ code }) => code);
  const units = makeOrganisation(options.units, options.year, random.fork('organisation'), codes);
  const scopes = new Map<string, UnitScope>(
    units.map((unit) => [
      unit.code,
      makeScope(unit, units, year, options.months, random.fork(`year ${unit.code}`)),
    ]),
  );
  const forms = demoForms.map(({ code, cadence }) => {
    return { code, cadence, dueDays: index.forms.get(code)?.dueDays ?? 0 };
  });
  const returns = planReturns(
    units,
    { year, months: options.months, forms },
    options.messy,
    random.fork('returns'),
  );

  const workbooks = join(directory, 'workbooks');
  await mkdir(workbooks, { recursive: true });
  await writeFile(
    join(directory, 'org.xlsx'),
    makeOrgWorkbook(units, planTargets(index, units, options.year, codes)),
  );
  const verdicts: ExpectedVerdict[] = [];
  const accepted = new Map<string, { late: boolean; typed: number }>();
  let files = 0;
  let done = 0;
  for (const planned of returns) {
    done += 1;
    onProgress(done, returns.length);
    if (planned.fate === 'missing') continue;
    const { unit, period } = planned;
    const form = index.forms.get(planned.form);
    const demoForm = DEMO_FORMS.get(planned.form);
    const scope = scopes.get(unit.code);
    if (!form || !demoForm || !scope) continue;
    const summary = makeSummary(DEMO_FORMULAS, form.summary, { scope, period });
    const filled = makeWorkbook({
      index,
      form,
      unit,
      period,
      entries: demoForm.rows(scope, period),
      summary,
      mess: options.messy ? 0.06 : 0,
      spoil: planned.fate === 'spoilt',
      random: random.fork(`workbook ${unit.code} ${form.code} ${period}`),
    });
    const good = planned.fate !== 'broken' && filled.spoilt === null;
    if (good) {
      accepted.set(keyOf(unit.code, form.code, period), {
        late: planned.late,
        typed: Object.keys(summary).length,
      });
    }
    const bytes = await packReturn(planned, filled.bytes);
    const folder = join(workbooks, period);
    await mkdir(folder, { recursive: true });
    const name = `${unit.code}-${unit.shortName ?? unit.name}-${form.name.zh}`;
    const names = [
      `${name}.${planned.format}`,
      ...(planned.doubled ? [`${name} - 副本.${planned.format}`] : []),
    ];
    for (const fileName of names) {
      const path = join(folder, fileName);
      await writeFile(path, bytes);
      await utimes(path, planned.writtenAt, planned.writtenAt);
      files += 1;
      verdicts.push({
        file: `${period}/${fileName}`,
        unit: unit.code,
        form: form.code,
        period,
        verdict: good ? 'accepted' : planned.fate === 'broken' ? 'corrupt' : 'rejected',
        spoilt: filled.spoilt,
      });
    }
  }

  const received: ReceivedRecord = {
    units,
    scopes,
    forms: codes,
    cadenceOf: (form) => DEMO_FORMS.get(form)?.cadence ?? 'month',
    isAccepted: (unit, form, period) => accepted.has(keyOf(unit, form, period)),
    isLate: (unit, form, period) => accepted.get(keyOf(unit, form, period))?.late ?? false,
    typedCells: (unit, form, period) => accepted.get(keyOf(unit, form, period))?.typed ?? 0,
  };
  const periods = coveredPeriods(year, options.months);
  const expected = [
    ...Object.entries(DEMO_FORMULAS)
      .filter(([code]) => codes.includes(index.indicators.get(code)?.form ?? ''))
      .flatMap(([code, formula]) => expectIndicator(received, code, formula, periods)),
    ...expectRecord(received, periods),
    ...expectDuties(
      {
        ...received,
        entries: (unit, form, period) => {
          const scope = scopes.get(unit);
          return scope ? (DEMO_FORMS.get(form)?.rows(scope, period) ?? {}) : {};
        },
        formulas: DEMO_FORMULAS,
        formOf: (indicator) => index.indicators.get(indicator)?.form ?? null,
      },
      year,
      periods,
    ),
  ];
  await writeFile(join(directory, 'expected.json'), JSON.stringify(expected));
  await writeFile(join(directory, 'verdicts.json'), JSON.stringify(verdicts, null, 1));
  return { orgFile: join(directory, 'org.xlsx'), workbooks, files, expected, verdicts };
}

function chooseForms(index: CatalogueIndex, codes: readonly string[]): DemoForm[] {
  return [...index.forms.values()].flatMap(({ code, cadence }) => {
    const form = DEMO_FORMS.get(code);
    if (!form || !codes.includes(code)) return [];
    if (form.cadence !== cadence) throw new RangeError(`${code} comes by ${cadence}, not by ${form.cadence}`);
    return [form];
  });
}

function keyOf(unit: string, form: string, period: Period): string {
  return `${unit} ${form} ${period}`;
}

/** The months and every coarser period that holds one of them. */
function coveredPeriods(year: Period, months: number): Period[] {
  const all = Array.from({ length: months }, (_, i) =>
    enclosingPeriods(parsePeriod(`${year}-${String(i + 1).padStart(2, '0')}`) ?? year),
  );
  return [...new Set(all.flat())];
}

async function packReturn(planned: PlannedReturn, bytes: Uint8Array): Promise<Uint8Array> {
  if (planned.fate === 'broken') return bytes.subarray(0, Math.floor(bytes.length / 2));
  return planned.format === 'xlsx' ? bytes : convertWorkbook(bytes, planned.format);
}

import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { CheckContext } from '../core/model/check-context.ts';
import type { Ledger } from '../core/model/ledger.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Parts } from '../core/model/part-value.ts';
import { cadenceOf, PeriodSchema, periodsWithin, shiftPeriod, yearOf } from '../core/model/period.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { lastPeriodEndingBy } from './last-period-ending-by.ts';

export interface LoadedContext {
  readonly context: CheckContext;
  /** The head of the submission itself. */
  readonly head: Head | null;
}

/** Everything that stored submissions and headquarters know and checks may ask for, in as few reads as possible. */
export async function loadContext(
  store: Pick<SubmissionStore, 'headsOf' | 'lastHead' | 'body'>,
  index: CatalogueIndex,
  organisation: Organisation,
  key: SubmissionKey,
  receivedOn: string,
): Promise<LoadedContext> {
  const previousKey = { ...key, period: shiftPeriod(key.period, -1) };
  const yearAgoKey = { ...key, period: shiftPeriod(key.period, -periodsPerYear(key)) };
  const [[head = null, previous = null, yearAgo = null], base] = await Promise.all([
    store.headsOf([key, previousKey, yearAgoKey]),
    loadBase(store, index, key),
  ]);
  const earlier = await loadEarlierRows(store, index, previousKey, live(previous));
  const lastYear = await loadLastYear(store, index, key, earlier);
  const lists = Object.entries(organisation.lists).map(([name, units]) => [name, units[key.unit] ?? []]);
  const [before, yearBefore] = [live(previous), live(yearAgo)];
  return {
    head,
    context: {
      receivedOn,
      ...(before && { previousPeriod: before.parts }),
      ...(yearBefore && { previousYear: yearBefore.parts }),
      ...(base && { base }),
      ...earlier,
      ...lastYear,
      lists: Object.fromEntries(lists),
    },
  };
}

function live(head: Head | null): Head | null {
  return head && !head.withdrawn ? head : null;
}

function periodsPerYear(key: SubmissionKey): number {
  return periodsWithin(PeriodSchema.parse(String(yearOf(key.period))), cadenceOf(key.period)).length;
}

/** Base numbers that other forms of the unit carry. */
async function loadBase(
  store: Pick<SubmissionStore, 'lastHead'>,
  index: CatalogueIndex,
  key: SubmissionKey,
): Promise<Parts | null> {
  const forms = [...index.forms.values()].filter(
    (form) => form.code !== key.form && ledgersOf(index, form.code).some((ledger) => ledger.kind === 'base'),
  );
  const heads = await Promise.all(
    forms.map((form) => store.lastHead(key.unit, form.code, lastPeriodEndingBy(key.period, form.cadence))),
  );
  const parts = heads.flatMap((head) => (head ? [head.parts] : []));
  return parts.length > 0 ? Object.assign({}, ...parts) : null;
}

/** Registers as they last stood, and the summary of exactly one period earlier. */
async function loadEarlierRows(
  store: Pick<SubmissionStore, 'lastHead' | 'body'>,
  index: CatalogueIndex,
  previousKey: SubmissionKey,
  previous: Head | null,
): Promise<Pick<CheckContext, 'previousRows' | 'previousRowsPeriod' | 'previousSummary'>> {
  const ledgers = ledgersOf(index, previousKey.form);
  const registers = ledgers.filter((ledger) => ledger.kind === 'register');
  const summaries = ledgers.filter((ledger) => ledger.kind === 'summary');
  const { unit, form, period } = previousKey;
  const last = previous ?? (registers.length > 0 ? await store.lastHead(unit, form, period) : null);
  if (!last || registers.length + summaries.length === 0) return {};
  const rows = (await store.body(last, last.version))?.rows ?? {};
  return {
    ...(registers.length > 0 && {
      previousRows: Object.fromEntries(registers.map(({ code }) => [code, rows[code] ?? []])),
      previousRowsPeriod: last.period,
    }),
    ...(previous &&
      summaries.length > 0 && { previousSummary: summaries.flatMap(({ code }) => rows[code] ?? []) }),
  };
}

/** Registers at the end of last year, where a rule looks back that far and the previous report is not of that time. */
async function loadLastYear(
  store: Pick<SubmissionStore, 'lastHead' | 'body'>,
  index: CatalogueIndex,
  { unit, form, period }: SubmissionKey,
  { previousRows, previousRowsPeriod }: Pick<CheckContext, 'previousRows' | 'previousRowsPeriod'>,
): Promise<Pick<CheckContext, 'lastYearRows'>> {
  const ledgers = index.forms.get(form)?.ledgers ?? [];
  const wanted = index.rules.flatMap(({ check }) =>
    check.kind === 'yearBefore' && ledgers.includes(check.ledger) ? [check.ledger] : [],
  );
  if (wanted.length === 0 || !previousRows || !previousRowsPeriod) return {};
  const lastYear = PeriodSchema.parse(String(yearOf(period) - 1));
  if (yearOf(previousRowsPeriod) < yearOf(period)) return { lastYearRows: previousRows };
  const end = periodsWithin(lastYear, cadenceOf(period)).at(-1) ?? lastYear;
  const head = await store.lastHead(unit, form, end);
  const rows = head ? (await store.body(head, head.version))?.rows : undefined;
  if (!rows) return {};
  return { lastYearRows: Object.fromEntries(wanted.map((code) => [code, rows[code] ?? []])) };
}

function ledgersOf(index: CatalogueIndex, form: string): Ledger[] {
  return (index.forms.get(form)?.ledgers ?? []).flatMap((code) => index.ledgers.get(code) ?? []);
}

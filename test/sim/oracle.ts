import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Parts, PartValue } from '../../lambdas/core/model/part-value.ts';
import { DUE_DAYS, SIM_FORMS, SIM_PARTS, UTC_OFFSET } from './catalogue.ts';
import { parentsIn, recordIn, type Span, spansOf } from './oracle-tree.ts';

/** An upload that arrived, as the oracle sees it. */
export interface Arrival {
  readonly id: string;
  readonly unit: string;
  readonly form: 'f' | 'q';
  readonly period: string;
  readonly receivedAt: string;
  readonly kind: SentKind;
  readonly parts: Parts;
  readonly warnings: number;
  /** Why a reader sent it back. */
  readonly returned?: string | undefined;
}

/** A file that will be accepted or not, its unit taking it back, a reader sending it back. */
export type SentKind = 'accepted' | 'rejected' | 'withdraw' | 'return';

export function takesBack(kind: SentKind): boolean {
  return kind === 'withdraw' || kind === 'return';
}

/** What counts of one submission in the end. */
export interface Winner {
  readonly arrival: Arrival;
  readonly order: string;
  readonly late: boolean;
}

const MONTHS = { month: 1, quarter: 3 } as const;

/** Of each submission the accepted upload, withdrawal or return received last; late unless one accepted upload was in time. */
export function decideWinners(arrivals: readonly Arrival[]): Map<string, Winner> {
  const winners = new Map<string, Winner>();
  for (const arrival of arrivals) {
    if (arrival.kind === 'rejected') continue;
    const name = `${arrival.unit} ${arrival.form} ${arrival.period}`;
    const order = `${arrival.receivedAt} ${arrival.id}`;
    const before = winners.get(name);
    const late = (before?.late ?? true) && (takesBack(arrival.kind) || isLate(arrival));
    winners.set(name, before && before.order > order ? { ...before, late } : { arrival, order, late });
  }
  return winners;
}

function isLate({ form, period, receivedAt }: Arrival): boolean {
  const span = spansOf(Number(period.slice(0, 4)), MONTHS[SIM_FORMS[form]]).find(
    (one) => one.name === period,
  );
  const due = Date.parse(`${span?.to}T00:00:00Z`) + (DUE_DAYS + 1) * 86_400_000 - UTC_OFFSET * 60_000;
  return Date.parse(receivedAt) >= due;
}

/** `form period node` → the rollup that must be stored, as JSON with its keys in order. Plain and sequential. */
export function foldEverything(
  organisation: Organisation,
  winners: ReadonlyMap<string, Winner>,
  years: readonly number[],
): Map<string, string> {
  const all = new Map<string, string>();
  const sent = new Set([...winners.values()].map(({ arrival }) => `${arrival.form} ${arrival.period}`));
  for (const form of ['f', 'q'] as const)
    for (const year of years)
      for (const months of [1, 3, 6, 12] as const) {
        const step = MONTHS[SIM_FORMS[form]];
        if (months < step) continue;
        for (const span of spansOf(year, months)) {
          const inside = spansOf(year, step).filter((one) => one.from >= span.from && one.to <= span.to);
          if (!inside.some(({ name }) => sent.has(`${form} ${name}`))) continue;
          for (const [node, json] of foldSpan(organisation, winners, form, span, inside))
            all.set(`${form} ${span.name} ${node}`, json);
        }
      }
  return all;
}

function foldSpan(
  organisation: Organisation,
  winners: ReadonlyMap<string, Winner>,
  form: 'f' | 'q',
  span: Span,
  inside: readonly Span[],
): Map<string, string> {
  const parents = parentsIn(organisation, span);
  const counts = (unit: string, one: Span) => {
    const winner = winners.get(`${unit} ${form} ${one.name}`);
    if (!winner || takesBack(winner.arrival.kind)) return null;
    return recordIn(organisation, unit, one.from, one.to) ? winner : null;
  };
  const owes = (unit: string, { to }: Span) => {
    const record = recordIn(organisation, unit, to, to);
    return record?.reports === true && (record.forms.length === 0 || record.forms.includes(form));
  };
  const rollups = new Map<string, string>();
  for (const node of parents.keys()) {
    const below = [...parents.keys()].filter((code) => hangsUnder(parents, code, node));
    if (!below.some((unit) => inside.some((one) => winners.has(`${unit} ${form} ${one.name}`)))) continue;
    const owed = below.flatMap((unit) =>
      inside.filter((one) => owes(unit, one)).map((one) => counts(unit, one)),
    );
    const received = owed.filter((one) => one !== null);
    const parts: Record<string, PartValue> = {};
    for (const [code, part] of Object.entries(SIM_PARTS)) {
      if (part.form !== form) continue;
      const units = part.overUnits === 'none' ? [node] : below;
      const values = units.flatMap((unit) => {
        const dated = inside.map((one) => counts(unit, one)?.arrival.parts[code]);
        const alive = recordIn(organisation, unit, span.to, span.to) !== undefined;
        return foldTime(part.overTime, dated, alive) ?? [];
      });
      const folded = part.overUnits === 'none' ? values[0] : foldValues(part.overUnits, values);
      if (folded) parts[code] = folded;
    }
    rollups.set(
      node,
      sortedJson({
        period: span.name,
        form,
        orgVersion: organisation.version,
        node,
        parts,
        completeness: {
          expected: owed.length,
          received: received.length,
          late: received.filter((one) => one.late).length,
        },
        counts: {
          errors: 0,
          warnings: received.reduce((sum, one) => sum + one.arrival.warnings, 0),
          summaryDifferences: 0,
          summaryCells: 0,
          approximateCells: 0,
        },
      }),
    );
  }
  return rollups;
}

function hangsUnder(parents: ReadonlyMap<string, string | null>, code: string, node: string): boolean {
  for (let up: string | null = code; up !== null; up = parents.get(up) ?? null) if (up === node) return true;
  return false;
}

function foldTime(how: string, dated: readonly (PartValue | undefined)[], alive: boolean): PartValue | null {
  const values = dated.filter((value) => value !== undefined);
  if (how !== 'last') return foldValues(how, values);
  const last = values.at(-1);
  if (!alive || !last) return null;
  return dated.at(-1) ? settled(last) : { ...settled(last), carried: true };
}

const settled = (value: PartValue): PartValue => foldValues('sum', [value]) ?? value;

function foldValues(how: string, values: readonly PartValue[]): PartValue | null {
  if (values.length === 0) return null;
  const hundredths = (value: PartValue) => {
    const [whole = '0', fraction = ''] = (value.n ?? '0').split('.');
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  };
  let from = values;
  const folded: PartValue = {};
  if (how === 'distinct') folded.set = [...new Set(values.flatMap((value) => value.set ?? []))].sort();
  else {
    const numbers = values.map(hundredths);
    const result =
      how === 'sum'
        ? numbers.reduce((a, b) => a + b)
        : how === 'max'
          ? Math.max(...numbers)
          : Math.min(...numbers);
    if (how !== 'sum') from = values.filter((value) => hundredths(value) === result);
    folded.n = String(result / 100);
  }
  if (from.some((value) => value.q)) folded.q = '约';
  if (from.some((value) => value.carried)) folded.carried = true;
  return folded;
}

/** JSON with the keys of every object in order. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

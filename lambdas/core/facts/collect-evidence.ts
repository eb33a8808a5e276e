import { compileSource, dateOf } from '../measure/compile-source.ts';
import { orderedRows } from '../measure/ledger-rows.ts';
import { addSpan } from '../model/add-span.ts';
import { daysInMonth } from '../model/calendar.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { actorsKey, type Evidence, reasonKey, writeMark } from '../model/evidence.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import type { Duty, EvidenceSource } from '../model/obligation.ts';
import { lastDay } from '../model/period.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey, valueKeys } from '../model/value-key.ts';

/** The marks of every obligation that the ledgers of the submission speak about; rows of another unit are left out. */
export function collectEvidence(submission: NormalisedSubmission, index: CatalogueIndex): Evidence {
  const evidence: Evidence = {};
  const ledgers = new Set(index.forms.get(submission.key.form)?.ledgers ?? []);
  const put = (key: string, marks: readonly string[]) => {
    if (marks.length > 0) evidence[key] = [...(evidence[key] ?? []), ...marks].sort();
  };
  for (const { code, duty } of index.obligations) {
    if (duty.kind === 'deadline') {
      if (ledgers.has(duty.ledger)) put(code, deadlineMarks(submission, index, duty));
    } else if (duty.kind === 'count') {
      for (const source of duty.of)
        if (ledgers.has(source.ledger)) put(code, dayMarks(submission, index, source));
      if (duty.onlyWith && ledgers.has(duty.onlyWith.ledger))
        put(reasonKey(code), dayMarks(submission, index, duty.onlyWith));
      if (duty.actors && 'ledger' in duty.actors && ledgers.has(duty.actors.ledger)) {
        const { column } = duty.actors;
        const members = matching(submission, index, duty.actors).flatMap((row) =>
          valueKeys(row.values[column]),
        );
        put(
          actorsKey(code),
          [...new Set(members)].map((member) => writeMark(member)),
        );
      }
    }
  }
  return evidence;
}

function matching(
  submission: NormalisedSubmission,
  index: CatalogueIndex,
  { ledger, where }: Pick<EvidenceSource, 'ledger' | 'where'>,
): LedgerRow[] {
  const { unit, period } = submission.key;
  const { matches } = compileSource({ ledger, ...(where ? { where } : {}) }, index.ledgers.get(ledger));
  return orderedRows(submission, ledger).filter((row) => matches(row, { unit, period }));
}

/** A row known by month only is dated on the first of it: it never falls outside its own window. */
function dayMarks(submission: NormalisedSubmission, index: CatalogueIndex, source: EvidenceSource): string[] {
  const dayOf = compileDay(submission, index, source);
  const rows = matching(submission, index, source);
  return oncePer(rows, source.oncePer).flatMap((row) => {
    const date = dayOf(row);
    if (date === null) return [];
    const day = date.length === 7 ? `${date}-01` : date.slice(0, 10);
    if (source.actor === undefined) return [writeMark(day)];
    return valueKeys(row.values[source.actor]).map((actor) => writeMark(day, actor));
  });
}

function compileDay(
  submission: NormalisedSubmission,
  index: CatalogueIndex,
  { ledger, date }: EvidenceSource,
): (row: LedgerRow) => string | null {
  const column = date ?? index.ledgers.get(ledger)?.dateColumn;
  if (column === undefined) return () => null;
  if (typeof column === 'string') return (row) => dateOf(row.values[column]);
  if ('asOf' in column) return () => lastDay(submission.key.period);
  const days = new Map<string, string>();
  for (const other of orderedRows(submission, column.ledger)) {
    const [key, day] = [valueKey(other.values[column.on]), dateOf(other.values[column.column])];
    if (key !== null && day !== null) days.set(key, day);
  }
  return (row) => days.get(valueKey(row.values[column.on]) ?? '') ?? null;
}

/** Rows without a value in the column count each. */
function oncePer(rows: readonly LedgerRow[], column: string | undefined): readonly LedgerRow[] {
  if (column === undefined) return rows;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = valueKey(row.values[column]);
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A row without a day it is due has no deadline to keep. */
function deadlineMarks(
  submission: NormalisedSubmission,
  index: CatalogueIndex,
  duty: Extract<Duty, { kind: 'deadline' }>,
): string[] {
  return matching(submission, index, duty).flatMap((row) => {
    const start = dateOf(row.values[duty.due.column]);
    const moved = start !== null && duty.due.plus !== undefined ? addSpan(start, duty.due.plus) : start;
    if (moved === null) return [];
    const due = moved.length === 7 ? endOfMonth(moved) : moved;
    const days = duty.done.map((column) => dateOf(row.values[column]));
    const known = days.filter((day) => day !== null).sort();
    const done = known.length === days.length ? (known.at(-1) ?? '') : '';
    return [writeMark(valueKey(row.values[duty.subject]) ?? `${row.sheet} ${row.row}`, due, done)];
  });
}

function endOfMonth(month: string): string {
  const [year = '', ordinal = ''] = month.split('-');
  return `${month}-${daysInMonth(Number(year), Number(ordinal))}`;
}

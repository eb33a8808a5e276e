import type { Catalogue } from '../model/catalogue.ts';
import type { Limit, SinglePredicate, Where } from '../model/condition.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Layout } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Measure, Source } from '../model/measure.ts';
import type { EvidenceSource, Obligation } from '../model/obligation.ts';
import { ruleReferences } from './rule-references.ts';
import { termsOf } from './terms-of.ts';

/**
 * Columns that something in the catalogue reads: the head of their own ledger, an indicator, a rule, an obligation, a
 * ranking, a layout that ends its table there, a figure. As `L10.date`. Rules without arguments, which look at every
 * column, do not count.
 */
export function columnsRead(catalogue: Catalogue): ReadonlySet<string> {
  const read = new Set<string>();
  const add: Add = (ledger, ...keys) => {
    for (const key of keys) if (key !== undefined) read.add(`${ledger}.${key}`);
  };
  for (const ledger of catalogue.ledgers) readLedger(add, ledger);
  for (const indicator of catalogue.indicators) readIndicator(add, indicator);
  for (const { check } of catalogue.rules) {
    const references = ruleReferences(check);
    for (const { ledger, key } of references.columns) add(ledger, key);
    for (const { ledger, where } of references.wheres) add(ledger, ...keysOf(where));
    for (const { measure } of references.measures) readMeasure(add, measure);
  }
  for (const obligation of catalogue.obligations ?? []) readObligation(add, obligation);
  for (const { ledger, where, item, score, rank, within, last } of catalogue.rankings ?? [])
    add(ledger, ...keysOf(where), item, score, rank, ...within, last?.marked);
  for (const layout of catalogue.layouts ?? []) readLayout(add, layout);
  for (const { by } of catalogue.figures ?? []) for (const one of by) read.add(one);
  return read;
}

type Add = (ledger: string, ...keys: readonly (string | undefined)[]) => void;

function readLedger(add: Add, ledger: Ledger): void {
  const { code, key, dateColumn, titleColumn, alikeWithin, ownerColumn, balance, summaryColumns } = ledger;
  add(code, ...key, dateColumn, titleColumn, ...(alikeWithin ?? []), ownerColumn);
  add(code, balance?.added, balance?.removed, ...Object.values(summaryColumns ?? {}));
  for (const column of ledger.columns) {
    add(code, column.rangeEnd);
    if (column.notFuture) add(code, column.key);
  }
}

function readIndicator(add: Add, indicator: Indicator): void {
  for (const term of termsOf(indicator)) if ('measure' in term) readMeasure(add, term.measure);
}

function readMeasure(add: Add, { of, oncePer, ranked }: Measure): void {
  for (const source of of) {
    readSource(add, source);
    add(source.ledger, oncePer);
    if (ranked) add(source.ledger, ranked.score, ...ranked.within, ...keysOf(ranked.where));
  }
}

function readSource(add: Add, { ledger, where, column, times, least, days }: Source): void {
  add(ledger, ...keysOf(where), column, times, ...(least ?? []), days?.from, days?.to);
}

function readObligation(add: Add, { duty }: Obligation): void {
  if (duty.kind === 'deadline')
    add(duty.ledger, ...keysOf(duty.where), duty.subject, duty.due.column, ...duty.done);
  if (duty.kind !== 'count') return;
  for (const source of [...duty.of, ...(duty.onlyWith ? [duty.onlyWith] : [])]) readEvidence(add, source);
  const { actors } = duty;
  if (actors && 'ledger' in actors) add(actors.ledger, ...keysOf(actors.where), actors.column);
}

function readEvidence(add: Add, { ledger, where, date, oncePer, actor }: EvidenceSource): void {
  add(ledger, ...keysOf(where), oncePer, actor);
  if (typeof date === 'string') add(ledger, date);
  else if (date && 'ledger' in date) {
    add(ledger, date.on);
    add(date.ledger, date.on, date.column);
  }
}

function readLayout(add: Add, { tables }: Layout): void {
  for (const { ledger, endsWithBlank } of tables) add(ledger, endsWithBlank);
}

/** Columns a condition looks at, those it compares with among them. */
function keysOf(where: Where | undefined): string[] {
  return Object.entries(where ?? {}).flatMap(([key, predicate]) => [
    key,
    ...('all' in predicate ? predicate.all : [predicate]).flatMap(comparedWith),
  ]);
}

function comparedWith(predicate: SinglePredicate): string[] {
  if ('atLeastColumn' in predicate) return [predicate.atLeastColumn];
  return Object.values(predicate).flatMap((value) => (isColumnLimit(value) ? [value.column] : []));
}

function isColumnLimit(value: unknown): value is Extract<Limit, { column: string }> {
  return typeof value === 'object' && value !== null && 'column' in value;
}

import type { Catalogue } from '../model/catalogue.ts';
import type { Where } from '../model/condition.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Layout } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Measure, Source } from '../model/measure.ts';
import type { EvidenceSource, Obligation } from '../model/obligation.ts';
import { comparedColumns } from '../model/predicate-limit.ts';
import type { Rule } from '../model/rule.ts';
import { ruleReferences } from './rule-references.ts';
import { termsOf } from './terms-of.ts';

/**
 * Columns that something in the catalogue reads: the head of their own ledger, an indicator, a rule, an obligation, a
 * ranking, a layout that ends its table there, a figure. As `L10.date`. Rules without arguments, which look at every
 * column, do not count.
 */
export function columnsRead(catalogue: Catalogue): ReadonlySet<string> {
  const { read, add } = collector();
  for (const ledger of catalogue.ledgers) readLedger(add, ledger);
  for (const indicator of catalogue.indicators) readIndicator(add, indicator);
  for (const rule of catalogue.rules) readRule(add, rule);
  for (const obligation of catalogue.obligations ?? []) readObligation(add, obligation);
  for (const { ledger, where, item, score, rank, within, last } of catalogue.rankings ?? [])
    add(ledger, ...keysOf(where), item, score, rank, ...within, last?.marked);
  for (const layout of catalogue.layouts ?? []) readLayout(add, layout);
  for (const { by } of catalogue.figures ?? []) for (const one of by) read.add(one);
  return read;
}

/** Columns that the measures of an indicator read; not those of indicators it names. */
export function columnsOfIndicator(indicator: Indicator): ReadonlySet<string> {
  const { read, add } = collector();
  readIndicator(add, indicator);
  return read;
}

/** Columns that a rule names. */
export function columnsOfRule(rule: Rule): ReadonlySet<string> {
  const { read, add } = collector();
  readRule(add, rule);
  return read;
}

type Add = (ledger: string, ...keys: readonly (string | undefined)[]) => void;

function collector(): { readonly read: Set<string>; readonly add: Add } {
  const read = new Set<string>();
  const add: Add = (ledger, ...keys) => {
    for (const key of keys) if (key !== undefined) read.add(`${ledger}.${key}`);
  };
  return { read, add };
}

function readRule(add: Add, { check }: Rule): void {
  const references = ruleReferences(check);
  for (const { ledger, key } of references.columns) add(ledger, key);
  for (const { ledger, where } of references.wheres) add(ledger, ...keysOf(where));
  for (const { measure } of references.measures) readMeasure(add, measure);
}

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
  return Object.entries(where ?? {}).flatMap(([key, predicate]) => [key, ...comparedColumns(predicate)]);
}

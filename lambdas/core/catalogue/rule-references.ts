import type { Where } from '../model/condition.ts';
import type { Measure } from '../model/measure.ts';
import type { Check, Operand } from '../model/rule.ts';

export type Wanted = 'any' | 'number' | 'date';

/** What a check names, with the field that names it. */
export interface RuleReferences {
  readonly columns: readonly { ledger: string; key: string; field: string; wanted: Wanted }[];
  readonly wheres: readonly { ledger: string; where: Where | undefined; field: string }[];
  readonly measures: readonly { measure: Measure; field: string }[];
  readonly indicators: readonly { code: string; field: string }[];
}

interface Collected {
  columns: { ledger: string; key: string; field: string; wanted: Wanted }[];
  wheres: { ledger: string; where: Where | undefined; field: string }[];
  measures: { measure: Measure; field: string }[];
  indicators: { code: string; field: string }[];
}

export function ruleReferences(check: Check): RuleReferences {
  const found: Collected = { columns: [], wheres: [], measures: [], indicators: [] };
  const column = (ledger: string, key: string, field: string, wanted: Wanted = 'any') => {
    found.columns.push({ ledger, key, field, wanted });
  };
  const named = (codes: readonly string[] | undefined, field: string) => {
    codes?.forEach((code, i) => {
      found.indicators.push({ code, field: `${field}[${i}]` });
    });
  };
  if ('ledger' in check && 'where' in check)
    found.wheres.push({ ledger: check.ledger, where: check.where, field: 'where' });
  switch (check.kind) {
    case 'lessOrEqual':
      operand(found, check.ledger, check.left, 'left');
      operand(found, check.ledger, check.right, 'right');
      break;
    case 'notBefore':
      column(check.ledger, check.later, 'later', 'date');
      column(check.ledger, check.earlier, 'earlier', 'date');
      break;
    case 'requires':
      found.wheres.push({ ledger: check.ledger, where: check.when, field: 'when' });
      found.wheres.push({ ledger: check.ledger, where: check.must, field: 'must' });
      break;
    case 'sumEquals':
      column(check.ledger, check.total, 'total', 'number');
      for (const [i, part] of check.parts.entries()) column(check.ledger, part, `parts[${i}]`, 'number');
      break;
    case 'countMatches':
      column(check.ledger, check.column, 'column', 'number');
      joined(found, check.ledger, check.details, 'details');
      break;
    case 'exists':
    case 'absent':
      found.wheres.push({ ledger: check.ledger, where: check.when, field: 'when' });
      joined(found, check.ledger, check.in, 'in');
      break;
    case 'constantPer':
      column(check.ledger, check.by, 'by');
      column(check.ledger, check.column, 'column');
      break;
    case 'notice':
      found.wheres.push({ ledger: check.ledger, where: check.when, field: 'when' });
      column(check.ledger, check.column, 'column');
      break;
    case 'seriesNotFalling':
      for (const [i, key] of check.by.entries()) column(check.ledger, key, `by[${i}]`);
      column(check.ledger, check.along, 'along', 'date');
      column(check.ledger, check.column, 'column', 'number');
      found.wheres.push({ ledger: check.ledger, where: check.unless, field: 'unless' });
      break;
    case 'withinBase':
      column(check.ledger, check.column, 'column', 'number');
      found.indicators.push({ code: check.indicator, field: 'indicator' });
      break;
    case 'lateEntry':
      column(check.ledger, check.column, 'column', 'date');
      break;
    case 'issuedReturned':
      column(check.ledger, check.column, 'column');
      break;
    case 'carryForward':
      column(check.ledger, check.added, 'added', 'date');
      column(check.ledger, check.removed, 'removed', 'date');
      break;
    case 'datePlus':
      column(check.ledger, check.column, 'column', 'date');
      column(check.ledger, check.from, 'from', 'date');
      column(check.ledger, check.years, 'years', 'number');
      break;
    case 'yearBefore':
      found.wheres.push({ ledger: check.ledger, where: check.when, field: 'when' });
      column(check.ledger, check.year, 'year');
      for (const [i, key] of check.on.entries()) column(check.ledger, key, `on[${i}]`);
      for (const [own, theirs] of Object.entries(check.same ?? {})) {
        column(check.ledger, own, `same.${own}`);
        column(check.ledger, theirs, `same.${own}`);
      }
      break;
    case 'stageBalance':
      column(check.ledger, check.entered, 'entered', 'date');
      column(check.ledger, check.left, 'left', 'date');
      found.wheres.push({
        ledger: check.ledger,
        where: { [check.column]: { in: [check.stage, ...check.ended] } },
        field: 'stage',
      });
      break;
    case 'totalLessOrEqual':
      total(found, check.left, 'left');
      total(found, check.right, 'right');
      if (check.rightTimes && 'kind' in check.rightTimes)
        found.measures.push({ measure: check.rightTimes, field: 'rightTimes' });
      for (const source of [...sourcesOf(check.left), ...sourcesOf(check.right)])
        for (const [i, key] of check.by.entries()) column(source, key, `by[${i}]`);
      break;
    case 'totalsEqual':
      total(found, check.left, 'left');
      total(found, check.right, 'right');
      for (const source of [...sourcesOf(check.left), ...sourcesOf(check.right)])
        for (const [i, key] of check.by.entries()) column(source, key, `by[${i}]`);
      break;
    case 'balanceForward':
      found.indicators.push({ code: check.indicator, field: 'indicator' });
      found.measures.push({ measure: check.change, field: 'change' });
      named(check.typed, 'typed');
      break;
    case 'rolledUp':
      found.indicators.push({ code: check.left, field: 'left' });
      if ('indicator' in check.right)
        found.indicators.push({ code: check.right.indicator, field: 'right.indicator' });
      break;
    case 'summaryRelation':
      named(check.left, 'left');
      named(check.right, 'right');
      break;
    case 'summaryRatioMatches':
      named(check.indicators, 'indicators');
      break;
    case 'changeBeyond':
      named(check.indicators, 'indicators');
      named(check.except, 'except');
      break;
  }
  return found;
}

/** The ledger a check is about; none for the kinds that hold for all. */
export function ledgerOf(check: Check): string[] {
  return 'ledger' in check && check.ledger !== undefined ? [check.ledger] : [];
}

type Total = Measure | { indicator: string } | { number: string };

function total(found: Collected, side: Total, field: string): void {
  if ('kind' in side) found.measures.push({ measure: side, field });
  else if ('indicator' in side) found.indicators.push({ code: side.indicator, field: `${field}.indicator` });
}

const sourcesOf = (side: Total): string[] => ('kind' in side ? side.of.map((source) => source.ledger) : []);

function operand(found: Collected, ledger: string, side: Operand, field: string): void {
  const add = (key: string, at: string, wanted: Wanted) => {
    found.columns.push({ ledger, key, field: `${field}.${at}`, wanted });
  };
  if ('days' in side) {
    add(side.days.from, 'days.from', 'date');
    add(side.days.to, 'days.to', 'date');
  } else if ('column' in side) {
    add(side.column, 'column', 'number');
    if (typeof side.times === 'string') add(side.times, 'times', 'number');
  }
}

function joined(
  found: Collected,
  ledger: string,
  other: { ledger: string; on: Record<string, string>; where?: Where | undefined },
  field: string,
): void {
  for (const [own, theirs] of Object.entries(other.on)) {
    found.columns.push({ ledger, key: own, field: `${field}.on.${own}`, wanted: 'any' });
    found.columns.push({ ledger: other.ledger, key: theirs, field: `${field}.on.${own}`, wanted: 'any' });
  }
  found.wheres.push({ ledger: other.ledger, where: other.where, field: `${field}.where` });
}

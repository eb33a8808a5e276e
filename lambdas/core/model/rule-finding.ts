import type { CatalogueIndex } from './catalogue-index.ts';
import type { Finding } from './finding.ts';
import { fillMessage, type MessageParameters } from './message.ts';
import type { Check, Rule } from './rule.ts';

/** Where a finding stands. Both null: the whole file. */
export interface Place {
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Text as typed. */
  readonly value?: string | null;
}

/** A finding in the wording of a catalogue rule. A beta error only warns. */
export function ruleFinding(rule: Rule, place: Place, parameters: MessageParameters): Finding {
  return {
    code: rule.code,
    severity: rule.beta && rule.severity === 'error' ? 'warning' : rule.severity,
    sheet: place.sheet,
    cell: place.cell,
    value: place.value ?? null,
    message: fillMessage(rule.message, parameters),
    ...(rule.hint ? { hint: fillMessage(rule.hint, parameters) } : {}),
  };
}

/** The member of the union that holds kind K, alone or among several. */
type CheckOfKind<K extends Check['kind'], C = Check> = C extends { kind: infer Own }
  ? K extends Own
    ? C
    : never
  : never;

/** The rules of one kind, in catalogue order. Kinds without arguments normally have one. */
export function rulesOfKind<K extends Check['kind']>(
  index: CatalogueIndex,
  kind: K,
): (Rule & { check: CheckOfKind<K> })[] {
  return index.rules.filter((rule): rule is Rule & { check: CheckOfKind<K> } => rule.check.kind === kind);
}

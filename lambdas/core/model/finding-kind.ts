import type { Finding, Severity } from './finding.ts';
import { fillMessage, type MessageParameters } from './message.ts';
import type { Place } from './rule-finding.ts';
import type { Text } from './text.ts';

/** Wording of one thing the product itself can say about a workbook. Placeholders `{row} {column} {value} …` are filled. */
export interface FindingKind {
  readonly severity: Severity;
  readonly message: Text;
  readonly hint?: Text;
}

/** A kind as one readable entry of a table. */
export function findingKind(
  severity: Severity,
  zh: string,
  en: string,
  hintZh?: string,
  hintEn?: string,
): FindingKind {
  return {
    severity,
    message: { zh, en },
    ...(hintZh && hintEn ? { hint: { zh: hintZh, en: hintEn } } : {}),
  };
}

/** `hint` replaces the kind's own one when the likely correct value is evident. */
export function makeFinding(
  code: string,
  kind: FindingKind,
  place: Place,
  parameters: MessageParameters,
  hint?: Text,
): Finding {
  const advice = hint ?? (kind.hint && fillMessage(kind.hint, parameters));
  return {
    code,
    severity: kind.severity,
    sheet: place.sheet,
    cell: place.cell,
    value: place.value ?? null,
    message: fillMessage(kind.message, parameters),
    ...(advice ? { hint: advice } : {}),
  };
}

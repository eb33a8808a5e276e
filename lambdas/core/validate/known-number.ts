import type { PartValue } from '../model/part-value.ts';
import type { Subject } from './subject.ts';

/** A part of this submission, else of the unit's latest base numbers; undefined when neither knows it. */
export function knownNumber(subject: Subject, key: string): PartValue | undefined {
  return subject.facts.parts[key] ?? subject.context.base?.[key];
}

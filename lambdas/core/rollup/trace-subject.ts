import { type CatalogueIndex, totalTermKey } from '../model/catalogue-index.ts';
import type { Indicator, Term } from '../model/indicator.ts';
import type { TraceBranch, TraceSubject } from './trace.ts';

export type SubjectOfRole = Pick<TraceBranch, 'role' | 'subject'>;

/** What an indicator is made of: itself, the terms it adds up, or numerator and denominator. */
export function traceSubjects(index: CatalogueIndex, indicator: Indicator): SubjectOfRole[] {
  const { code, computation } = indicator;
  if ('ratio' in computation) {
    const { numerator, denominator } = computation.ratio;
    return [
      { role: 'numerator', subject: termSubject(index, `${code}/n`, numerator) },
      { role: 'denominator', subject: termSubject(index, `${code}/d`, denominator) },
    ];
  }
  if ('total' in computation)
    return computation.total.of.map((term, i) => ({
      role: 'term',
      subject: termSubject(index, totalTermKey(code, i), term),
    }));
  if ('systemRatio' in computation) {
    const { numerator, denominator } = computation.systemRatio;
    return [
      { role: 'numerator', subject: { kind: 'system', system: numerator } },
      { role: 'denominator', subject: { kind: 'system', system: denominator } },
    ];
  }
  return [{ role: 'value', subject: plainSubject(index, indicator) }];
}

function termSubject(index: CatalogueIndex, key: string, term: Term): TraceSubject {
  const partKey = index.termParts.get(key) ?? ('measure' in term ? key : term.indicator);
  const indicator = index.indicators.get(partKey);
  return indicator ? plainSubject(index, indicator) : partSubject(index, partKey);
}

function plainSubject(index: CatalogueIndex, { code, computation }: Indicator): TraceSubject {
  return 'system' in computation ? { kind: 'system', system: computation.system } : partSubject(index, code);
}

/** @throws RangeError when the catalogue has no such part */
function partSubject(index: CatalogueIndex, key: string): TraceSubject {
  const found = index.parts.get(key);
  if (!found) throw new RangeError(`the catalogue has no part ${key}`);
  return { kind: 'part', key, form: found.form, part: found.part };
}

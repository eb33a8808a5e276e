import { totalTermKey } from '../model/catalogue-index.ts';
import type { Indicator, Term } from '../model/indicator.ts';
import type { PartValue } from '../model/part-value.ts';
import type { IndicatorValue } from '../model/rollup.ts';
import { addKnown } from './add-known.ts';
import { markedAs, numberOf } from './combine-values.ts';
import { coversTotal } from './covers-total.ts';
import { divideTerms } from './divide-terms.ts';
import { type NodeAtPeriod, systemNumber } from './system-number.ts';

interface Reading {
  readonly value: string | null;
  readonly part?: PartValue;
}

/**
 * Every indicator of the catalogue at one node and period, in catalogue order, from the parts of its rollups: sums
 * exact and unrounded, ratios recomputed from their terms, also across forms. Null where nothing was reported.
 */
export function deriveIndicators(at: NodeAtPeriod): IndicatorValue[] {
  return [...at.index.indicators.values()].map((indicator) => deriveIndicator(at, indicator));
}

/** One of them. */
export function deriveIndicator(at: NodeAtPeriod, indicator: Indicator): IndicatorValue {
  const { computation } = indicator;
  const head = { node: at.node, period: at.period, indicator: indicator.code };
  if ('measure' in computation || 'system' in computation) {
    const reading = readPlain(at, indicator);
    return { ...head, value: reading.value, ...marks([reading]) };
  }
  if ('total' in computation) {
    const readings = coversTotal(at.index, indicator, at.period)
      ? computation.total.of.map((term, i) => readTerm(at, totalTermKey(indicator.code, i), term))
      : [];
    return { ...head, value: addKnown(readings.map(({ value: one }) => one)), ...marks(readings) };
  }
  const [numerator, denominator] =
    'ratio' in computation
      ? [
          readTerm(at, `${indicator.code}/n`, computation.ratio.numerator),
          readTerm(at, `${indicator.code}/d`, computation.ratio.denominator),
        ]
      : [
          { value: systemNumber(computation.systemRatio.numerator, at) },
          { value: systemNumber(computation.systemRatio.denominator, at) },
        ];
  const times = 'ratio' in computation ? computation.times : '100';
  return {
    ...head,
    value: divideTerms(numerator.value, denominator.value, times, indicator.decimals),
    numerator: numerator.value,
    denominator: denominator.value,
    ...marks([numerator, denominator]),
  };
}

function readPlain(at: NodeAtPeriod, { code, computation }: Indicator): Reading {
  if ('system' in computation) return { value: systemNumber(computation.system, at) };
  return readPart(at, code);
}

function readTerm(at: NodeAtPeriod, key: string, term: Term): Reading {
  const partKey = at.index.termParts.get(key) ?? ('measure' in term ? key : term.indicator);
  if (at.index.parts.has(partKey)) return readPart(at, partKey);
  const indicator = at.index.indicators.get(partKey);
  return indicator ? readPlain(at, indicator) : { value: null };
}

function readPart(at: NodeAtPeriod, key: string): Reading {
  const form = at.index.parts.get(key)?.form;
  const value: PartValue | undefined = form === undefined ? undefined : at.rollups.get(form)?.parts[key];
  return value ? { value: numberOf(value), part: value } : { value: null };
}

function marks(readings: readonly Reading[]): Pick<IndicatorValue, 'qualifier' | 'carried'> {
  const { q, carried } = markedAs(readings.flatMap((reading) => reading.part ?? []));
  return { ...(q ? { qualifier: q } : {}), ...(carried ? { carried } : {}) };
}

import type { IndicatorValue } from '../model/rollup.ts';
import type { Returns, UnitPeriods } from '../rollup/list-returns.ts';
import type { ReportingRate } from '../rollup/rate-reporting.ts';
import { jsonArray } from './json-lines.ts';

/** What a rollup was made from. No time of making: the same input gives the same bytes. */
export interface RollupMeta {
  readonly catalogue: string;
  readonly catalogueVersion: string;
  readonly orgVersion: string;
  /** Top of what was rolled up. */
  readonly node: string;
  readonly period: string;
  /** Periods of the values, finest first. */
  readonly periods: readonly string[];
}

/** How complete one node's rollup of one form is, with the missing and late units by name. */
export interface CompletenessEntry {
  readonly node: string;
  readonly period: string;
  readonly form: string;
  readonly expected: number;
  readonly received: number;
  readonly late: number;
  readonly rate: ReportingRate['rate'];
  readonly onTimeRate: ReportingRate['onTimeRate'];
  readonly incomplete: boolean;
  readonly missing: Returns['missing'];
  readonly lateUnits: Returns['late'];
  /** Of the missing, those whose file was sent back. */
  readonly rejected?: Returns['missing'];
}

/** `rollup.json` in pieces of text to be written in turn: one value per line. */
export function* renderRollupJson(rollup: {
  readonly meta: RollupMeta;
  readonly values: Iterable<IndicatorValue>;
  readonly completeness: Iterable<CompletenessEntry>;
}): Generator<string> {
  const { catalogue, catalogueVersion, orgVersion, node, period, periods } = rollup.meta;
  yield `{\n"meta": ${JSON.stringify({ catalogue, catalogueVersion, orgVersion, node, period, periods })},\n"values": `;
  yield* jsonArray(orderedValues(rollup.values));
  yield ',\n"completeness": ';
  yield* jsonArray(orderedEntries(rollup.completeness));
  yield '\n}\n';
}

function* orderedValues(values: Iterable<IndicatorValue>): Generator<IndicatorValue> {
  for (const one of values) {
    const { node, period, indicator, value, numerator, denominator, qualifier, carried, suppressed } = one;
    yield {
      node,
      period,
      indicator,
      value,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(carried ? { carried } : {}),
      ...(suppressed ? { suppressed } : {}),
    };
  }
}

function* orderedEntries(entries: Iterable<CompletenessEntry>): Generator<CompletenessEntry> {
  const list = (units: readonly UnitPeriods[]) =>
    units.map(({ unit, name, periods }) => ({ unit, name, periods }));
  for (const one of entries)
    yield {
      node: one.node,
      period: one.period,
      form: one.form,
      expected: one.expected,
      received: one.received,
      late: one.late,
      rate: one.rate,
      onTimeRate: one.onTimeRate,
      incomplete: one.incomplete,
      missing: list(one.missing),
      lateUnits: list(one.lateUnits),
      ...(one.rejected === undefined ? {} : { rejected: list(one.rejected) }),
    };
}

import type { Indicator } from '../model/indicator.ts';
import type { IndicatorValue } from '../model/rollup.ts';
import type { Language } from '../model/text.ts';
import { renderCsv } from './render-csv.ts';
import { SUPPRESSED } from './rollup-number.ts';

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '单位编码',
    '单位名称',
    '期间',
    '指标编码',
    '指标名称',
    '计量单位',
    '数值',
    '分子',
    '分母',
    '近似标识',
    '沿用前期',
  ],
  en: [
    'Unit code',
    'Unit',
    'Period',
    'Indicator',
    'Name',
    'Measure',
    'Value',
    'Numerator',
    'Denominator',
    'Approximate',
    'Carried over',
  ],
};
const CARRIED: Readonly<Record<Language, string>> = { zh: '是', en: 'yes' };

/** `rollup.csv`: one line per node, period and indicator. An empty value was not reported; it is not 0. */
export function* renderRollupCsv(
  rollup: {
    readonly values: Iterable<IndicatorValue>;
    readonly indicators: ReadonlyMap<string, Pick<Indicator, 'name' | 'unit'>>;
    readonly nameOf: (node: string) => string;
  },
  language: Language = 'zh',
): Generator<string> {
  yield* renderCsv(HEADERS[language], rows(rollup, language));
}

function* rows(
  { values, indicators, nameOf }: Parameters<typeof renderRollupCsv>[0],
  language: Language,
): Generator<(string | null)[]> {
  for (const one of values) {
    const indicator = indicators.get(one.indicator);
    yield [
      one.node,
      nameOf(one.node),
      one.period,
      one.indicator,
      indicator?.name[language] ?? null,
      indicator?.unit ?? null,
      one.value,
      one.numerator ?? null,
      one.denominator ?? null,
      one.suppressed ? SUPPRESSED : (one.qualifier ?? null),
      one.carried ? CARRIED[language] : null,
    ];
  }
}

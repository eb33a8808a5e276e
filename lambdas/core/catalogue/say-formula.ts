import type { Fold, Indicator, Part, Term } from '../model/indicator.ts';
import type { Text } from '../model/text.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { sayMeasure } from './say-measure.ts';
import { SYSTEM_NUMBERS } from './system-numbers.ts';

/** How an indicator is computed, line by line, as an analyst would read it. */
export function sayFormula(names: CatalogueNames, { computation, decimals }: Indicator): Text[] {
  if ('measure' in computation) return sayPart(names, computation);
  if ('system' in computation) return [SYSTEM_NUMBERS[computation.system]];
  if ('systemRatio' in computation) {
    const { numerator, denominator } = computation.systemRatio;
    return [
      named({ zh: '分子', en: 'Numerator' }, [SYSTEM_NUMBERS[numerator]]),
      named({ zh: '分母', en: 'Denominator' }, [SYSTEM_NUMBERS[denominator]]),
      rounded('100', decimals),
    ];
  }
  if ('total' in computation)
    return [
      {
        zh: '以下各项相加，没有报送的一项不计：',
        en: 'The sum of these; one that nobody reported adds nothing:',
      },
      ...computation.total.of.map((term, i) =>
        named({ zh: `第 ${i + 1} 项`, en: `Term ${i + 1}` }, sayTerm(names, term)),
      ),
    ];
  const { numerator, denominator } = computation.ratio;
  return [
    named({ zh: '分子', en: 'Numerator' }, sayTerm(names, numerator)),
    named({ zh: '分母', en: 'Denominator' }, sayTerm(names, denominator)),
    rounded(computation.times, decimals),
  ];
}

/** The same in one paragraph. */
export function sayFormulaInLine(names: CatalogueNames, indicator: Indicator): Text {
  const lines = sayFormula(names, indicator);
  return { zh: lines.map(({ zh }) => zh).join(' '), en: lines.map(({ en }) => en).join(' ') };
}

function sayTerm(names: CatalogueNames, term: Term): Text[] {
  if (!('indicator' in term)) return sayPart(names, term);
  const name = names.indicators.get(term.indicator)?.name ?? { zh: '', en: '' };
  return [{ zh: `指标 ${term.indicator} ${name.zh}。`, en: `Indicator ${term.indicator}, ${name.en}.` }];
}

function sayPart(names: CatalogueNames, { measure, overUnits, overTime }: Part): Text[] {
  const { zh, en } = sayMeasure(names, measure);
  const [units, time] = [FOLDS[overUnits], FOLDS[overTime]];
  return [
    { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` },
    {
      zh: `各单位之间：${units.zh}；各期之间：${time.zh}。`,
      en: `Over units: ${units.en}; over time: ${time.en}.`,
    },
  ];
}

const FOLDS: Readonly<Record<Fold, Text>> = {
  sum: { zh: '相加', en: 'sum' },
  max: { zh: '取最大', en: 'the largest' },
  min: { zh: '取最小', en: 'the smallest' },
  last: { zh: '取最后一期', en: 'the last period' },
  distinct: { zh: '合并去重', en: 'each value once' },
  none: { zh: '不合并', en: 'not combined' },
};

function named(name: Text, lines: readonly Text[]): Text {
  return {
    zh: `${name.zh}：${lines.map(({ zh }) => zh).join('')}`,
    en: `${name.en}: ${lines.map(({ en }) => en).join(' ')}`,
  };
}

function rounded(times: '1' | '100', decimals: number): Text {
  const factor = times === '100' ? { zh: '分子÷分母×100', en: 'Numerator ÷ denominator × 100' } : null;
  return {
    zh: `${factor?.zh ?? '分子÷分母'}，保留 ${decimals} 位小数；先各自汇总，再相除。`,
    en: `${factor?.en ?? 'Numerator ÷ denominator'}, to ${decimals} decimals; both are rolled up before they are divided.`,
  };
}

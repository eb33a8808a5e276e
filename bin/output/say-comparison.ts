import type { Change, Comparison } from '../../lambdas/core/model/comparison.ts';
import type { Indicator } from '../../lambdas/core/model/indicator.ts';
import { periodLabel } from '../../lambdas/core/model/period.ts';
import type { IndicatorValue } from '../../lambdas/core/model/rollup.ts';
import type { LoadedComparisons } from '../../lambdas/steps/load-comparisons.ts';
import type { Session } from './session.ts';

/** One number with what it is compared with; what has nothing to compare with is left out. */
export function sayComparison(
  session: Session,
  indicator: Indicator,
  { value, qualifier, carried }: IndicatorValue,
  beside: Comparison | undefined,
  incomplete: boolean,
): void {
  const { language } = session;
  const zh = language === 'zh';
  const printed = value === null ? '—' : `${qualifier ?? ''}${value} ${indicator.unit}`;
  const label = zh
    ? {
        previous: '环比',
        yearAgo: '同比',
        comparable: '同口径同比',
        cumulative: '本年累计',
        latest: '年内最近一期',
        carried: '沿用前期',
      }
    : {
        previous: 'on period',
        yearAgo: 'on year',
        comparable: 'comparable',
        cumulative: 'since January',
        latest: 'latest of the year',
        carried: 'carried over',
      };
  const words = [
    ...(carried ? [label.carried] : []),
    ...changeWords(label.previous, beside?.previous, indicator),
    ...changeWords(label.yearAgo, beside?.yearAgo, indicator),
    ...changeWords(label.comparable, beside?.comparable, indicator),
    ...(beside?.cumulative == null || beside.cumulative === value
      ? []
      : [`${isStock(indicator) ? label.latest : label.cumulative} ${beside.cumulative}`]),
  ];
  const tail = words.length > 0 ? `  （${words.join('，')}）` : '';
  const mark = incomplete && value !== null ? (zh ? ' 【不完整】' : ' [incomplete]') : '';
  session.say(`  ${indicator.code}  ${indicator.name[language]}  ${printed}${mark}${tail}`);
}

/** A stock does not add up over months: since January it is what was last reported. */
function isStock({ computation }: Indicator): boolean {
  return 'measure' in computation && computation.overTime === 'last';
}

/** @example 环比 +3（+12.5%） */
function changeWords(label: string, change: Change | null | undefined, { unit }: Indicator): string[] {
  if (!change || change.change === null) return [];
  const signed = (text: string) => (text.startsWith('-') ? text : `+${text}`);
  const rate = change.rate === null ? '' : ` ${signed(change.rate)}%`;
  return [`${label} ${signed(change.change)}${unit === '%' ? '个百分点' : ''}${rate}`];
}

/** Which units the comparison with last year leaves out. */
export function sayPerimeter(
  session: Session,
  { yearAgoPeriod, perimeter }: Pick<LoadedComparisons, 'yearAgoPeriod' | 'perimeter'>,
  name: (code: string) => string,
): void {
  const { opened, closed } = perimeter;
  if (opened.length + closed.length === 0 || perimeter.units.size === 0) return;
  const label = periodLabel(yearAgoPeriod, session.language);
  session.say({
    zh: `同口径同比（对${label}）不含：${[
      ...(opened.length > 0 ? [`新设 ${opened.map(name).join('、')}`] : []),
      ...(closed.length > 0 ? [`撤销 ${closed.map(name).join('、')}`] : []),
    ].join('；')}。`,
    en: `Comparable with ${label}: without ${[...opened, ...closed].map(name).join(', ')}.`,
  });
}

import type { Indicator, Part, Term } from '../model/indicator.ts';
import type { Measure } from '../model/measure.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { checkFold } from './check-fold.ts';
import { checkMeasure } from './check-measure.ts';
import { type Fault, fault, listSome } from './fault.ts';
import { findLoop } from './find-loop.ts';

/** Its form exists and carries every ledger it reads; terms name indicators that have a part; folds make sense. */
export function checkIndicator(names: CatalogueNames, indicator: Indicator): Fault[] {
  const { computation } = indicator;
  if ('system' in computation || 'systemRatio' in computation)
    return indicator.form === null
      ? []
      : [fault('form', '系统数不属于任何报表，应为 null', 'a system number is on no form: expected null')];
  const form = indicator.form === null ? undefined : names.forms.get(indicator.form);
  if (!form) {
    const known = listSome([...names.forms.keys()]);
    return [
      fault(
        'form',
        `没有报表 ${indicator.form}；可用：${known}`,
        `there is no form ${indicator.form}; there are ${known}`,
      ),
    ];
  }
  if ('total' in computation)
    return computation.total.of.flatMap((term, i) =>
      checkTerm(names, indicator, form.ledgers, term, `computation.total.of[${i}]`),
    );
  if (!('ratio' in computation)) return checkPart(names, indicator, form.ledgers, computation, 'computation');
  const { numerator, denominator } = computation.ratio;
  return [
    ...checkTerm(names, indicator, form.ledgers, numerator, 'computation.ratio.numerator'),
    ...checkTerm(names, indicator, form.ledgers, denominator, 'computation.ratio.denominator'),
  ];
}

function checkTerm(
  names: CatalogueNames,
  indicator: Indicator,
  ledgers: readonly string[],
  term: Term,
  field: string,
): Fault[] {
  if (!('indicator' in term)) return checkPart(names, indicator, ledgers, term, field);
  const target = names.indicators.get(term.indicator);
  const at = `${field}.indicator`;
  if (!target) return [fault(at, `没有指标 ${term.indicator}`, `there is no indicator ${term.indicator}`)];
  if ('measure' in target.computation) return [];
  const loop = findLoop(names, indicator.code, target);
  if (loop)
    return [
      fault(at, `循环引用：${loop.join(' → ')}`, `the indicators go round in a circle: ${loop.join(' → ')}`),
    ];
  const kind = KINDS.find(([key]) => key in target.computation);
  return [
    fault(
      at,
      `${term.indicator} 是${kind?.[1]}，不能再作为其他指标的一项；请写它的各项`,
      `${term.indicator} is ${kind?.[2]} and cannot be a term; name its own terms`,
    ),
  ];
}

const KINDS = [
  ['ratio', '比率', 'a ratio'],
  ['total', '合计', 'a total'],
  ['system', '系统数', 'a system number'],
  ['systemRatio', '系统数的比率', 'a ratio of system numbers'],
] as const;

function checkPart(
  names: CatalogueNames,
  indicator: Indicator,
  ledgers: readonly string[],
  part: Part,
  field: string,
): Fault[] {
  const at = `${field}.measure`;
  return [
    ...checkMeasure(names, part.measure, at),
    ...checkOnForm(names, indicator, ledgers, part.measure, at),
    ...checkFold(names, part, field),
  ];
}

function checkOnForm(
  names: CatalogueNames,
  indicator: Indicator,
  ledgers: readonly string[],
  measure: Measure,
  field: string,
): Fault[] {
  const { form } = indicator;
  if (measure.kind === 'summary' && !names.forms.get(form ?? '')?.summary.includes(indicator.code))
    return [
      fault(
        field,
        `取汇总表填报值，但报表 ${form} 的 summary 没有列出 ${indicator.code}`,
        `takes the typed value, but form ${form} does not list ${indicator.code} in summary`,
      ),
    ];
  return measure.of.flatMap((source, i) =>
    ledgers.includes(source.ledger) || !names.ledgers.has(source.ledger)
      ? []
      : [
          fault(
            `${field}.of[${i}].ledger`,
            `台账 ${source.ledger} 不在报表 ${form} 中`,
            `ledger ${source.ledger} is not on form ${form}`,
          ),
        ],
  );
}

import type { Catalogue } from '../model/catalogue.ts';
import type { Column } from '../model/column.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Text } from '../model/text.ts';
import { canonicalJson } from './canonical-json.ts';
import { nameCatalogue } from './catalogue-names.ts';
import { columnsOfIndicator } from './columns-read.ts';
import { sayColumn, sayLedger } from './say-column.ts';
import { termsOf } from './terms-of.ts';

/** An indicator that may give another number for the same workbooks, and why. */
export interface ChangedNumber {
  readonly indicator: string;
  readonly name: Text;
  readonly reasons: readonly Text[];
}

/** Of the indicators in both catalogues: another formula, other digits, columns read otherwise, or terms that change. */
export function numbersThatChange(before: Catalogue, after: Catalogue): ChangedNumber[] {
  const old = nameCatalogue(before);
  const changed = columnsReadOtherwise(before, after);
  const own = new Map<string, Text[]>();
  for (const indicator of after.indicators) {
    const was = old.indicators.get(indicator.code);
    if (!was) continue;
    const columns = new Set([...columnsOfIndicator(was), ...columnsOfIndicator(indicator)]);
    const reasons = [
      ...formula(was, indicator),
      ...[...columns].flatMap((column) => changed.get(column) ?? []),
    ];
    if (reasons.length > 0) own.set(indicator.code, reasons);
  }
  return after.indicators.flatMap((indicator) => {
    if (!old.indicators.has(indicator.code)) return [];
    const terms = termsOf(indicator).flatMap((term) =>
      'indicator' in term && own.has(term.indicator)
        ? [{ zh: `其中的指标 ${term.indicator} 有变化`, en: `its term ${term.indicator} changes` }]
        : [],
    );
    const reasons = [...(own.get(indicator.code) ?? []), ...terms];
    return reasons.length > 0 ? [{ indicator: indicator.code, name: indicator.name, reasons }] : [];
  });
}

function formula(was: Indicator, is: Indicator): Text[] {
  const reasons: Text[] = [];
  if (canonicalJson(was.computation) !== canonicalJson(is.computation))
    reasons.push({ zh: '算法改动', en: 'another formula' });
  if (was.decimals !== is.decimals)
    reasons.push({
      zh: `小数位数由 ${was.decimals} 改为 ${is.decimals}`,
      en: `printed with ${is.decimals} decimals, not ${was.decimals}`,
    });
  if (was.unit !== is.unit)
    reasons.push({ zh: `单位由“${was.unit}”改为“${is.unit}”`, en: `in ${is.unit}, not ${was.unit}` });
  return reasons;
}

/** `L10.date` → why the same cell, or the same row, may be read otherwise. */
function columnsReadOtherwise(before: Catalogue, after: Catalogue): ReadonlyMap<string, Text[]> {
  const names = nameCatalogue(after);
  const found = new Map<string, Text[]>();
  for (const was of before.ledgers) {
    const is = names.ledgers.get(was.code);
    if (!is) continue;
    const whole = was.kind !== is.kind || was.ownerColumn !== is.ownerColumn;
    for (const column of was.columns) {
      const now = names.column(was.code, column.key);
      const reasons: Text[] = [];
      const [ledger, label] = [sayLedger(names, was.code), sayColumn(names, was.code, column.key)];
      if (whole)
        reasons.push({
          zh: `${ledger.zh}的性质或归属列改动`,
          en: `${ledger.en} is of another kind or owner`,
        });
      if (now && isReadOtherwise(column, now))
        reasons.push({
          zh: `${ledger.zh}${label.zh}的读法改动`,
          en: `${label.en} of ${ledger.en} is read otherwise`,
        });
      if (reasons.length > 0) found.set(`${was.code}.${column.key}`, reasons);
    }
  }
  return found;
}

function isReadOtherwise(was: Column, is: Column): boolean {
  const reading = ({ type, values, measure, fillDown, notApplicable, length, rangeEnd, dueDate }: Column) =>
    canonicalJson({ type, values, measure, fillDown, notApplicable, length, rangeEnd, dueDate });
  return reading(was) !== reading(is);
}

import { columnsOfIndicator, columnsOfRule } from '../../catalogue/columns-read.ts';
import { ruleReferences } from '../../catalogue/rule-references.ts';
import type { Catalogue } from '../../model/catalogue.ts';

/** Indicator → codes of the rules that name it, or look at a column it counts by. In order of the catalogue. */
export function rulesOfIndicators({ indicators, rules }: Catalogue): ReadonlyMap<string, string[]> {
  const checked = rules.map((rule) => ({
    code: rule.code,
    columns: columnsOfRule(rule),
    indicators: new Set(ruleReferences(rule.check).indicators.map(({ code }) => code)),
  }));
  return new Map(
    indicators.map((indicator) => {
      const columns = [...columnsOfIndicator(indicator)];
      const found = checked.filter(
        (rule) => rule.indicators.has(indicator.code) || columns.some((column) => rule.columns.has(column)),
      );
      return [indicator.code, [...new Set(found.map(({ code }) => code))]] as const;
    }),
  );
}

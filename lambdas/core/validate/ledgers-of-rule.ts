import { ledgerOf, ruleReferences } from '../catalogue/rule-references.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Rule } from '../model/rule.ts';

/** Ledgers whose rows a rule looks at. */
export function ledgersOfRule(rule: Rule, index: CatalogueIndex): ReadonlySet<string> {
  const { columns, wheres, measures, indicators } = ruleReferences(rule.check);
  const parts = indicators.flatMap(({ code }) => index.parts.get(code)?.part.measure ?? []);
  return new Set([
    ...ledgerOf(rule.check),
    ...columns.map(({ ledger }) => ledger),
    ...wheres.map(({ ledger }) => ledger),
    ...[...measures.map(({ measure }) => measure), ...parts].flatMap((measure) =>
      measure.of.map(({ ledger }) => ledger),
    ),
  ]);
}

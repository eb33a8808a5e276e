import type { CatalogueNames } from '../../catalogue/catalogue-names.ts';
import { ruleReferences } from '../../catalogue/rule-references.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Rule } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type { Block, Page, Said } from '../page.ts';
import { indicatorLink, ledgerLink } from './links.ts';

/** Every rule with what it says when it fires. */
export function rulesPage({ rules, ownRules = [] }: Catalogue, names: CatalogueNames): Page {
  const codes = [...new Set(rules.map(({ code }) => code))].sort();
  const own = new Set(ownRules);
  const blocks = codes.flatMap((code): Block[] => [
    {
      heading: own.has(code) ? { zh: `${code}（自有规则）`, en: 'one of our own' } : code,
      level: 3,
      id: code,
    },
    {
      table: {
        head: [
          { zh: '级别', en: 'Severity' },
          { zh: '提示', en: 'What it says' },
          { zh: '怎么改', en: 'How to fix' },
          { zh: '涉及', en: 'About' },
          { zh: '种类', en: 'Kind' },
        ],
        rows: rules
          .filter((rule) => rule.code === code)
          .map((rule) => [
            [SEVERITIES[rule.severity], ...(rule.beta ? [{ zh: '试行', en: 'on trial' }] : [])],
            [rule.message],
            rule.hint ? [rule.hint] : [],
            about(rule, names),
            [rule.check.kind],
          ]),
      },
    },
  ]);
  return { name: 'rules', title: { zh: '校验规则', en: 'Rules' }, blocks };
}

const SEVERITIES: Readonly<Record<Rule['severity'], Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

function about({ check }: Rule, names: CatalogueNames): Said[] {
  const { columns, wheres, measures, indicators } = ruleReferences(check);
  const ledgers = new Set([
    ...('ledger' in check && check.ledger !== undefined ? [check.ledger] : []),
    ...columns.map(({ ledger }) => ledger),
    ...wheres.map(({ ledger }) => ledger),
    ...measures.flatMap(({ measure }) => measure.of.map(({ ledger }) => ledger)),
  ]);
  const codes = [...new Set(indicators.map(({ code }) => code))];
  return [
    ...[...ledgers].map((code) => ledgerLink(names, code)),
    ...codes.map((code) => indicatorLink(names, code)),
  ];
}

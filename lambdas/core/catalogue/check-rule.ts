import type { Rule } from '../model/rule.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { checkMeasure, unknownLedger } from './check-measure.ts';
import { checkWhere, unknownColumn } from './check-where.ts';
import { isDateColumn, isNumberColumn } from './column-kinds.ts';
import { type Fault, fault, listSome } from './fault.ts';
import { RULE_PLACEHOLDERS } from './rule-placeholders.ts';
import { ledgerOf, type RuleReferences, ruleReferences, type Wanted } from './rule-references.ts';

/** What it names exists and fits, some form carries all its ledgers, and its wording asks only for what is known. */
export function checkRule(names: CatalogueNames, rule: Rule): Fault[] {
  const references = ruleReferences(rule.check);
  const ledgers = new Set([
    ...ledgerOf(rule.check),
    ...references.columns.map((one) => one.ledger),
    ...references.wheres.map((one) => one.ledger),
    ...references.measures.flatMap((one) => one.measure.of.map((source) => source.ledger)),
  ]);
  const unknown = [...ledgers].filter((code) => !names.ledgers.has(code));
  return [
    ...unknown.map((code) => unknownLedger(names, code, 'check')),
    ...references.columns.flatMap((one) => checkColumnUse(names, one)),
    ...references.wheres
      .filter((one) => names.ledgers.has(one.ledger))
      .flatMap((one) => checkWhere(names, one.ledger, one.where, `check.${one.field}`)),
    ...references.measures.flatMap((one) =>
      checkMeasure(names, one.measure, `check.${one.field}`).filter(
        (found) => !found.field.endsWith('.ledger'),
      ),
    ),
    ...references.indicators
      .filter((one) => !names.indicators.has(one.code))
      .map((one) => fault(`check.${one.field}`, `没有指标 ${one.code}`, `there is no indicator ${one.code}`)),
    ...(unknown.length === 0 ? checkOneForm(names, ledgers) : []),
    ...checkTyped(names, rule.check),
    ...checkPlaceholders(rule),
  ];
}

function checkColumnUse(names: CatalogueNames, use: RuleReferences['columns'][number]): Fault[] {
  if (!names.ledgers.has(use.ledger)) return [];
  const column = names.column(use.ledger, use.key);
  const field = `check.${use.field}`;
  if (!column) return [unknownColumn(names, use.ledger, use.key, field)];
  const fits: Record<Wanted, boolean> = {
    any: true,
    number: isNumberColumn(column),
    date: isDateColumn(column),
  };
  if (fits[use.wanted]) return [];
  const zh = use.wanted === 'number' ? '数字' : '日期';
  return [
    fault(
      field,
      `列 ${use.key} 应为${zh}列，现在是 ${column.type}`,
      `column ${use.key} must hold a ${use.wanted}, it is ${column.type}`,
    ),
  ];
}

function checkOneForm(names: CatalogueNames, ledgers: ReadonlySet<string>): Fault[] {
  if (ledgers.size === 0) return [];
  const forms = [...names.forms.values()];
  if (forms.some((form) => [...ledgers].every((code) => form.ledgers.includes(code)))) return [];
  const list = [...ledgers].join(', ');
  return [
    fault(
      'check',
      `没有报表同时含有 ${list}，规则不会生效`,
      `no form carries ${list} together, so it can never fire`,
    ),
  ];
}

/** Typed numbers are compared within one workbook. */
function checkTyped(names: CatalogueNames, check: Rule['check']): Fault[] {
  if (check.kind !== 'summaryRelation') return [];
  const codes = [...check.left, ...check.right];
  if ([...names.forms.values()].some((form) => codes.every((code) => form.summary.includes(code)))) return [];
  const list = codes.join(', ');
  return [
    fault(
      'check',
      `没有报表的 summary 同时列出 ${list}，规则不会生效`,
      `no form has ${list} together in its summary, so it can never fire`,
    ),
  ];
}

function checkPlaceholders(rule: Rule): Fault[] {
  const known = RULE_PLACEHOLDERS[rule.check.kind];
  const texts = [
    ['message.zh', rule.message.zh],
    ['message.en', rule.message.en],
    ['hint.zh', rule.hint?.zh],
    ['hint.en', rule.hint?.en],
  ] as const;
  return texts.flatMap(([field, text]) =>
    [...(text ?? '').matchAll(/\{(\w+)\}/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !known.includes(name))
      .map((name) =>
        fault(
          field,
          `${rule.check.kind} 没有占位符 {${name}}；可用：${listSome(known)}`,
          `${rule.check.kind} has no placeholder {${name}}; it has ${listSome(known)}`,
        ),
      ),
  );
}

import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { CELL_FINDINGS, type CellFindingCode, cellFinding } from '../model/cell-findings.ts';
import type { Column } from '../model/column.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { ruleFinding, rulesOfKind } from '../model/rule-finding.ts';
import type { Text } from '../model/text.ts';
import type { CellIssue, CellRuleKind } from '../parse/parsed.ts';

const KINDS: readonly CellRuleKind[] = [
  'unitResolves',
  'required',
  'countType',
  'numberType',
  'percentRange',
  'bounds',
  'dateType',
  'choice',
  'approximate',
];
const LONGEST_VALUE = 200;

/** Where an issue was found and what was read there. */
export interface IssuePlace {
  readonly sheet: string;
  readonly row: number;
  readonly at: number;
  readonly column: Column;
  /** Text as typed; null when the cell is empty. */
  readonly value: string | null;
  /** What it was read as. */
  readonly result: string;
}

/** Makes findings of issues: in the catalogue's words where a rule of the kind exists, else in the product's own. */
export function createIssueWriter(index: CatalogueIndex): (issue: CellIssue, place: IssuePlace) => Finding {
  const rules = new Map<string, Rule>();
  for (const kind of KINDS) {
    const [rule] = rulesOfKind(index, kind);
    if (rule) rules.set(kind, rule);
  }
  return (issue, { sheet, row, at, column, value, result }) => {
    const shown =
      value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    const place = { sheet, cell: cellAddress(row, at), value: shown };
    const parameters = { row, column: column.label, value: shown ?? '', result, ...issue.parameters };
    if (isCellCode(issue.code)) return cellFinding(issue.code, place, parameters, issue.hint);
    const rule = rules.get(issue.code);
    if (!rule) return cellFinding(fallback(issue.code), place, parameters, issue.hint);
    const finding = ruleFinding(rule, place, parameters);
    const missing = issue.code === 'required' ? howToFill(column) : null;
    if (missing) return { ...finding, hint: missing };
    if (!issue.hint || issue.code === 'unitResolves') return finding;
    const { zh, en } = issue.hint;
    const hint = finding.hint
      ? { zh: `${zh}${finding.hint.zh}`, en: `${en} ${finding.hint.en}` }
      : issue.hint;
    return { ...finding, hint };
  };
}

/** What to put into an empty cell that takes no number; null where the rule's own advice about 0 fits. */
function howToFill({ type, notApplicable }: Column): Text | null {
  if (notApplicable) return null;
  switch (type) {
    case 'count':
    case 'decimal':
    case 'money':
    case 'percent':
      return null;
    case 'enum':
    case 'bool':
      return { zh: '请从下拉列表选择一项。', en: 'Choose one from the list.' };
    case 'date':
      return { zh: '请补填日期，例如 2022-03-05。', en: 'Fill in the day, for example 2022-03-05.' };
    default:
      return { zh: '请补填这一格。', en: 'Fill in this cell.' };
  }
}

function isCellCode(code: string): code is CellFindingCode {
  return code in CELL_FINDINGS;
}

function fallback(code: string): CellFindingCode {
  return code === 'required' ? 'N051' : code === 'approximate' ? 'N052' : 'N050';
}

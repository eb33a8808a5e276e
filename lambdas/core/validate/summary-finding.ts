import type { SummaryEntry } from '../measure/summary-entries.ts';
import { absolute } from '../measure/within-printed.ts';
import { addDecimals, type Decimal, formatDecimal, negateDecimal, parseDecimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import { indicatorWords } from './indicator-words.ts';
import { rowFinding } from './row-finding.ts';
import type { Subject } from './subject.ts';

/**
 * A typed summary number that differs from `computed`. A difference the unit has explained in writing is only told.
 * Says `indicator`, `unit` (its measure word), `summary` = `left`, `ledger` = `right` = `expected`, `difference`.
 */
export function summaryFinding(
  subject: Subject,
  rule: Rule,
  entry: SummaryEntry,
  computed: Decimal,
  parameters: MessageParameters = {},
): Finding[] {
  if (!entry.value) return [];
  const typed = parseDecimal(entry.value.number);
  const ledger = formatDecimal(computed);
  return [
    rowFinding(subject, explainable(rule, entry), entry.ledger.code, entry.row, [entry.columns.value], {
      ...indicatorWords(subject.index, entry.indicator),
      summary: formatDecimal(typed),
      ledger,
      left: formatDecimal(typed),
      right: ledger,
      expected: ledger,
      difference: formatDecimal(absolute(addDecimals(typed, negateDecimal(computed)))),
      ...parameters,
    }),
  ];
}

const EXPLAINED = { zh: '已在表中写明原因，不用再改。', en: 'Explained on the sheet; nothing to change.' };

/** The rule as it applies to a row: an explained deviation does not block. */
export function explainable(rule: Rule, entry: SummaryEntry): Rule {
  return entry.explained ? { ...rule, severity: 'info', hint: EXPLAINED } : rule;
}

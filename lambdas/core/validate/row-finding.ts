import type { Finding } from '../model/finding.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowParameters } from './row-words.ts';
import type { Subject } from './subject.ts';

/** A finding about one cell of a row; `columns` in order of how telling they are. */
export function rowFinding(
  subject: Subject,
  rule: Rule,
  ledger: string,
  row: LedgerRow,
  columns: readonly [string, ...string[]],
  parameters: MessageParameters = {},
): Finding {
  const place = subject.place(ledger, row, columns);
  return ruleFinding(rule, place, { ...rowParameters(subject, ledger, row, columns[0]), ...parameters });
}

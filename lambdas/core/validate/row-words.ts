import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Text } from '../model/text.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueText } from '../model/value-key.ts';
import type { Subject } from './subject.ts';

/** The label users see on a column. */
export function columnLabel(index: CatalogueIndex, ledger: string, column: string): Text {
  const found = index.ledgers.get(ledger)?.columns.find((one) => one.key === column);
  return found?.label ?? { zh: column, en: column };
}

export function columnLabels(index: CatalogueIndex, ledger: string, columns: readonly string[]): Text {
  const labels = columns.map((column) => columnLabel(index, ledger, column));
  return { zh: labels.map((one) => one.zh).join('、'), en: labels.map((one) => one.en).join(', ') };
}

export function ledgerName(index: CatalogueIndex, ledger: string): Text {
  return index.ledgers.get(ledger)?.name ?? { zh: ledger, en: ledger };
}

/** What people call a row: its key, where that is filled. */
function rowLabel(index: CatalogueIndex, ledger: string, row: LedgerRow): string {
  const key = index.ledgers.get(ledger)?.key ?? [];
  const texts = key.map((column) => valueText(row.values[column])).filter((text) => text !== null);
  return texts.join(' / ') || '—';
}

/** `row`, `key`, `column`, `value`, `ledger`: what every finding about a cell of a row can say. */
export function rowParameters(
  { index, place }: Subject,
  ledger: string,
  row: LedgerRow,
  column: string,
): MessageParameters {
  return {
    row: row.row,
    key: rowLabel(index, ledger, row),
    column: columnLabel(index, ledger, column),
    value: place(ledger, row, [column]).value ?? '—',
    ledger: ledgerName(index, ledger),
  };
}

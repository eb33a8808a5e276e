import type { Column } from '../model/column.ts';
import type { Ledger } from '../model/ledger.ts';
import { checkColumn } from './check-column.ts';
import { isDateColumn } from './column-kinds.ts';
import { type Fault, fault } from './fault.ts';

/** Its own columns exist, have fitting types, and no two answer to the same header. */
export function checkLedger(ledger: Ledger): Fault[] {
  const columns = new Map(ledger.columns.map((column) => [column.key, column]));
  const need = (
    key: string | undefined,
    field: string,
    fits?: (column: Column) => boolean,
    types = '',
  ): Fault[] => {
    if (key === undefined) return [];
    const column = columns.get(key);
    if (!column) return [fault(field, `没有列 ${key}`, `there is no column ${key}`)];
    if (!fits || fits(column)) return [];
    return [
      fault(
        field,
        `列 ${key} 的类型应为 ${types}，现在是 ${column.type}`,
        `column ${key} must be ${types}, not ${column.type}`,
      ),
    ];
  };
  return [
    ...ledger.key.flatMap((key, i) => need(key, `key[${i}]`)),
    ...(ledger.kind === 'base'
      ? []
      : ledger.key.flatMap((key, i) => needRequired(columns.get(key), `key[${i}]`))),
    ...need(ledger.dateColumn, 'dateColumn', isDateColumn, 'date / month'),
    ...need(ledger.titleColumn, 'titleColumn'),
    ...(ledger.alikeWithin ?? []).flatMap((key, i) => need(key, `alikeWithin[${i}]`)),
    ...need(ledger.ownerColumn, 'ownerColumn', (column) => column.type === 'unit', 'unit'),
    ...need(ledger.balance?.added, 'balance.added', isDateColumn, 'date / month'),
    ...need(ledger.balance?.removed, 'balance.removed', isDateColumn, 'date / month'),
    ...checkSummaryColumns(ledger, need),
    ...ledger.columns.flatMap((column) => checkColumn(ledger, column)),
    ...checkHeaders(ledger),
  ];
}

function needRequired(column: Column | undefined, field: string): Fault[] {
  if (!column || column.required) return [];
  return [
    fault(
      field,
      `主键列 ${column.key} 必须 required: true`,
      `key column ${column.key} must be required: true`,
    ),
  ];
}

function checkSummaryColumns(
  ledger: Ledger,
  need: (key: string | undefined, field: string) => Fault[],
): Fault[] {
  if ((ledger.kind === 'summary') !== (ledger.summaryColumns !== undefined))
    return [
      fault(
        'summaryColumns',
        '汇总表（且只有汇总表）要写明各列用途',
        'a summary sheet, and only one, says which column holds what',
      ),
    ];
  return Object.entries(ledger.summaryColumns ?? {}).flatMap(([use, key]) =>
    need(key, `summaryColumns.${use}`),
  );
}

/** Headers are compared without spaces, brackets and asterisks. */
function checkHeaders(ledger: Ledger): Fault[] {
  const owner = new Map<string, string>();
  const keys = new Set<string>();
  const faults: Fault[] = [];
  for (const column of ledger.columns) {
    const at = `columns.${column.key}`;
    if (keys.has(column.key))
      faults.push(fault(at, `列 ${column.key} 重复`, `column ${column.key} occurs twice`));
    keys.add(column.key);
    for (const header of new Set([column.label.zh, ...column.synonyms].map(plainHeader))) {
      const other = owner.get(header);
      if (other !== undefined && other !== column.key)
        faults.push(
          fault(
            `${at}.synonyms`,
            `表头“${header}”同时指列 ${other} 和 ${column.key}`,
            `header "${header}" means both ${other} and ${column.key}`,
          ),
        );
      owner.set(header, other ?? column.key);
    }
  }
  return faults;
}

function plainHeader(text: string): string {
  return text.normalize('NFKC').replace(/[\s*()[\]【】]/g, '');
}

import type { CellContent } from '../../../lambdas/core/publish/document-xlsx.ts';

export type DraftRow = Record<string, CellContent>;

/** A return before it becomes a workbook: what is typed into which ledger. */
export interface Draft {
  form: string;
  unit: string;
  period: string;
  readonly rows: Record<string, DraftRow[]>;
  readonly zeroReports: string[];
}

type Entry = string | number | null | CellContent;

/** A number is typed as one, an ISO day as a date, other words as text. */
export function entry(value: Entry): CellContent {
  if (typeof value === 'number') return { number: String(value) };
  if (typeof value !== 'string') return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : { text: value };
}

export function row(values: Readonly<Record<string, Entry>>): DraftRow {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, entry(value)]));
}

export type Fill = (draft: Draft) => void;

/** Types into one cell; rows count from 1. Text stays text, also when it looks like a day or a number. */
export function cell(ledger: string, at: number, column: string, value: Entry): Fill {
  return (draft) => {
    const target = draft.rows[ledger]?.[at - 1];
    if (!target) throw new RangeError(`${ledger} has no row ${at}`);
    target[column] = typeof value === 'string' ? { text: value } : entry(value);
  };
}

/** Types into several cells of one row. */
export function cells(ledger: string, at: number, values: Readonly<Record<string, Entry>>): Fill {
  return (draft) => {
    const target = draft.rows[ledger]?.[at - 1];
    if (!target) throw new RangeError(`${ledger} has no row ${at}`);
    Object.assign(target, row(values));
  };
}

/** Adds rows below the others. */
export function add(ledger: string, ...values: Readonly<Record<string, Entry>>[]): Fill {
  return (draft) => {
    draft.rows[ledger] = [...(draft.rows[ledger] ?? []), ...values.map(row)];
  };
}

/** Adds rows before row `at`. */
export function insert(ledger: string, at: number, ...values: Readonly<Record<string, Entry>>[]): Fill {
  return (draft) => draft.rows[ledger]?.splice(at - 1, 0, ...values.map(row));
}

export function clear(ledger: string): Fill {
  return (draft) => {
    draft.rows[ledger] = [];
  };
}

/** What stands on the summary sheet for one indicator. */
export function summary(indicator: string, values: Readonly<Record<string, Entry>>): Fill {
  return (draft) => {
    const target = draft.rows.S03?.find(
      ({ indicator: code }) => code && 'text' in code && code.text === indicator,
    );
    if (!target) throw new RangeError(`no ${indicator} on the summary sheet`);
    Object.assign(target, row(values));
  };
}

export function all(...fills: readonly Fill[]): Fill {
  return (draft) => {
    for (const fill of fills) fill(draft);
  };
}

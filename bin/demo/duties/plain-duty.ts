import type { LedgerEntries, PlainRow } from '../ledger-entries.ts';

/** An accepted return as it was entered. */
export interface Entered {
  readonly form: string;
  /** Last day of its period. */
  readonly asOf: string;
  readonly rows: LedgerEntries;
}

/** Something that was done: the day, by whom when each owes it, and what makes the row the same in the next return. */
export interface Done {
  readonly day: string;
  readonly who?: string;
  readonly id: string;
}

export type Frequency = 'week' | 'month' | 'quarter' | 'half' | 'year';

interface Owed {
  readonly code: string;
  /** Types of units that owe it. */
  readonly types: readonly string[];
  readonly top?: true;
}

export interface CountDuty extends Owed {
  readonly every: Frequency;
  readonly by?: string;
  readonly least?: number;
  /** Forms whose returns show it. */
  readonly forms: readonly string[];
  readonly done: (entered: Entered) => readonly Done[];
  /** Each of these owes it: the form of the list, and who is on it. */
  readonly actors?: { readonly form: string; readonly of: (entered: Entered) => readonly string[] };
  readonly onlyWith?: (entered: Entered) => readonly Done[];
}
export interface RateDuty extends Owed {
  readonly every: Exclude<Frequency, 'week'>;
  readonly indicator: string;
  readonly reached: (value: number) => boolean;
}
export interface ReturnDuty extends Owed {
  readonly form: string;
  readonly isReturn: true;
}
export interface DeadlineDuty extends Owed {
  readonly forms: readonly string[];
  /** Only the last list counts. */
  readonly register: boolean;
  readonly rows: (entered: Entered) => readonly { readonly due: string; readonly done: string | null }[];
}
export type PlainDuty = CountDuty | RateDuty | ReturnDuty | DeadlineDuty;

/** Members of a list cell. */
export const list = (text: string | undefined): string[] => (text ?? '').split('、').filter(Boolean);

export const rowsOf = (entered: Entered, ledger: string): readonly PlainRow[] => entered.rows[ledger] ?? [];

/** Rows that match, each done on the day in `column`. */
export function rowsDone(
  ledger: string,
  column: string,
  test: (row: PlainRow) => boolean,
  who?: string,
): (entered: Entered) => Done[] {
  return (entered) =>
    rowsOf(entered, ledger).flatMap((row, i) => {
      const day = row[column];
      if (!test(row) || day === undefined) return [];
      const whole = day.length === 7 ? `${day}-01` : day.slice(0, 10);
      const id = `${ledger} ${entered.asOf} ${i}`;
      return who === undefined
        ? [{ day: whole, id }]
        : list(row[who]).map((name) => ({ day: whole, who: name, id }));
    });
}

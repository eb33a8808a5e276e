import type { Cells } from '../indicator-cases.ts';

/** Rows with a day by which they are to be done, and what becomes of them. */
export interface DeadlineLine {
  readonly code: string;
  readonly type: string;
  readonly form: string;
  readonly period: string;
  readonly ledger: string;
  readonly name: string;
  readonly at: string;
  readonly today?: string;
  readonly rows: readonly Cells[];
  readonly gives: readonly string[];
}

export const line = (
  code: string,
  type: string,
  form: string,
  period: string,
  ledger: string,
  name: string,
  at: string,
  rows: readonly Cells[],
  gives: readonly string[],
  today?: string,
): DeadlineLine => ({
  code,
  type,
  form,
  period,
  ledger,
  name,
  at,
  rows,
  gives,
  ...(today ? { today } : {}),
});

import type { Period } from '../../../../lambdas/core/model/period.ts';

/** What a branch paid for one month. Money in fen. */
export interface Payment {
  readonly branch: string;
  readonly month: Period;
  readonly members: number;
  readonly paying: number;
  readonly due: number;
  readonly paid: number;
  /** Paid now for the month before; 0 for nothing. */
  readonly late: number;
  readonly passedUp: number;
}

export interface Voucher {
  readonly no: string;
  readonly date: string;
  readonly purpose: string;
  /** Fen. */
  readonly amount: number;
  readonly people: number | null;
}

export interface Allocation {
  readonly document: string;
  readonly receiver: string;
  readonly date: string;
  readonly purpose: string;
  /** Fen. */
  readonly amount: number;
  readonly confirmed: string | null;
}

export interface DuesEvents {
  readonly payments: readonly Payment[];
  readonly vouchers: readonly Voucher[];
  /** Null for units that allocate nothing. */
  readonly allocations: readonly Allocation[] | null;
  /** Fen at the end of each month, and what came from above during it. */
  readonly balance: ReadonlyMap<Period, number>;
  readonly received: ReadonlyMap<Period, number>;
}

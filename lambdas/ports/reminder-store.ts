/**
 * One reminder: of a form for a period, or of an obligation for a due day, and the day it is for, counted from the due day
 * (negative: before).
 */
export interface ReminderKey {
  readonly about: string;
  readonly window: string;
  readonly step: number;
}

/** Which reminders were sent, so that none is sent twice. */
export interface ReminderStore {
  /** True for the one caller who may send it. */
  claim(reminder: ReminderKey, at: string): Promise<boolean>;
  /** Records what was said. */
  sent(reminder: ReminderKey, notice: { readonly at: string; readonly missing: number }): Promise<void>;
}

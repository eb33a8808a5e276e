import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReminderKey, ReminderStore } from '../../ports/reminder-store.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/**
 * One file per reminder, `{period}-{form}-{step}.json`, beside the table: it outlives a rebuild of the table, after which
 * nobody should be told again what they were told.
 */
export function createReminderFolder(folder: string): ReminderStore {
  const place = ({ about, window, step }: ReminderKey) => join(folder, `${window}-${about}-${step}.json`);
  return {
    async claim(reminder, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        const file = await open(place(reminder), 'wx', 0o600);
        await file.writeFile(`${JSON.stringify({ claimedAt: at })}\n`);
        await file.sync();
        await file.close();
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
        throw error;
      }
      await syncFolder(folder);
      return true;
    },
    async sent(reminder, { at, missing }) {
      const text = `${JSON.stringify({ sentAt: at, missing })}\n`;
      await writeDurably(place(reminder), text, `${place(reminder)}.new`);
    },
  };
}

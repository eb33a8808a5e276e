import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { writeDurably } from './write-durably.ts';

/** Notices as files, one each, for whoever delivers them (a mail client, a script) or reads them on the spot. */
export function createOutbox(folder: string, clock: Clock): Notifier {
  return {
    async notify(notice) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const at = clock.now();
      const name = `${at.replace(/[^\d]/g, '')}-${randomUUID().slice(0, 8)}.json`;
      const text = `${JSON.stringify({ at, ...notice }, null, 2)}\n`;
      await writeDurably(join(folder, name), text, join(folder, `.${name}.tmp`));
    },
  };
}

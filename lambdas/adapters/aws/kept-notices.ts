import { createHash } from 'node:crypto';
import { PREFIXES } from '../../contract.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { ObjectStore } from '../../ports/object-store.ts';

/** Keeps every notice as an object, `notices/{day}/{instant}-{hash}.json`, whoever else gets it. */
export function createKeptNotices(objects: Pick<ObjectStore, 'put'>, clock: Clock): Notifier {
  return {
    async notify(notice) {
      const at = clock.now();
      const body = JSON.stringify({ at, ...notice }, null, 2);
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
      const key = `${PREFIXES.notices}/${at.slice(0, 10)}/${at.replace(/[^\d]/g, '')}-${hash}.json`;
      await objects.put(key, new TextEncoder().encode(`${body}\n`));
    },
  };
}

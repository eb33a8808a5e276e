import { AuditEntrySchema } from '../../core/model/audit-entry.ts';
import type { AuditLog } from '../../ports/audit-log.ts';

export function createMemoryAuditLog(): AuditLog {
  const all = new Map<string, string>();
  return {
    async append(entry) {
      const key = `${entry.at}#${entry.id}`;
      if (!all.has(key)) all.set(key, JSON.stringify(AuditEntrySchema.parse(entry)));
    },
    async *entries(from, to) {
      for (const [key, json] of [...all].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (key.slice(0, 10) >= from && key.slice(0, 10) <= to)
          yield AuditEntrySchema.parse(JSON.parse(json));
    },
  };
}

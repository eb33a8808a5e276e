import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type AuditEntry, AuditEntrySchema } from '../../core/model/audit-entry.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { Table } from './table.ts';

const SHARDS = 4;
const DAYS = 'AUDITDAYS';

/**
 * `AUDIT#{day}#{shard}` / `{time}#{id}`; `AUDITDAYS` / `{day}` lists the days. An entry goes to the shard its id says, so
 * that a busy day is no hot partition; nothing here changes or removes an entry.
 */
export function createDynamoAuditLog(table: Table): AuditLog {
  const listed = new Set<string>();

  async function ofDay(day: string): Promise<AuditEntry[]> {
    const shards = await Promise.all(
      Array.from({ length: SHARDS }, (_, shard) => table.all({ pk: partition(day, shard) })),
    );
    const entries = await Promise.all(
      shards.flat().map(async (item) => AuditEntrySchema.parse(await unpackAttributes(table, item))),
    );
    return entries.sort((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1));
  }

  return {
    async append(entry) {
      const day = entry.at.slice(0, 10);
      if (!listed.has(day)) await table.put({ pk: DAYS, sk: day });
      listed.add(day);
      const shard = (createHash('sha256').update(entry.id).digest()[0] ?? 0) % SHARDS;
      const attributes = await packAttributes(table, AuditEntrySchema.parse(entry));
      await table.put(
        { pk: partition(day, shard), sk: `${entry.at}#${entry.id}`, ...attributes },
        { text: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } },
      );
    },
    async *entries(from, to) {
      for await (const item of table.query({ pk: DAYS, from, to })) {
        yield* await ofDay(DaySchema.parse(item).sk);
      }
    },
  };
}

const DaySchema = z.object({ sk: z.string() });

function partition(day: string, shard: number): string {
  return `AUDIT#${day}#${shard}`;
}

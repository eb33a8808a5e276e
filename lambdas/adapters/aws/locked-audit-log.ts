import type { S3Client } from '@aws-sdk/client-s3';
import { PREFIXES } from '../../contract.ts';
import type { AuditEntry } from '../../core/model/audit-entry.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import { putNew } from './put-once.ts';

/**
 * An audit log whose entries are also objects of a bucket that locks what is written to it: who can change the table
 * cannot change these. The object comes first, so that no entry is in the log alone; where one stands it is left as it is.
 */
export function createLockedAuditLog(log: AuditLog, client: S3Client, bucket: string): AuditLog {
  return {
    async append(entry) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
      await putNew(client, { bucket, key: auditKey(entry), bytes, metadata: {} });
      await log.append(entry);
    },
    entries: (from, to) => log.entries(from, to),
  };
}

/** @example 'audit/2022-04-03/20220403T010203004Z-upload-20220403-010203004-k3v9.json' */
export function auditKey({ at, id }: Pick<AuditEntry, 'at' | 'id'>): string {
  return `${PREFIXES.audit}/${at.slice(0, 10)}/${at.replace(/[-:.]/g, '')}-${encodeURIComponent(id)}.json`;
}

import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Synthesis } from './synthesise.ts';

const BucketSchema = z.looseObject({
  BucketEncryption: z.looseObject({
    ServerSideEncryptionConfiguration: z
      .array(z.looseObject({ ServerSideEncryptionByDefault: z.looseObject({ SSEAlgorithm: z.string() }) }))
      .length(1),
  }),
  PublicAccessBlockConfiguration: z.object({
    BlockPublicAcls: z.literal(true),
    BlockPublicPolicy: z.literal(true),
    IgnorePublicAcls: z.literal(true),
    RestrictPublicBuckets: z.literal(true),
  }),
  VersioningConfiguration: z.object({ Status: z.literal('Enabled') }),
});

/** Buckets, table, key and logs survive mistakes. */
export function checkProtection(synthesis: Synthesis): void {
  const buckets = synthesis.ofType('AWS::S3::Bucket');
  const named = (name: string) => buckets.find(({ id }) => id.startsWith(name));

  it('has four buckets', () => expect(buckets).toHaveLength(4));

  it.each(buckets)('$id is encrypted, versioned, closed to the public, TLS-only and kept', (bucket) => {
    const { BucketEncryption } = BucketSchema.parse(bucket.Properties);
    const algorithm =
      BucketEncryption.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault.SSEAlgorithm;
    expect(algorithm).toBe(bucket.id.startsWith('AccessLogs') ? 'AES256' : 'aws:kms');
    expect(bucket.DeletionPolicy).toBe('Retain');
    const policy = synthesis
      .ofType('AWS::S3::BucketPolicy')
      .find(({ Properties }) => JSON.stringify(Properties.Bucket) === JSON.stringify({ Ref: bucket.id }));
    expect(JSON.stringify(policy)).toContain(
      '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });

  it('locks issued reports as they are written', () => {
    expect(named('Issued')?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: expect.any(Number) } },
      },
    });
  });

  it('has raw uploads locked by the function that reads them, for as long as asked', () => {
    expect(named('Raw')?.Properties).toMatchObject({ ObjectLockEnabled: true });
    const ingest = synthesis
      .ofType('AWS::Lambda::Function')
      .find(({ id }) => id.startsWith('IngestFunction'));
    expect(ingest?.Properties.Environment).toMatchObject({
      Variables: { RAW_LOCK_DAYS: '3650', RAW_LOCK_MODE: 'COMPLIANCE' },
    });
  });

  it('takes an upload form without a checksum: no retention is the default of the raw bucket', () => {
    expect(named('Raw')?.Properties).not.toHaveProperty('ObjectLockConfiguration.Rule');
  });

  it('tells of raw objects only', () => {
    const telling = buckets.filter(({ Properties }) => Properties.NotificationConfiguration !== undefined);
    expect(telling.map(({ id }) => id)).toEqual([named('Raw')?.id]);
  });

  it('has one table, encrypted with the key, restorable to any point in time, protected against deletion', () => {
    const tables = synthesis.ofType('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.DeletionPolicy).toBe('Retain');
    expect(tables[0]?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: expect.anything() },
        },
      ],
    });
  });

  it('rotates the key and keeps it', () => {
    const [key] = synthesis.ofType('AWS::KMS::Key');
    expect(key?.Properties).toMatchObject({ EnableKeyRotation: true });
    expect(key?.DeletionPolicy).toBe('Retain');
  });

  it('keeps every log for a year', () => {
    const logs = synthesis.ofType('AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(8);
    for (const { Properties, DeletionPolicy } of logs) {
      expect(Properties.RetentionInDays).toBe(365);
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('cannot be removed by accident', () => {
    for (const stack of Object.values(synthesis.stacks)) expect(stack.terminationProtection).toBe(true);
  });
}

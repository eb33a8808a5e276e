import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { acknowledgeObjects } from './acknowledge.ts';
import { grantKey } from './grant-key.ts';

export interface ObjectAccess {
  readonly bucket: IBucket;
  readonly key: IKey;
  /** Key prefixes without the final slash. */
  readonly read?: readonly string[];
  readonly put?: readonly string[];
  /** Without this S3 answers "access denied" for an object that is not there. */
  readonly list?: boolean;
}

/** Access to objects under prefixes: reading any version, or writing new ones. Never deleting. */
export function grantObjects(role: Role, { bucket, key, read = [], put = [], list }: ObjectAccess): void {
  const objects = (prefixes: readonly string[]) =>
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`));
  for (const prefix of new Set([...read, ...put]))
    acknowledgeObjects(
      role,
      bucket,
      prefix,
      'Keys under this prefix are chosen at run time, one per upload.',
    );
  if (read.length > 0) {
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: objects(read) }),
    );
    grantKey(role, key, 's3', 'read');
  }
  if (put.length > 0) {
    role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: objects(put) }));
    grantKey(role, key, 's3', 'write');
  }
  if (list)
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket', 's3:ListBucketVersions'],
        resources: [bucket.bucketArn],
      }),
    );
}

import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { TABLE_KEYS } from '../lambdas/contract.ts';
import type { Environment } from './environment.ts';
import { ProtectedBucket } from './protected-bucket.ts';

export interface StorageStackProps extends StackProps {
  readonly environment: Environment;
}

/** Everything that must survive: raw uploads, results, issued reports and the one table. */
export class StorageStack extends Stack {
  readonly key: Key;
  readonly raw: Bucket;
  readonly results: Bucket;
  readonly issued: Bucket;
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { environment, ...props }: StorageStackProps) {
    super(scope, id, props);
    const keep = environment.protectData;
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const { retention } = environment;
    this.key = new Key(this, 'Key', {
      description: `${environment.name}: uploads, results, issued reports and the table`,
      enableKeyRotation: true,
      removalPolicy,
    });
    // Alarms reach an encrypted topic only if their service may use the key.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );

    const accessLogs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy,
    });
    const common = { encryptionKey: this.key, accessLogs: accessLogs as IBucket, keep };
    this.raw = new ProtectedBucket(this, 'Raw', {
      ...common,
      // A browser's upload form carries no checksum: the function that reads an upload locks it.
      lockDays: 'by-reader',
      events: true,
    }).bucket;
    this.results = new ProtectedBucket(this, 'Results', {
      ...common,
      expireDays: retention.resultDays,
    }).bucket;
    this.issued = new ProtectedBucket(this, 'Issued', { ...common, lockDays: retention.issuedDays }).bucket;

    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: TABLE_KEYS.partition, type: AttributeType.STRING },
      sortKey: { name: TABLE_KEYS.sort, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: keep,
      removalPolicy,
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'RawBucketName', { value: this.raw.bucketName });
    new CfnOutput(this, 'IssuedBucketName', { value: this.issued.bucketName });
    new CfnOutput(this, 'ResultsBucketName', { value: this.results.bucketName });
  }
}

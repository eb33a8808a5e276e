import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface ProtectedBucketProps {
  readonly encryptionKey: IKey;
  readonly accessLogs: IBucket;
  /** Whether it outlives its stack. */
  readonly keep: boolean;
  /**
   * Objects cannot be changed or deleted for this many days (Object Lock, compliance mode when kept). Writers must send a
   * checksum, which S3 demands where a retention is the default. `by-reader`: versions are locked one by one.
   */
  readonly lockDays?: number | 'by-reader';
  /** Objects are deleted after this many days. */
  readonly expireDays?: number;
  /** Object events go to EventBridge. */
  readonly events?: boolean;
}

/** A versioned, encrypted, TLS-only bucket without public access, with access logs. */
export class ProtectedBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: ProtectedBucketProps) {
    super(scope, id);
    const lifecycleRules: LifecycleRule[] = [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }];
    if (props.expireDays !== undefined) {
      lifecycleRules.push({
        expiration: Duration.days(props.expireDays),
        noncurrentVersionExpiration: Duration.days(30),
      });
    }
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      removalPolicy: props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.lockDays === undefined
        ? {}
        : {
            objectLockEnabled: true,
            ...(props.lockDays === 'by-reader'
              ? {}
              : {
                  objectLockDefaultRetention: props.keep
                    ? ObjectLockRetention.compliance(Duration.days(props.lockDays))
                    : ObjectLockRetention.governance(Duration.days(props.lockDays)),
                }),
          }),
    });
    if (props.events) {
      // The L2 switch adds a custom resource with a function of its own; this is the bucket's own property.
      const resource = this.bucket.node.defaultChild as CfnBucket;
      resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }
}

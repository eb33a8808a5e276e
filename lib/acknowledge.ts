import { Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import * as z from 'zod';

/** Says why a finding of the checks is right as it is. One finding of one construct at a time. */
export function acknowledge(construct: Construct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

const ImportSchema = z.object({ 'Fn::ImportValue': z.string() });

/** That a role may reach all objects under a prefix of a bucket of another stack. */
export function acknowledgeObjects(role: Role, bucket: IBucket, prefix: string, reason: string): void {
  const owner = Stack.of(bucket);
  const imported = ImportSchema.parse(owner.resolve(owner.exportValue(bucket.bucketArn)));
  acknowledge(role, `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${prefix}/*]`, reason);
}

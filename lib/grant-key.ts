import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

const ACTIONS = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: ['kms:GenerateDataKey'],
  readWrite: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
} as const;

/** Use of the key through one service only, never by the function itself. */
export function grantKey(
  role: Role,
  key: IKey,
  service: 'dynamodb' | 's3' | 'sns',
  use: keyof typeof ACTIONS,
): void {
  role.addToPolicy(
    new PolicyStatement({
      actions: [...ACTIONS[use]],
      resources: [key.keyArn],
      // The last part of a service's name is the partition's.
      conditions: { StringLike: { 'kms:ViaService': `${service}.${Aws.REGION}.*` } },
    }),
  );
}

import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { grantKey } from './grant-key.ts';

/** Patterns of partition keys, `*` for what varies. */
export interface TableAccess {
  readonly read: readonly string[];
  /** Whole items. */
  readonly put?: readonly string[];
  /** Single attributes. */
  readonly update?: readonly string[];
}

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** Access to those partitions of the table and no others. No function may scan or delete. */
export function grantTable(
  role: Role,
  table: Pick<ITableV2, 'tableArn'>,
  key: IKey,
  access: TableAccess,
): void {
  const allow = (actions: readonly string[], partitions: readonly string[] = []) => {
    if (partitions.length === 0) return;
    role.addToPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
      }),
    );
  };
  allow(READ, access.read);
  allow(['dynamodb:PutItem'], access.put);
  allow(['dynamodb:UpdateItem'], access.update);
  const writes = (access.put ?? []).length + (access.update ?? []).length > 0;
  grantKey(role, key, 'dynamodb', writes ? 'readWrite' : 'read');
}

import { Duration, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PREFIXES, UNKNOWN_SEGMENT } from '../lambdas/contract.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { grantKey } from './grant-key.ts';

export interface UnitUploadRoleProps {
  readonly raw: IBucket;
  readonly key: IKey;
}

/** Name of the session tag that holds the unit's code. */
const UNIT_TAG = 'unit';

/**
 * For units that send with a tool of their own: whoever headquarters allows in IAM assumes this role with the tag
 * `unit=<code>` and gets credentials, for an hour at most, that can store objects under `raw/<code>/` and do nothing
 * else. The tag is compulsory and cannot be a pattern; the unit in the workbook is still checked against the key. What the
 * server itself stores, such as withdrawals, stands under a prefix that is denied whatever the tag says.
 */
export class UnitUploadRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { raw, key }: UnitUploadRoleProps) {
    super(scope, id);
    const account = new AccountPrincipal(Stack.of(this).account);
    this.role = new Role(this, 'Role', {
      description: 'Stores uploads of the one unit named by the session tag',
      assumedBy: account.withConditions({ StringLike: { [`aws:RequestTag/${UNIT_TAG}`]: '?*' } }),
      maxSessionDuration: Duration.hours(1),
    });
    this.role.assumeRolePolicy?.addStatements(
      new PolicyStatement({
        actions: ['sts:TagSession'],
        principals: [account],
        conditions: {
          StringLike: { [`aws:RequestTag/${UNIT_TAG}`]: '?*' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': [UNIT_TAG] },
        },
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [raw.arnForObjects(`${PREFIXES.raw}/\${aws:PrincipalTag/${UNIT_TAG}}/*`)],
      }),
    );
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['s3:PutObject'],
        resources: [raw.arnForObjects(`${PREFIXES.raw}/${UNKNOWN_SEGMENT}/*`)],
      }),
    );
    acknowledgeObjects(
      this.role,
      raw,
      `${PREFIXES.raw}/<aws:PrincipalTag/${UNIT_TAG}>`,
      'Everything under the prefix of the one unit that the session is tagged with.',
    );
    grantKey(this.role, key, 's3', 'write');
  }
}

import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { grantKey } from './grant-key.ts';

export interface NoticeTopicProps {
  readonly key: Key;
  readonly emails: readonly string[];
}

/** An encrypted, TLS-only topic to which mail addresses and other systems subscribe. */
export class NoticeTopic extends Construct {
  readonly topic: Topic;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { key, emails }: NoticeTopicProps) {
    super(scope, id);
    this.key = key;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    for (const email of emails) this.topic.addSubscription(new EmailSubscription(email));
  }

  /** With a policy of its own a topic no longer takes the alarms of its account by default. */
  allowAlarms(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  grantPublish(role: Role): void {
    role.addToPolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }));
    grantKey(role, this.key, 'sns', 'readWrite');
  }
}

import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, PREFIXES } from '../lambdas/contract.ts';
import { acknowledge } from './acknowledge.ts';
import type { Environment } from './environment.ts';
import type { FunctionAssets, FunctionName } from './functions.ts';
import { grantObjects } from './grant-objects.ts';
import { grantTable } from './grant-table.ts';
import { HuibaoFunction, type HuibaoFunctionProps } from './huibao-function.ts';
import type { NoticeTopic } from './notice-topic.ts';
import { PARTITIONS } from './partitions.ts';
import type { Storage } from './pipeline-stack.ts';

export interface ScheduledFunctionsProps {
  readonly environment: Environment;
  readonly assets: FunctionAssets;
  readonly storage: Storage;
  readonly rollupQueue: Queue;
  readonly notices: NoticeTopic;
  /** Made elsewhere, since they also have queues. */
  readonly publish: HuibaoFunction;
  readonly issue: HuibaoFunction;
}

type Plan = Pick<HuibaoFunctionProps, 'description' | 'timeout' | 'memoryMb' | 'variables'>;

/** Functions that run by the clock, one at a time each, and the queue of runs that failed for good. */
export class ScheduledFunctions extends Construct {
  readonly failedRuns: Queue;
  readonly functions: ReadonlyMap<FunctionName, HuibaoFunction>;
  private readonly props: ScheduledFunctionsProps;
  private readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, props: ScheduledFunctionsProps) {
    super(scope, id);
    this.props = props;
    this.failedRuns = new Queue(this, 'FailedRuns', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(
      this.failedRuns,
      'AwsSolutions-SQS3',
      'It holds dead letters itself: runs that failed for good.',
    );
    this.schedulerRole = new Role(this, 'SchedulerRole', {
      description: 'Starts the functions that run by the clock',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    this.failedRuns.grantSendMessages(this.schedulerRole);
    const sweep = this.addSweep();
    const verify = this.addVerify();
    const remind = this.addRemind();
    const periods = this.addPeriods();
    this.functions = new Map([
      ['sweep', sweep],
      ['verify', verify],
      ['remind', remind],
      ['periods', periods],
    ]);
    const timeZone = TimeZone.of(props.environment.timeZone);
    this.schedule('Sweep', sweep, ScheduleExpression.rate(Duration.minutes(15)));
    this.schedule('Issue', props.issue, ScheduleExpression.rate(Duration.minutes(15)));
    this.schedule('Periods', periods, ScheduleExpression.cron({ hour: '0', minute: '10', timeZone }));
    this.schedule('Verify', verify, ScheduleExpression.cron({ hour: '2', minute: '30', timeZone }));
    this.schedule('Publish', props.publish, ScheduleExpression.cron({ hour: '5', minute: '0', timeZone }));
    this.schedule('Remind', remind, ScheduleExpression.cron({ hour: '9', minute: '0', timeZone }));
  }

  private addSweep(): HuibaoFunction {
    const { storage, rollupQueue } = this.props;
    const sweep = this.add('sweep', {
      description: 'Sends roll-up messages that were lost',
      timeout: Duration.minutes(5),
      memoryMb: 512,
      variables: { [ENV.table]: storage.table.tableName, [ENV.rollupQueueUrl]: rollupQueue.queueUrl },
    });
    grantTable(sweep.role, storage.table, storage.key, {
      read: [PARTITIONS.marks, PARTITIONS.markList],
      put: [PARTITIONS.markList],
    });
    rollupQueue.grantSendMessages(sweep.role);
    return sweep;
  }

  private addVerify(): HuibaoFunction {
    const { storage } = this.props;
    const verify = this.add('verify', {
      description: 'Recomputes every rollup and compares it with what is stored',
      timeout: Duration.minutes(15),
      memoryMb: 3008,
      variables: { [ENV.table]: storage.table.tableName },
    });
    grantTable(verify.role, storage.table, storage.key, {
      read: [
        PARTITIONS.submissions,
        PARTITIONS.rollups,
        PARTITIONS.marks,
        PARTITIONS.markList,
        ...PARTITIONS.organisation,
        PARTITIONS.pieces,
      ],
      // A partition without open marks is taken off the list of those that may have some.
      put: [PARTITIONS.markList],
    });
    return verify;
  }

  private addRemind(): HuibaoFunction {
    const { storage, notices } = this.props;
    const remind = this.add('remind', {
      description: 'Reminds of returns that are missing and of duties that are due',
      timeout: Duration.minutes(15),
      memoryMb: 1024,
      variables: {
        [ENV.table]: storage.table.tableName,
        [ENV.resultsBucket]: storage.results.bucketName,
        [ENV.noticeTopic]: notices.topic.topicArn,
      },
    });
    grantTable(remind.role, storage.table, storage.key, {
      read: [PARTITIONS.submissions, PARTITIONS.doors, ...PARTITIONS.organisation, PARTITIONS.pieces],
      put: [PARTITIONS.reminders],
      update: [PARTITIONS.reminders],
    });
    grantObjects(remind.role, {
      bucket: storage.results as IBucket,
      key: storage.key,
      read: [PREFIXES.config],
      put: [PREFIXES.notices],
      list: true,
    });
    notices.grantPublish(remind.role);
    return remind;
  }

  private addPeriods(): HuibaoFunction {
    const { storage } = this.props;
    const periods = this.add('periods', {
      description: 'Opens and closes periods',
      timeout: Duration.minutes(1),
      memoryMb: 512,
      variables: { [ENV.table]: storage.table.tableName },
    });
    grantTable(periods.role, storage.table, storage.key, {
      read: [PARTITIONS.periods],
      put: [PARTITIONS.periods],
    });
    return periods;
  }

  private add(name: FunctionName, plan: Plan): HuibaoFunction {
    const { environment, assets } = this.props;
    const id = `${name[0]?.toUpperCase()}${name.slice(1)}Function`;
    return new HuibaoFunction(this, id, { environment, assets, name, ...plan, atOnce: 1 });
  }

  /** What fails twice more waits in the queue of failed runs, whether it never started or threw. */
  private schedule(id: string, { function: target, role }: HuibaoFunction, when: ScheduleExpression): void {
    this.failedRuns.grantSendMessages(role);
    target.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: new SqsDestination(this.failedRuns),
    });
    this.schedulerRole.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
    );
    new Schedule(this, `${id}Schedule`, {
      schedule: when,
      description: `Runs ${id}`,
      target: new LambdaInvoke(target as IFunction, {
        role: this.schedulerRole.withoutPolicyUpdates(),
        deadLetterQueue: this.failedRuns,
        retryAttempts: 2,
        maxEventAge: Duration.hours(1),
      }),
    });
  }
}

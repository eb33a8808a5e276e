import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { METRICS, METRICS_NAMESPACE } from '../lambdas/contract.ts';
import { RUNBOOK, RUNBOOK_PAGE, type RunbookSection } from './alarms.ts';
import type { ApiStack } from './api-stack.ts';
import type { Environment } from './environment.ts';
import type { FunctionName } from './functions.ts';
import type { HuibaoFunction } from './huibao-function.ts';
import { NoticeTopic } from './notice-topic.ts';
import type { PipelineStack, Storage } from './pipeline-stack.ts';

export interface MonitoringStackProps extends StackProps {
  readonly environment: Environment;
  readonly storage: Storage;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
}

interface Watch {
  readonly metric: IMetric;
  readonly section: RunbookSection;
  readonly threshold: number;
  /** Periods in a row. */
  readonly times?: number;
  /** Silence is alarming, too. */
  readonly silence?: boolean;
}

const FIVE = Duration.minutes(5);

/** Alarms that each say where in the runbook to go on, and a dashboard. */
export class MonitoringStack extends Stack {
  private readonly topic: NoticeTopic;
  private readonly alarms: Alarm[] = [];
  private readonly environmentName: string;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id, props);
    const { environment, storage, pipeline, api } = props;
    this.environmentName = environment.name;
    this.topic = new NoticeTopic(this, 'Alarms', { key: storage.key, emails: environment.alarmEmails });
    this.topic.allowAlarms();
    const functions: readonly [string, HuibaoFunction][] = [
      ['Ingest', pipeline.ingest],
      ['Rollup', pipeline.rollup],
      ['Publish', pipeline.publish],
      ['Issue', pipeline.issue],
      ...[...pipeline.scheduled.functions].map(([name, one]): [string, HuibaoFunction] => [
        capital(name),
        one,
      ]),
      ['Api', api.api],
    ];
    this.watchQueues(pipeline);
    for (const [name, one] of functions) this.watchFunction(name, one);
    this.watchProduct();
    this.watchTable(storage);
    this.watch('ApiServerErrors', {
      section: 'api-errors',
      threshold: 5,
      metric: new Metric({
        namespace: api.metrics.namespace,
        metricName: api.metrics.serverErrors,
        dimensionsMap: { ...api.metrics.dimensions },
        statistic: Stats.SUM,
        period: FIVE,
      }),
    });
    this.draw(pipeline, functions);
  }

  private watchQueues(pipeline: PipelineStack): void {
    const depth = (queue: Queue) =>
      queue.metricApproximateNumberOfMessagesVisible({ period: FIVE, statistic: Stats.MAXIMUM });
    for (const [name, { queue, deadLetters }] of Object.entries(queuesOf(pipeline))) {
      this.watch(`${name}DeadLetters`, { section: 'dead-letters', threshold: 1, metric: depth(deadLetters) });
      this.watch(`${name}QueueAge`, {
        section: 'queue-age',
        threshold: Duration.minutes(30).toSeconds(),
        metric: queue.metricApproximateAgeOfOldestMessage({ period: FIVE, statistic: Stats.MAXIMUM }),
      });
    }
    this.watch('UndeliveredEvents', {
      section: 'undelivered-events',
      threshold: 1,
      metric: depth(pipeline.undelivered),
    });
    this.watch('FailedRuns', {
      section: 'failed-runs',
      threshold: 1,
      metric: depth(pipeline.scheduled.failedRuns),
    });
  }

  private watchFunction(name: string, { function: one }: HuibaoFunction): void {
    this.watch(`${name}Errors`, {
      section: 'function-errors',
      threshold: 1,
      times: 2,
      metric: one.metricErrors({ period: FIVE, statistic: Stats.SUM }),
    });
    this.watch(`${name}Throttles`, {
      section: 'function-throttles',
      threshold: 20,
      times: 3,
      metric: one.metricThrottles({ period: FIVE, statistic: Stats.SUM }),
    });
  }

  private watchProduct(): void {
    this.watch('RollupDrift', {
      section: 'rollup-drift',
      threshold: 1,
      metric: counted(METRICS.drift, 'verify', Duration.hours(1)),
    });
    this.watch('VerifyMissing', {
      section: 'verify-missing',
      threshold: 1,
      silence: true,
      metric: new Metric({
        namespace: METRICS_NAMESPACE,
        metricName: METRICS.verified,
        dimensionsMap: { service: 'verify' },
        statistic: Stats.SAMPLE_COUNT,
        period: Duration.days(1),
      }),
    });
    this.watch('UnsettledNodes', {
      section: 'unsettled-nodes',
      threshold: 1,
      times: 4,
      metric: counted(METRICS.unsettled, 'sweep', Duration.minutes(15)),
    });
    this.watch('NoticesUndelivered', {
      section: 'notices-undelivered',
      threshold: 1,
      metric: counted(METRICS.undelivered, 'remind', Duration.hours(1)),
    });
  }

  private watchTable({ table }: Storage): void {
    for (const operation of ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'])
      this.watch(`Table${operation}Errors`, {
        section: 'table-errors',
        threshold: 1,
        times: 2,
        metric: table.metric('SystemErrors', {
          dimensionsMap: { TableName: table.tableName, Operation: operation },
          statistic: Stats.SUM,
          period: FIVE,
        }),
      });
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents'])
      this.watch(`Table${metricName}`, {
        section: 'table-errors',
        threshold: 10,
        times: 3,
        metric: table.metric(metricName, {
          dimensionsMap: { TableName: table.tableName },
          statistic: Stats.SUM,
          period: FIVE,
        }),
      });
  }

  private watch(name: string, { metric, section, threshold, times = 1, silence = false }: Watch): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.environmentName}-${name}`,
      alarmDescription: `${RUNBOOK[section]}: ${RUNBOOK_PAGE}#${section}`,
      metric,
      threshold,
      evaluationPeriods: times,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic.topic as ITopic));
    this.alarms.push(alarm);
  }

  private draw(pipeline: PipelineStack, functions: readonly [string, HuibaoFunction][]): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: this.environmentName });
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: this.alarms as IAlarm[] }),
    );
    dashboard.addWidgets(
      graph('Rollups compared at night, and drift', [
        counted(METRICS.verified, 'verify', Duration.days(1)),
        counted(METRICS.drift, 'verify', Duration.days(1)),
      ]),
      graph(
        'Oldest message (seconds)',
        Object.values(queuesOf(pipeline)).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
      ),
    );
    dashboard.addWidgets(
      graph(
        'Duration (95 of 100 runs, ms)',
        functions.map(([label, { function: one }]) => one.metricDuration({ statistic: Stats.p(95), label })),
      ),
      graph(
        'Errors',
        functions.map(([label, { function: one }]) => one.metricErrors({ statistic: Stats.SUM, label })),
      ),
    );
  }
}

function queuesOf({ ingestQueue, rollupQueue, publishQueue, issueQueue }: PipelineStack) {
  return { Ingest: ingestQueue, Rollup: rollupQueue, Publish: publishQueue, Issue: issueQueue };
}

/** What the functions count themselves. */
function counted(metricName: string, service: FunctionName, period: Duration): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic: Stats.SUM,
    period,
  });
}

function capital(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

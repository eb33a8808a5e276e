import { expect, it } from 'vitest';
import * as z from 'zod';
import { MAX_RECEIVES } from '../../lambdas/contract.ts';
import type { Synthesis } from './synthesise.ts';

const GetAttSchema = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const QueueSchema = z.looseObject({
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: GetAttSchema, maxReceiveCount: z.number() }).optional(),
  SqsManagedSseEnabled: z.literal(true),
  FifoQueue: z.boolean().default(false),
});
const SourceSchema = z.looseObject({
  EventSourceArn: GetAttSchema,
  FunctionName: z.object({ Ref: z.string() }),
  FunctionResponseTypes: z.array(z.string()),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().min(2) }),
  BatchSize: z.number(),
});

/** No message is lost in silence, and none is handled twice at the same time. */
export function checkQueues(synthesis: Synthesis): void {
  const queues = synthesis
    .ofType('AWS::SQS::Queue')
    .map(({ id, Properties }) => ({ id, ...QueueSchema.parse(Properties) }));
  const working = queues.filter((queue) => queue.RedrivePolicy);
  const final = queues.filter((queue) => !queue.RedrivePolicy);
  const sources = synthesis
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => SourceSchema.parse(Properties));

  it('has four that work, and every other one ends something', () => {
    expect(working.map(({ id }) => id.replace(/Queue.*/, ''))).toEqual([
      'Ingest',
      'Rollup',
      'Publish',
      'Issue',
    ]);
    const names = final.map(({ id }) => /^(\w+?(DeadLetters|Events|Runs))/.exec(id)?.[1]);
    expect(names.sort()).toEqual([
      'IngestDeadLetters',
      'IssueDeadLetters',
      'PublishDeadLetters',
      'RollupDeadLetters',
      'ScheduledFailedRuns',
      'UndeliveredEvents',
    ]);
  });

  it.each(working)('$id gives up after five tries, into a queue of its own kind', (queue) => {
    expect(queue.RedrivePolicy?.maxReceiveCount).toBe(MAX_RECEIVES);
    const target = queue.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0];
    expect(final.find(({ id }) => id === target)?.FifoQueue).toBe(queue.FifoQueue);
  });

  it.each(working)('$id stays invisible for more than six times the time of its function', (queue) => {
    const source = sources.find(({ EventSourceArn }) => EventSourceArn['Fn::GetAtt'][0] === queue.id);
    const target = synthesis
      .ofType('AWS::Lambda::Function')
      .find(({ id }) => id === source?.FunctionName.Ref);
    const timeout = z.number().parse(target?.Properties.Timeout);
    expect(timeout).toBeLessThan((queue.VisibilityTimeout ?? 0) / 6);
  });

  it('answers for single messages of a batch, and never runs without a limit', () => {
    expect(sources).toHaveLength(4);
    for (const source of sources) expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const limits = sources.map(({ ScalingConfig }) => ScalingConfig.MaximumConcurrency);
    expect(Math.max(...limits)).toBeLessThanOrEqual(20);
  });

  it('takes FIFO messages in batches of at most ten', () => {
    const rollup = sources.find(({ EventSourceArn }) => EventSourceArn['Fn::GetAtt'][0].startsWith('Rollup'));
    expect(rollup?.BatchSize).toBeLessThanOrEqual(10);
    expect(queues.filter(({ FifoQueue }) => FifoQueue).map(({ id }) => id.slice(0, 6))).toEqual([
      'Rollup',
      'Rollup',
    ]);
  });

  it.each(final)('$id raises an alarm with the first message', ({ id }) => {
    const alarms = synthesis.ofType('AWS::CloudWatch::Alarm').filter(({ Properties }) => {
      const text = JSON.stringify(Properties.Dimensions);
      return text.includes(id) && Properties.MetricName === 'ApproximateNumberOfMessagesVisible';
    });
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.Properties).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
  });

  it.each(working)('$id raises an alarm when messages wait', ({ id }) => {
    const alarms = synthesis.ofType('AWS::CloudWatch::Alarm').filter(({ Properties }) => {
      const text = JSON.stringify(Properties.Dimensions);
      return text.includes(id) && Properties.MetricName === 'ApproximateAgeOfOldestMessage';
    });
    expect(alarms).toHaveLength(1);
  });

  it('sends only raw uploads to the ingest queue, and keeps what cannot be delivered', () => {
    const [rule, ...others] = synthesis.ofType('AWS::Events::Rule');
    expect(others).toEqual([]);
    expect(rule?.Properties).toMatchObject({
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { object: { key: [{ prefix: 'raw/' }] } },
      },
      Targets: [{ DeadLetterConfig: { Arn: expect.anything() } }],
    });
  });
}

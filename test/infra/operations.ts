import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { RUNBOOK } from '../../lib/alarms.ts';
import { STACK_NAMES, type Synthesis } from './synthesise.ts';

const RUNBOOK_FILE = join(import.meta.dirname, '../../docs/runbook.md');
const ScheduleSchema = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().optional(),
  Target: z.looseObject({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) }),
});

/** It runs by the clock, and somebody is told when it does not. */
export function checkOperations(synthesis: Synthesis): void {
  const functions = synthesis.ofType('AWS::Lambda::Function');

  it('runs what has to run by the clock, in local time', () => {
    const schedules = synthesis
      .ofType('AWS::Scheduler::Schedule')
      .map(({ Properties }) => ScheduleSchema.parse(Properties));
    const targets = schedules.map(({ Target, ScheduleExpression }) => {
      const name = /(Sweep|Verify|Remind|Periods|Publish|Issue)Function/.exec(
        JSON.stringify(Target.Arn),
      )?.[1];
      return [name, ScheduleExpression];
    });
    expect(Object.fromEntries(targets)).toEqual({
      Sweep: 'rate(15 minutes)',
      Issue: 'rate(15 minutes)',
      Periods: 'cron(10 0 * * ? *)',
      Verify: 'cron(30 2 * * ? *)',
      Publish: 'cron(0 5 * * ? *)',
      Remind: 'cron(0 9 * * ? *)',
    });
    const zones = schedules.filter(({ ScheduleExpression }) => ScheduleExpression.startsWith('cron'));
    for (const { ScheduleExpressionTimezone } of zones)
      expect(ScheduleExpressionTimezone).toBe('Asia/Shanghai');
  });

  it('keeps scheduled functions from overlapping and keeps runs that failed', () => {
    const alone = functions.filter(({ id }) => /Sweep|Verify|Remind|Periods/.test(id));
    expect(alone).toHaveLength(4);
    for (const { Properties } of alone) expect(Properties.ReservedConcurrentExecutions).toBe(1);
    const destinations = synthesis.ofType('AWS::Lambda::EventInvokeConfig');
    expect(destinations).toHaveLength(6);
    for (const { Properties } of destinations)
      expect(JSON.stringify(Properties.DestinationConfig)).toContain('FailedRuns');
  });

  it('watches every function', () => {
    const alarms = synthesis.ofType('AWS::CloudWatch::Alarm');
    for (const { id } of functions)
      for (const metric of ['Errors', 'Throttles']) {
        const own = alarms.filter(
          ({ Properties }) =>
            Properties.MetricName === metric && JSON.stringify(Properties.Dimensions).includes(id),
        );
        expect(own, `${metric} of ${id}`).toHaveLength(1);
      }
  });

  it('tells somebody with every alarm, and where to read on', () => {
    const headings = [...readFileSync(RUNBOOK_FILE, 'utf8').matchAll(/^## (.+)$/gm)];
    const anchors = headings.map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'));
    expect(anchors.sort()).toEqual(Object.keys(RUNBOOK).sort());
    const alarms = synthesis.ofType('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(25);
    const linked = new Set<string>();
    for (const { id, Properties } of alarms) {
      expect(Properties.AlarmActions, id).toHaveLength(1);
      const section = /docs\/runbook\.md#([a-z-]+)$/.exec(z.string().parse(Properties.AlarmDescription))?.[1];
      expect(anchors, `${id}: ${section}`).toContain(section);
      linked.add(section ?? '');
    }
    expect([...linked].sort()).toEqual(Object.keys(RUNBOOK).sort());
  });

  it('lets alarms reach the topic and its key', () => {
    const allowed = [...synthesis.ofType('AWS::SNS::TopicPolicy'), ...synthesis.ofType('AWS::KMS::Key')]
      .map((resource) => JSON.stringify(resource.Properties))
      .filter((text) => text.includes('"Service":"cloudwatch.amazonaws.com"'));
    expect(allowed).toHaveLength(2);
  });

  it('has no partition and no URL suffix written into it', () => {
    for (const name of STACK_NAMES) {
      const text = JSON.stringify(synthesis.templates[name]);
      expect(text).not.toMatch(/arn:aws(-cn)?:/);
      // Service principals are the same in every partition; everything else takes the suffix from the partition.
      const principal = /"[a-z0-9.-]+\.amazonaws\.com"/g;
      expect(text.replace(principal, '')).not.toContain('amazonaws.com');
    }
  });

  it('uses nothing that China lacks', () => {
    const types = synthesis.resources.map(({ Type }) => Type);
    const absent = /^AWS::(Cognito|SES|CloudFront|Lambda::Url|XRay|Shield|Macie)/;
    expect(types.filter((type) => absent.test(type))).toEqual([]);
    const traced = functions.filter(({ Properties }) => Properties.TracingConfig !== undefined);
    expect(traced).toEqual([]);
    expect(types.filter((type) => type.startsWith('Custom::'))).toEqual([]);
  });
}

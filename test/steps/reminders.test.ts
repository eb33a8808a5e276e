import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoPeriodStore } from '../../lambdas/adapters/dynamodb/period-store.ts';
import { createDynamoReminderStore } from '../../lambdas/adapters/dynamodb/reminder-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import type { OrgDirectory } from '../../lambdas/ports/org-directory.ts';
import type { SubmissionStore } from '../../lambdas/ports/submission-store.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { type RemindDeps, remindMissing } from '../../lambdas/steps/remind-missing.ts';
import { reminderStep } from '../../lambdas/steps/reminder-step.ts';
import { type TendPeriodsDeps, tendPeriods } from '../../lambdas/steps/tend-periods.ts';
import { sampleBody } from '../contract/samples.ts';
import { catalogueIndex, form, head, organisation, period, unit } from '../core/rollup/fixtures.ts';

const CATALOGUE = { ...catalogueIndex([]), forms: new Map([['f', form('f', 'month')]]) };
const GROUP = organisation(
  unit('00', null, { reports: false }),
  unit('01', '00'),
  unit('02', '00'),
  unit('03', '00'),
);

describe('which reminder is due', () => {
  it.each([
    ['2022-04-01', null],
    ['2022-04-02', -3],
    ['2022-04-04', -3],
    ['2022-04-05', 0],
    ['2022-04-06', 1],
    ['2022-04-11', 1],
    ['2022-04-12', 7],
    ['2022-04-19', 7],
    ['2022-04-20', null],
  ])('on %s: %j, due on 5 April', (today, step) => {
    expect(reminderStep(today, '2022-04-05')).toBe(step);
  });
});

describe('reminders', () => {
  let told: { to: string; subject: string; text: string }[];
  let deps: RemindDeps;
  let submissions: SubmissionStore;
  let orgs: OrgDirectory;
  const clock = createFixedClock('2022-04-06T01:00:00.000Z');

  beforeEach(async () => {
    told = [];
    clock.set('2022-04-06T01:00:00.000Z');
    orgs = createMemoryOrgDirectory();
    await orgs.save(GROUP);
    submissions = createMemorySubmissionStore();
    await submissions.commit(head('02', '2022-03', {}), sampleBody(), null);
    const engine = await openEmbeddedEngine('reminders');
    deps = {
      catalogue: CATALOGUE,
      submissions,
      orgs,
      reminders: createDynamoReminderStore(createTable(engine.api, 'reminders')),
      notifier: { notify: async (notice) => void told.push(notice) },
      clock,
      log: createMemoryLog(),
      treeOf: createOrgTrees(),
      utcOffset: 480,
    };
  });

  it('are not sent of a period that was closed or locked by hand, and again once it is open', async () => {
    const doors = createMemoryDecisionStore();
    const decide = (kind: 'close' | 'open', at: string) =>
      doors.addDoorEvent('f', period('2022-03'), { kind, at, by: { name: 'hq', via: 'test' } });
    await decide('close', '2022-04-05T00:00:00.000Z');
    expect(await remindMissing({ ...deps, doors })).toBe(0);
    await decide('open', '2022-04-06T00:00:00.000Z');
    expect(await remindMissing({ ...deps, doors })).toBe(1);
  });

  it('name the units that are missing, those alone, and say since when', async () => {
    expect(await remindMissing(deps)).toBe(1);
    expect(told).toEqual([
      {
        to: '00',
        subject: '《f》2022年3月：应报 3 家，还有 2 家未报，截止日 2022-04-05 已过',
        text: '01 name 01\n03 name 03\nf, 2022-03: 2 of 3 returns missing, was due on 2022-04-05',
      },
    ]);
  });

  it('are sent once per step, however often and at how many places it runs', async () => {
    await Promise.all([remindMissing(deps), remindMissing(deps), remindMissing(deps)]);
    await remindMissing(deps);
    expect(told).toHaveLength(1);
    clock.set('2022-04-12T01:00:00.000Z');
    await remindMissing(deps);
    expect(told).toHaveLength(2);
  });

  it('are not sent when nothing is missing', async () => {
    for (const code of ['01', '03']) await submissions.commit(head(code, '2022-03', {}), sampleBody(), null);
    expect(await remindMissing(deps)).toBe(0);
    expect(told).toEqual([]);
  });

  it('that fail are in the log and are not tried again', async () => {
    const log = createMemoryLog();
    const failing = {
      ...deps,
      log,
      notifier: {
        notify: async () => {
          throw new Error('down');
        },
      },
    };
    expect(await remindMissing(failing)).toBe(0);
    expect(log.entries).toMatchObject([{ level: 'error', message: 'a reminder could not be sent' }]);
    expect(await remindMissing(deps)).toBe(0);
  });

  it('shorten long lists and say so', async () => {
    const many = Array.from({ length: 60 }, (_, i) => unit(`1${String(i).padStart(2, '0')}`, '00'));
    await orgs.save({ ...organisation(...GROUP.units, ...many), version: 'v2' });
    await remindMissing(deps);
    expect(told[0]?.text.split('\n')).toHaveLength(42);
    expect(told[0]?.text).toContain('另有 22 家');
  });
});

describe('periods', () => {
  it('open on their first day, close after the last reminder, and are recorded when they change', async () => {
    const engine = await openEmbeddedEngine('periods');
    const clock = createFixedClock('2022-04-12T01:00:00.000Z');
    const deps: TendPeriodsDeps = {
      catalogue: CATALOGUE,
      periods: createDynamoPeriodStore(createTable(engine.api, 'periods')),
      clock,
      log: createMemoryLog(),
      utcOffset: 480,
    };
    const changed = await tendPeriods(deps);
    expect(changed).toHaveLength(13);
    expect(await deps.periods.states(period('2022-03'))).toEqual([
      { form: 'f', period: '2022-03', state: 'open', dueOn: '2022-04-05', since: '2022-04-12T01:00:00.000Z' },
    ]);
    expect(await tendPeriods(deps)).toEqual([]);
    clock.set('2022-04-12T16:30:00.000Z');
    expect(await tendPeriods(deps)).toMatchObject([{ period: '2022-03', state: 'closed' }]);
    expect(await deps.periods.states(period('2022-04'))).toMatchObject([{ state: 'open' }]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoReminderStore } from '../../lambdas/adapters/dynamodb/reminder-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { dutyReminder } from '../../lambdas/core/duty/duty-reminder.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Evidence } from '../../lambdas/core/model/evidence.ts';
import { ObligationSchema } from '../../lambdas/core/model/obligation.ts';
import { listOpenDuties } from '../../lambdas/steps/list-open-duties.ts';
import { loadDuties } from '../../lambdas/steps/load-duties.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { type RemindDutiesDeps, remindDuties } from '../../lambdas/steps/remind-duties.ts';
import { sampleBody } from '../contract/samples.ts';
import {
  catalogueIndex,
  form,
  head,
  indicator,
  organisation,
  period,
  unit,
} from '../core/rollup/fixtures.ts';

const obligation = (code: string, duty: object, more: object = {}) =>
  ObligationSchema.parse({
    code,
    name: { zh: `义务${code}`, en: `duty ${code}` },
    owedBy: { all: {} },
    duty,
    source: 'test',
    ...more,
  });
const monthly = obligation(
  'R01',
  { kind: 'count', every: 'month', of: [{ ledger: 'L10', date: 'on' }] },
  { remind: [7, 0] },
);
const atTop = obligation(
  'R02',
  { kind: 'count', every: 'year', of: [{ ledger: 'L10', date: 'on' }] },
  { at: 'top' },
);
const deadline = obligation(
  'R03',
  { kind: 'deadline', ledger: 'L10', subject: 'no', due: { column: 'due' }, done: ['done'] },
  { remind: [180, 30], overdueEvery: 7 },
);

function catalogueWith(...obligations: (typeof monthly)[]): CatalogueIndex {
  const index = catalogueIndex([]);
  return {
    ...index,
    forms: new Map([['f', form('f', 'month')]]),
    obligations,
    source: {
      ...index.source,
      profiles: [{ code: 'all', name: { zh: '全部', en: 'all' }, unitTypes: ['company'] }],
      obligations,
    },
  };
}

const GROUP = organisation(
  unit('00', null, { type: 'company' }),
  unit('01', '00', { type: 'company' }),
  unit('02', '00', { type: 'company', forms: ['another'] }),
  unit('03', '00', { type: 'club' }),
  unit('04', '00', { type: 'company', reports: false }),
);

async function storeWith(...heads: [string, string, Evidence][]) {
  const submissions = createMemorySubmissionStore();
  for (const [code, at, evidence] of heads)
    await submissions.commit(head(code, at, {}, { evidence }), sampleBody(), null);
  return submissions;
}

describe('which reminder of a duty is due', () => {
  const notOverdue = { remind: [30, 7, 0] };
  const weekly = { remind: [30], overdueEvery: 7 };
  it.each([
    [notOverdue, '2022-02-28', null],
    [notOverdue, '2022-03-01', -30],
    [notOverdue, '2022-03-24', -7],
    [notOverdue, '2022-03-31', 0],
    [notOverdue, '2022-04-07', 0],
    [notOverdue, '2022-04-08', null],
    [weekly, '2022-04-07', 7],
    [weekly, '2022-04-13', 7],
    [weekly, '2022-04-14', 14],
    [weekly, '2022-05-12', 42],
    [weekly, '2022-05-13', null],
  ])('%j due on 31 March, on %s: %j', (obligation, today, step) => {
    expect(dutyReminder(obligation, '2022-03-31', today)).toBe(step);
  });
});

describe('what becomes of duties', () => {
  const load = async (
    catalogue: CatalogueIndex,
    of: string,
    today: string,
    ...heads: [string, string, Evidence][]
  ) =>
    loadDuties(
      { catalogue, submissions: await storeWith(...heads), treeOf: createOrgTrees(), utcOffset: 480 },
      GROUP,
      { node: '00', period: period(of), today },
    );

  it('is asked of units whose kind owes it, that report, and that owe a form that can show it', async () => {
    const records = await load(catalogueWith(monthly, atTop), '2022-12', '2023-06-01', [
      '01',
      '2022-12',
      { R01: ['2022-12-31'] },
    ]);
    expect(records.map(({ obligation: code, unit: of, state }) => [code, of, state])).toEqual([
      ['R01', '00', 'missing'],
      ['R02', '00', 'missing'],
      ['R01', '01', 'met'],
    ]);
  });

  it('is seen in every month of a longer period', async () => {
    const records = await load(catalogueWith(monthly), '2022Q1', '2022-03-31', [
      '01',
      '2022-02',
      { R01: ['2022-02-01'] },
    ]);
    expect(records.filter((one) => one.unit === '01').map(({ due, state }) => [due, state])).toEqual([
      ['2022-01-31', 'missing'],
      ['2022-02-28', 'met'],
      ['2022-03-31', 'pending'],
    ]);
  });

  it('a unit that closed keeps the numbers of the windows it lived through', async () => {
    const ratio = indicator('SUM-001', {
      measure: { kind: 'sum', of: [{ ledger: 'L10', column: 'amount' }] },
      overUnits: 'sum',
      overTime: 'last',
    });
    const rate = obligation('R04', { kind: 'rate', every: 'quarter', indicator: 'SUM-001', atLeast: '3' });
    const index = catalogueIndex([ratio]);
    const { source, obligations, forms } = catalogueWith(rate);
    const catalogue = { ...index, source: { ...source, indicators: [ratio] }, obligations, forms };
    const closing = organisation(unit('00', null, { type: 'company', validTo: '2022-09-30' }));
    const submissions = createMemorySubmissionStore();
    await submissions.commit(head('00', '2022-06', { 'SUM-001': { n: '3' } }), sampleBody(), null);
    const deps = { catalogue, submissions, treeOf: createOrgTrees(), utcOffset: 480 };
    const request = { node: '00', period: period('2022'), today: '2023-06-01' };
    const records = await loadDuties(deps, closing, request);
    expect(records.map(({ due, state }) => [due, state])).toEqual([
      ['2022-03-31', 'missing'],
      ['2022-06-30', 'met'],
      ['2022-09-30', 'missing'],
    ]);
  });

  it('a withdrawn version shows nothing', async () => {
    const submissions = createMemorySubmissionStore();
    const withdrawn = head('01', '2022-02', {}, { evidence: { R01: ['2022-02-01'] }, withdrawn: true });
    await submissions.commit(withdrawn, sampleBody(), null);
    const deps = { catalogue: catalogueWith(monthly), submissions, treeOf: createOrgTrees(), utcOffset: 480 };
    const records = await loadDuties(deps, GROUP, {
      node: '01',
      period: period('2022-02'),
      today: '2022-06-01',
    });
    expect(records).toMatchObject([{ unit: '01', state: 'missing', noReturn: true }]);
  });

  it('deadlines of the next year are known as early as people are to be reminded of them', async () => {
    const deps = {
      catalogue: catalogueWith(deadline),
      submissions: await storeWith([
        '01',
        '2022-09',
        { R03: ['A|2023-01-31|', 'B|2023-06-30|', 'C|2022-09-01|'] },
      ]),
      treeOf: createOrgTrees(),
      utcOffset: 480,
    };
    const open = await listOpenDuties(deps, GROUP, { node: '00', on: '2022-10-01', ahead: 0 });
    expect(open.map(({ record, state, days }) => [record.subject, state, days])).toEqual([
      ['C', 'overdue', -30],
      ['A', 'due', 122],
    ]);
  });
});

describe('reminders of duties', () => {
  let told: { to: string; subject: string; text: string }[];
  let deps: RemindDutiesDeps;
  const clock = createFixedClock('2022-03-24T01:00:00.000Z');

  beforeEach(async () => {
    told = [];
    clock.set('2022-03-24T01:00:00.000Z');
    const orgs = createMemoryOrgDirectory();
    await orgs.save(GROUP);
    const engine = await openEmbeddedEngine('reminders');
    deps = {
      catalogue: catalogueWith(monthly),
      submissions: await storeWith(
        ['01', '2022-01', { R01: ['2022-01-31', '2022-02-28'] }],
        ['01', '2022-03', {}],
      ),
      orgs,
      reminders: createDynamoReminderStore(createTable(engine.api, 'reminders')),
      notifier: { notify: async (notice) => void told.push(notice) },
      clock,
      log: createMemoryLog(),
      treeOf: createOrgTrees(),
      utcOffset: 480,
    };
  });

  it('say what is due, when, of whom, and where it is recorded; once per step', async () => {
    await Promise.all([remindDuties(deps), remindDuties(deps)]);
    await remindDuties(deps);
    expect(told).toEqual([
      {
        to: '00',
        subject: 'R01“义务R01”：还有 2 家未履行，截止日 2022-03-31',
        text: '00 name 00\n01 name 01\n请在《f》中登记\nR01 duty R01: 2 units, due on 2022-03-31; recorded in f',
      },
    ]);
    clock.set('2022-03-31T01:00:00.000Z');
    await remindDuties(deps);
    expect(told).toHaveLength(2);
    expect(told[1]?.subject).toBe('R01“义务R01”：还有 2 家未履行，今天（2022-03-31）截止');
  });

  it('are not sent of what is done', async () => {
    deps = {
      ...deps,
      submissions: await storeWith(
        ['01', '2022-03', { R01: ['2022-03-02'] }],
        ['00', '2022-03', { R01: ['2022-03-02'] }],
      ),
    };
    clock.set('2022-03-31T01:00:00.000Z');
    expect(await remindDuties(deps)).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Approval } from '../../lambdas/core/model/approval.ts';
import type { Explanation } from '../../lambdas/core/model/explanation.ts';
import type { DoorEvent } from '../../lambdas/core/model/period-door.ts';
import { period, sampleKey } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

const by = { name: 'li.na', via: 'cli@hq' };
const at = (minute: number) => `2022-04-03T01:${String(minute).padStart(2, '0')}:00.000Z`;

const explanation = (over: Partial<Explanation> = {}): Explanation => ({
  ...sampleKey(),
  code: 'V404',
  sheet: '会议台账',
  cell: 'D7',
  value: '9',
  message: '较上期增长 60%',
  text: '本月补开',
  by,
  at: at(1),
  version: 1,
  ...over,
});

const approval = (over: Partial<Approval> = {}): Approval => ({
  form: 'meetings',
  period: period('2022-03'),
  node: '01',
  versions: { '0101': 1 },
  by,
  at: at(1),
  ...over,
});

describe.each(STORE_SUITES)('decision store: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());
  const [january, march, december] = ['2022-01', '2022-03', '2022-12'].map(period) as [
    ReturnType<typeof period>,
    ReturnType<typeof period>,
    ReturnType<typeof period>,
  ];

  it('keeps the explanation that was given last, in whatever order they come', async () => {
    const of = () => stores.decisions.explanations('e1', 'meetings', march, march);
    expect(await of()).toEqual([]);
    await stores.decisions.putExplanation(explanation({ unit: 'e1', at: at(5), text: 'second' }));
    await stores.decisions.putExplanation(explanation({ unit: 'e1', at: at(1), text: 'first' }));
    await stores.decisions.putExplanation(
      explanation({ unit: 'e1', at: at(2), cell: null, sheet: null, value: null }),
    );
    expect((await of()).map(({ cell, text }) => [cell, text])).toEqual([
      [null, '本月补开'],
      ['D7', 'second'],
    ]);
  });

  it('reads explanations of a span of periods of one cadence, unit and form', async () => {
    for (const one of ['2022-01', '2022-03', '2022Q1', '2021-12'])
      await stores.decisions.putExplanation(explanation({ unit: 'e2', period: period(one) }));
    await stores.decisions.putExplanation(explanation({ unit: 'e2', form: 'training' }));
    const found = await stores.decisions.explanations('e2', 'meetings', january, december);
    expect(found.map((one) => one.period)).toEqual(['2022-01', '2022-03']);
    expect(
      (await stores.decisions.explanations('e2', 'meetings', period('2022Q1'), period('2022Q4')))[0],
    ).toEqual(explanation({ unit: 'e2', period: period('2022Q1') }));
  });

  it('keeps one approval per node, the later one', async () => {
    const many = Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`u${i}`, (i % 7) + 1]));
    await stores.decisions.putApproval(approval({ node: 'a', at: at(3), versions: many }));
    await stores.decisions.putApproval(approval({ node: 'a', at: at(2) }));
    await stores.decisions.putApproval(approval({ node: 'b' }));
    await stores.decisions.putApproval(approval({ node: 'b', form: 'training' }));
    await stores.decisions.putApproval(approval({ node: 'c', period: december }));
    const found = await stores.decisions.approvals('meetings', march);
    expect(found.map((one) => one.node)).toEqual(['a', 'b']);
    expect(found[0]?.versions).toEqual(many);
  });

  it('only ever adds to what was decided about a period, in order of time', async () => {
    const event = (kind: DoorEvent['kind'], minute: number, more: Partial<DoorEvent> = {}): DoorEvent => ({
      kind,
      at: at(minute),
      by,
      ...more,
    });
    const allowed = event('allow', 4, { unit: '0101', until: '2022-05-01', reason: '补报' });
    await stores.decisions.addDoorEvent('meetings', march, event('lock', 3));
    await stores.decisions.addDoorEvent('meetings', march, event('close', 2));
    await stores.decisions.addDoorEvent('meetings', march, allowed);
    await stores.decisions.addDoorEvent('meetings', march, allowed);
    await stores.decisions.addDoorEvent('training', march, event('open', 1));
    expect(await stores.decisions.doorEvents('meetings', march)).toEqual([
      event('close', 2),
      event('lock', 3),
      allowed,
    ]);
    expect(await stores.decisions.doorEvents('meetings', january)).toEqual([]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDynamoReminderStore } from '../../lambdas/adapters/dynamodb/reminder-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createReminderFolder } from '../../lambdas/adapters/local/reminder-folder.ts';
import type { ReminderStore } from '../../lambdas/ports/reminder-store.ts';

const AT = '2022-04-06T01:00:00.000Z';

/** Each gives two stores over the same place, as two processes would have. */
const SUITES = [
  {
    name: 'table',
    async open() {
      const engine = await openEmbeddedEngine('reminders');
      const store = () => createDynamoReminderStore(createTable(engine.api, 'reminders'));
      return { stores: [store(), store()], close: () => engine.close() };
    },
  },
  {
    name: 'folder',
    async open() {
      const folder = await mkdtemp(join(tmpdir(), 'huibao-reminders-'));
      const store = () => createReminderFolder(join(folder, 'reminders'));
      return { stores: [store(), store()], close: () => rm(folder, { recursive: true }) };
    },
  },
];

describe.each(SUITES)('reminder store: $name', (suite) => {
  let stores: ReminderStore[];
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ stores, close } = await suite.open());
  });
  afterAll(() => close());

  const claimAll = (reminder: Parameters<ReminderStore['claim']>[0]) =>
    Promise.all([...stores, ...stores, ...stores].map((store) => store.claim(reminder, AT)));

  it.each([-3, 0, 1])('lets one caller send step %i, and nobody after that', async (step) => {
    const reminder = { about: 'meetings', window: '2022-03', step };
    expect((await claimAll(reminder)).filter(Boolean)).toHaveLength(1);
    await stores[0]?.sent(reminder, { at: AT, missing: 2 });
    expect((await claimAll(reminder)).filter(Boolean)).toEqual([]);
  });

  it('tells forms and periods apart', async () => {
    for (const form of ['a', 'b'])
      for (const of of ['2022-03', '2022Q1', '2022'])
        expect(await stores[1]?.claim({ about: form, window: of, step: 7 }, AT)).toBe(true);
  });
});

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../../lambdas/adapters/memory/object-store.ts';
import type { Act } from '../../../lambdas/core/model/act.ts';
import { absorbSpool, spoolAct } from '../../../lambdas/runtime/local-act-spool.ts';
import { temporaryFolder } from '../../support/run-cli.ts';

const act = (id: string, name: string): Act => ({
  id,
  at: '2022-04-03T01:02:03.004Z',
  by: { name: 'admin', via: 'cli@hq' },
  deed: { kind: 'account', name, change: 'added', before: null, after: { roles: 'clerk', unit: '0101' } },
});

it('records what another process left, once, also after dying before it was cleared away', async () => {
  const data = await temporaryFolder();
  const audit = createMemoryAuditLog();
  const raw = createMemoryObjectStore();
  const deps = { raw, audit, decisions: createMemoryDecisionStore(), issues: createMemoryIssueStore() };
  const first = act('20220403-010203004-aaa', 'wang');
  await spoolAct(data, first);
  await spoolAct(data, act('20220403-010203004-bbb', 'li'));
  expect(await absorbSpool(data, deps)).toBe(2);
  expect(await absorbSpool(data, deps)).toBe(0);
  await spoolAct(data, first);
  expect(await absorbSpool(data, deps)).toBe(1);
  const told: (string | undefined)[] = [];
  for await (const entry of audit.entries('2022-04-03', '2022-04-03')) told.push(entry.note);
  expect(told).toEqual(['wang', 'li']);
  const keys: string[] = [];
  for await (const { key } of raw.list('acts/')) keys.push(key);
  expect(keys).toEqual([
    'acts/20220403/20220403-010203004-aaa.json',
    'acts/20220403/20220403-010203004-bbb.json',
  ]);
  expect(await readdir(join(data, 'acts-to-record'))).toEqual([]);
});

import { expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { finishActs } from '../../lambdas/steps/finish-acts.ts';
import { finishImport } from '../../lambdas/steps/finish-import.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { readRollup } from '../../lambdas/steps/read-rollup.ts';
import { recordOrganisation } from '../../lambdas/steps/record-versions.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const MARCH = period('2022-03');
const units = (parent: string) => [
  unit('00', null, { reports: false }),
  unit('01', '00', { reports: false }),
  unit('02', '00', { reports: false }),
  unit('A', parent),
];
const BEFORE = { ...organisation(...units('01')), version: 'v1' };
const AFTER = { ...organisation(...units('02')), version: 'v2' };

it.each(['was written down', 'was current, and nothing marked'])(
  'an import that was killed when it %s is finished at the next start, once',
  async (when) => {
    const { deps: own, submit, settle } = createPipeline();
    const deps = {
      ...own,
      decisions: createMemoryDecisionStore(),
      issues: createMemoryIssueStore(),
      audit: createMemoryAuditLog(),
    };
    await importOrganisation(deps, BEFORE);
    const key = { unit: 'A', form: 'f', period: MARCH };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '7' } } });
    await submit({ bytes, fileName: 'A.xlsx', receivedAt: '2022-04-01T00:00:00.000Z' });
    await settle();
    const doing = { by: { name: 'wang', via: 'test' }, at: '2022-04-02T00:00:00.000Z', random: 'r' };
    await recordOrganisation(deps, AFTER, doing);
    if (when !== 'was written down') await deps.orgs.save(AFTER);
    const clock = { now: () => '2022-04-05T00:00:00.000Z' };
    const start = async () =>
      finishImport(deps, await finishActs({ ...deps, clock }, { days: 366, minutes: 5 }));
    await start();
    await settle();
    expect(await deps.orgs.currentVersion()).toBe('v2');
    const at = { node: '02', form: 'f', period: MARCH };
    expect((await readRollup(deps, AFTER, at))?.parts['SUM-001']?.n).toBe('7');
    await start();
    expect((await deps.orgs.save(AFTER)).complete).toBe(true);
  },
);

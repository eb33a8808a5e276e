import { expect, it } from 'vitest';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { collectFindings } from '../../lambdas/steps/collect-findings.ts';
import { collectRollups } from '../../lambdas/steps/collect-rollups.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { readWorkflow } from '../../lambdas/steps/read-workflow.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const MAY = period('2022-05');
const GROUP = organisation(
  unit('00', null, { reports: false, forms: ['f'] }),
  unit('A', '00', { forms: ['f'] }),
  unit('C', '00', { forms: ['f'], validTo: '2022-05-15' }),
);
const NOW = '2022-07-01T00:00:00.000Z';

async function start() {
  const { deps: own, submit, settle, withdraw } = createPipeline();
  const deps = { ...own, decisions: createMemoryDecisionStore(), issues: createMemoryIssueStore() };
  await importOrganisation(deps, GROUP);
  let minute = 0;
  const send = async (of: string, verdict: 'accepted' | 'rejected' = 'accepted') => {
    const key = { unit: of, form: 'f', period: MAY };
    const wrong = verdict === 'rejected' ? { warnings: 1 } : {};
    const bytes = paper({ key, verdict, parts: { 'SUM-001': { n: '1' } }, note: String(minute), ...wrong });
    const receivedAt = `2022-06-01T00:${String(minute++).padStart(2, '0')}:00.000Z`;
    await submit({ bytes, fileName: `${of}-${minute}.xlsx`, receivedAt, expectedKey: key });
    await settle();
  };
  const returns = async () => {
    const all = await readWorkflow(deps, GROUP, { node: '00', period: MAY, form: 'f', now: NOW });
    return all.map(({ unit: of, status, owed, overdue }) => ({ of, status, owed, overdue }));
  };
  const collect = () =>
    collectRollups(deps, GROUP, { node: '00', period: MAY, threshold: '95', today: '2022-07-01' });
  return { deps, send, settle, withdraw, returns, collect };
}

it('a unit that closed before the period ended owes nothing, in the status as in the rollup', async () => {
  const { send, settle, withdraw, returns, collect } = await start();
  await send('A');
  await send('C');
  expect(await returns()).toEqual([
    { of: 'A', status: 'accepted', owed: true, overdue: false },
    { of: 'C', status: 'accepted', owed: false, overdue: false },
  ]);
  const [top] = (await collect()).completeness.filter(({ node, form }) => node === '00' && form === 'f');
  expect(top).toMatchObject({ expected: 1, received: 1, missing: [] });
  await withdraw({ unit: 'C', form: 'f', period: MAY }, '2022-06-02T00:00:00.000Z');
  await settle();
  expect(await returns()).toEqual([{ of: 'A', status: 'accepted', owed: true, overdue: false }]);
});

it('what was wrong with a file is told until a better one counts', async () => {
  const { deps, send, collect } = await start();
  const told = async () => {
    const { headsOf } = await collect();
    return (await collectFindings(deps, GROUP, { node: '00', period: MAY, headsOf })).map(({ file }) => file);
  };
  await send('A', 'rejected');
  const first = await told();
  expect(new Set(first)).toEqual(new Set(['A-1.xlsx']));
  await send('A');
  expect(await told()).toEqual([]);
  await send('A', 'rejected');
  expect(new Set(await told())).toEqual(new Set(['A-3.xlsx']));
});

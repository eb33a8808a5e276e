import { join } from 'node:path';
import { createFirstObjects } from '../../../lambdas/adapters/local/first-objects.ts';
import { openPortalFolder } from '../../../lambdas/adapters/local/portal-folder.ts';
import { createRecentObjects } from '../../../lambdas/adapters/local/recent-objects.ts';
import { createSignedTokens } from '../../../lambdas/adapters/local/signed-tokens.ts';
import { createTransferLinks } from '../../../lambdas/adapters/local/transfer-links.ts';
import { createMemoryAuditLog } from '../../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../../lambdas/adapters/memory/object-store.ts';
import { PREFIXES } from '../../../lambdas/contract.ts';
import { type Caller, CallerSchema } from '../../../lambdas/core/model/caller.ts';
import { LedgerSchema } from '../../../lambdas/core/model/ledger.ts';
import type { ApiDeps } from '../../../lambdas/handlers/api/api-deps.ts';
import { createApi } from '../../../lambdas/handlers/api/create-api.ts';
import { publishRollup } from '../../../lambdas/steps/publish-rollup.ts';
import { withdrawSubmission } from '../../../lambdas/steps/withdraw-submission.ts';
import { organisation, unit } from '../../core/rollup/fixtures.ts';
import { createPipeline } from '../../steps/pipeline.ts';
import { checkAnswer } from './check-answer.ts';

export const TREE = organisation(
  unit('00', null),
  unit('01', '00'),
  unit('0101', '01'),
  unit('0102', '01'),
  unit('02', '00'),
  unit('0201', '02'),
);

const LEDGER = LedgerSchema.parse({
  code: 'L10',
  name: { zh: '台账', en: 'Ledger' },
  kind: 'event',
  key: ['amount'],
  columns: [{ key: 'amount', label: { zh: '数量', en: 'Amount' }, type: 'count' }],
});

export const PORTAL = join(import.meta.dirname, '../../../web/public');

export const PASSWORD = 'open sesame';

/** The interface over memory ports. Nothing is ingested until `pipeline.settle()`, or a pause of a waiting request. */
export async function openTestApi(more: Partial<ApiDeps> = {}) {
  const pipeline = createPipeline();
  const { deps, stores, clock, jobs } = pipeline;
  await stores.orgs.save(TREE);
  const catalogue = { ...pipeline.catalogue, ledgers: new Map([['L10', LEDGER]]) };
  const signed = createSignedTokens(new Uint8Array(32).fill(7), clock);
  const links = createTransferLinks(signed, () => 'http://test');
  const exports = createRecentObjects(10_000_000);
  const receive = {
    raw: stores.raw,
    uploads: stores.uploads,
    async announce({ key, versionId, createdAt }: { key: string; versionId: string; createdAt: string }) {
      jobs.push({ kind: 'ingest', key, versionId, storedAt: createdAt });
    },
  };
  const apiDeps: ApiDeps = {
    ...deps,
    catalogue,
    exports,
    tokens: {
      verify: async (token) => CallerSchema.nullable().parse(JSON.parse(atob(token))),
    },
    accounts: {
      signIn: async (name, password) =>
        password === PASSWORD ? { token: `for-${name}`, expiresAt: '2022-04-02T08:00:00.000Z' } : null,
    },
    productVersion: '1.2.3',
    portal: openPortalFolder(PORTAL),
    issuer: links,
    links,
    transfers: {
      openUpload: links.openUpload,
      openFile: links.openFile,
      files: { get: (key) => (key.startsWith(PREFIXES.exports) ? exports : stores.results).get(key) },
      receive: { ...receive, raw: createFirstObjects(stores.raw) },
    },
    workflow: {
      ...stores,
      decisions: createMemoryDecisionStore(),
      issues: createMemoryIssueStore(),
      audit: createMemoryAuditLog(),
      issued: createMemoryObjectStore(),
    },
    withdraw: (key, by, returned) =>
      withdrawSubmission(receive, key, {
        receivedAt: clock.now(),
        random: 'w',
        sender: by.name,
        via: by.via,
        returned,
      }),
    requestExport: async (request) => void (await publishRollup({ ...deps, catalogue, exports }, request)),
    pause: () => pipeline.settle(),
    ...more,
  };
  const app = createApi(apiDeps);

  /** Every answer is checked against the document the interface makes of itself. */
  async function call(caller: Caller | null, method: string, path: string, body?: unknown, headers = {}) {
    const answer = await app.request(path, {
      method,
      headers: {
        ...(caller && { authorization: `Bearer ${tokenOf(caller)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await checkAnswer(app, method, path, answer);
    return answer;
  }
  return { app, deps: apiDeps, pipeline, clock, links, call };
}

export function tokenOf(caller: Caller): string {
  return btoa(JSON.stringify(caller));
}

export function as(role: Caller['roles'][number], of: string | null): Caller {
  return { subject: `${role}-${of}`, name: role, roles: [role], unit: of };
}

import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { openAccountFile } from '../adapters/local/account-file.ts';
import { createAccounts } from '../adapters/local/accounts.ts';
import { createFirstObjects } from '../adapters/local/first-objects.ts';
import { openPortalFolder } from '../adapters/local/portal-folder.ts';
import { createRecentObjects } from '../adapters/local/recent-objects.ts';
import { createSignedTokens } from '../adapters/local/signed-tokens.ts';
import { openSigningKey } from '../adapters/local/signing-key.ts';
import { createTransferLinks } from '../adapters/local/transfer-links.ts';
import { createOidcVerifier, type OidcSettings } from '../adapters/oidc.ts';
import { PREFIXES } from '../contract.ts';
import type { ApiDeps } from '../handlers/api/api-deps.ts';
import type { Log } from '../ports/log.ts';
import { type PublishRequest, publishRollup } from '../steps/publish-rollup.ts';
import { withdrawSubmission } from '../steps/withdraw-submission.ts';
import type { LocalRuntime } from './local.ts';

export interface LocalApiOptions {
  readonly data: string;
  /** Where callers reach this process, known once it listens. */
  readonly base: () => string;
  /** Fires when the process should answer and go. */
  readonly stop: AbortSignal;
  readonly log: Log;
  /** Folder of the portal. */
  readonly portal?: string;
  readonly productVersion: string;
  /** An identity provider instead of accounts in the data folder. */
  readonly oidc?: OidcSettings;
}

/** Exports are made again at any time: only the latest are kept, in memory. */
const EXPORT_BYTES = 256 * 1024 * 1024;
const SocketSchema = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** What the HTTP interface stands on, on this machine. */
export async function openLocalApi(runtime: LocalRuntime, options: LocalApiOptions): Promise<ApiDeps> {
  const { data, base, stop, log } = options;
  const { deps } = runtime;
  const signed = createSignedTokens(await openSigningKey(data), deps.clock);
  const accounts = createAccounts(openAccountFile(data), signed);
  const links = createTransferLinks(signed, base);
  const exports = createRecentObjects(EXPORT_BYTES);
  const underway = new Map<string, Promise<unknown>>();
  const publish = (request: PublishRequest) => publishRollup({ ...deps, exports, log }, request);
  return {
    ...deps,
    log,
    exports,
    ...(options.oidc ? { tokens: createOidcVerifier(options.oidc) } : { tokens: accounts, accounts }),
    productVersion: options.productVersion,
    ...(options.portal === undefined ? {} : { portal: openPortalFolder(options.portal) }),
    issuer: links,
    links,
    transfers: {
      openUpload: links.openUpload,
      openFile: links.openFile,
      files: { get: (key) => (key.startsWith(`${PREFIXES.exports}/`) ? exports : deps.results).get(key) },
      receive: { ...runtime.receive, raw: createFirstObjects(deps.raw), uploads: deps.uploads },
    },
    workflow: deps,
    withdraw: (key, by, returned) => {
      const random = randomBytes(6).toString('hex');
      return withdrawSubmission(runtime.receive, key, {
        receivedAt: deps.clock.now(),
        random,
        sender: by.name,
        via: by.via,
        returned,
      });
    },
    /** Those who ask for the same while it is being made wait for the same. */
    async requestExport({ node, period }) {
      const id = `${node} ${period}`;
      const making = underway.get(id) ?? publish({ node, period }).finally(() => underway.delete(id));
      underway.set(id, making);
      await making;
    },
    pause: (milliseconds) => setTimeout(milliseconds, undefined, { signal: stop }).catch(() => {}),
    stopping: () => stop.aborted,
    clientAddress: (platform) => SocketSchema.safeParse(platform).data?.incoming.socket.remoteAddress ?? '',
  };
}

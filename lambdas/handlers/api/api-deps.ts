import type { Actor } from '../../core/model/actor.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import type { Period } from '../../core/model/period.ts';
import type { SubmissionKey } from '../../core/model/submission.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DownloadSigner } from '../../ports/download-signer.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { OrgDirectory } from '../../ports/org-directory.ts';
import type { Portal } from '../../ports/portal.ts';
import type { RollupStore } from '../../ports/rollup-store.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';
import type { TokenVerifier } from '../../ports/token-verifier.ts';
import type { UploadIssuer } from '../../ports/upload-issuer.ts';
import type { UploadStore } from '../../ports/upload-store.ts';
import type { TreeOf } from '../../steps/org-trees.ts';
import type { ApiWorkflow } from './api-workflow.ts';
import type { LocalTransfers } from './local-transfers.ts';

/** What the interface stands on. Cloud and one machine differ in these and nowhere else. */
export interface ApiDeps {
  readonly catalogue: CatalogueIndex;
  readonly orgs: Pick<OrgDirectory, 'current' | 'currentVersion'>;
  readonly treeOf: TreeOf;
  readonly submissions: Pick<
    SubmissionStore,
    'head' | 'headsOf' | 'heads' | 'lastHead' | 'versions' | 'body'
  >;
  readonly uploads: Pick<UploadStore, 'upload' | 'putUpload' | 'setAside'>;
  readonly rollups: Pick<RollupStore, 'rollup' | 'children'>;
  /** Findings of uploads. */
  readonly results: Pick<ObjectStore, 'get'>;
  /** Where exports appear. */
  readonly exports: Pick<ObjectStore, 'list'>;
  readonly tokens: TokenVerifier;
  /** Absent where an identity provider keeps the accounts. */
  readonly accounts?: Accounts;
  readonly issuer: UploadIssuer;
  /** For marked copies and exports. */
  readonly links: DownloadSigner;
  /** Where files go through this process; absent where the object store takes and gives them itself. */
  readonly transfers?: LocalTransfers;
  /** Pages at the root; nothing is there without it. */
  readonly portal?: Portal;
  /** Version of the product. */
  readonly productVersion: string;
  /** What is decided about returns and periods. */
  readonly workflow: ApiWorkflow;
  /** Takes the submission back, or returns it to its unit with a reason; gives the id of the upload that does so. */
  withdraw(key: SubmissionKey, by: Actor, returned?: string): Promise<string>;
  /** Has the exports of a node and period made, at once or by a queue. */
  requestExport(request: { readonly node: string; readonly period: Period }): Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  /** Minutes from UTC to the day units live by. */
  readonly utcOffset: number;
  /** Resolves after that many milliseconds, or at once while the process is stopping. */
  pause(milliseconds: number): Promise<void>;
  /** True once the process should answer and go. */
  stopping?(): boolean;
  /** Network address of the caller, as the platform knows it. */
  clientAddress?(platform: unknown): string;
}

import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { createIngestHandler } from '../../lambdas/handlers/ingest.ts';
import { createRollupHandler } from '../../lambdas/handlers/rollup.ts';
import type { BatchAnswer } from '../../lambdas/handlers/sqs-batch.ts';
import { createSweepHandler } from '../../lambdas/handlers/sweep.ts';
import type { Clock } from '../../lambdas/ports/clock.ts';
import type { OrgDirectory } from '../../lambdas/ports/org-directory.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import type { IngestDeps } from '../../lambdas/steps/ingest-upload.ts';
import type { ActDeps } from '../../lambdas/steps/perform-act.ts';
import type { WorkflowDeps } from '../../lambdas/steps/read-workflow.ts';
import type { RefoldDeps } from '../../lambdas/steps/refold-node.ts';
import type { ReceiveDeps } from '../../lambdas/steps/store-upload.ts';
import type { RollupItems } from './sim-rollups.ts';
import type { SubmissionItems } from './sim-submissions.ts';
import type { Process, World } from './world.ts';

/** Everything the steps of one process need. */
export type SimDeps = IngestDeps & RefoldDeps & { readonly clock: Clock };

/** Everything somebody needs who decides about a submission. */
export type ActSimDeps = WorkflowDeps &
  ActDeps & { readonly orgs: Pick<OrgDirectory, 'current'>; readonly receive: ReceiveDeps };

/** What stands behind the ports of a process, for variants that go past them. */
export interface Backstage {
  readonly world: World;
  readonly process: Process;
  readonly submissions: SubmissionItems;
  readonly rollups: RollupItems;
}

/** What the simulation runs: the product's handlers and steps, or a variant that is broken on purpose. */
export interface Protocol {
  readonly name: string;
  /** Messages are deleted before they are handled. */
  readonly deletesFirst: boolean;
  /** The ports as the steps see them. */
  adapt(deps: SimDeps, backstage: Backstage): SimDeps;
  /** The same for those who decide. */
  adaptActs(deps: ActSimDeps, backstage: Backstage): ActSimDeps;
  ingest(deps: SimDeps): (event: unknown) => Promise<BatchAnswer>;
  rollup(deps: SimDeps): (event: unknown) => Promise<BatchAnswer>;
  sweep(deps: SimDeps): () => Promise<unknown>;
  importOrganisation(deps: SimDeps, organisation: Organisation): Promise<unknown>;
}

export const PRODUCT: Protocol = {
  name: 'product',
  deletesFirst: false,
  adapt: (deps) => deps,
  adaptActs: (deps) => deps,
  ingest: createIngestHandler,
  rollup: createRollupHandler,
  sweep: createSweepHandler,
  importOrganisation,
};

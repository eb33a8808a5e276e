import { addAnnotated } from './annotated.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { addApprovals } from './approvals.ts';
import { addAudit } from './audit.ts';
import { addBatches } from './batches.ts';
import { addCatalogue } from './catalogue.ts';
import { addCompleteness } from './completeness.ts';
import { addDoors } from './doors.ts';
import { addExplanations } from './explanations.ts';
import { addExports } from './exports.ts';
import { addFiles } from './files.ts';
import { addFindings } from './findings.ts';
import { addHealth } from './health.ts';
import { addIssueFiles } from './issue-files.ts';
import { addIssues } from './issues.ts';
import { addMe } from './me.ts';
import { addOrganisation } from './organisation.ts';
import { addPages } from './pages.ts';
import { addPeriods } from './periods.ts';
import { addReturns } from './returns.ts';
import { addRollups } from './rollups.ts';
import { addSubmissions } from './submissions.ts';
import { addTemplatePackage } from './template-package.ts';
import { addTemplates } from './templates.ts';
import { addTokens } from './tokens.ts';
import { addTrace } from './trace.ts';
import { addTransfers } from './transfers.ts';
import { addUploads } from './uploads.ts';
import { addVersions } from './versions.ts';
import { addWatchBatch } from './watch-batch.ts';
import { addWatchUpload } from './watch-upload.ts';

/** Every group of routes. Each adds only those that can be served with what it is given. */
export const ROUTES: readonly ((app: Api, deps: ApiDeps) => void)[] = [
  addHealth,
  addTokens,
  addMe,
  addCatalogue,
  addPeriods,
  addOrganisation,
  addTemplates,
  addTemplatePackage,
  addUploads,
  addBatches,
  addWatchBatch,
  addWatchUpload,
  addFindings,
  addAnnotated,
  addSubmissions,
  addVersions,
  addExplanations,
  addReturns,
  addApprovals,
  addDoors,
  addIssues,
  addIssueFiles,
  addAudit,
  addCompleteness,
  addRollups,
  addTrace,
  addExports,
  addTransfers,
  addFiles,
  addPages,
];

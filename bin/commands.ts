import type { Command } from 'commander';
import { registerApprove } from './commands/approve.ts';
import { registerAudit } from './commands/audit.ts';
import { registerBalance } from './commands/balance.ts';
import { registerCatalogue } from './commands/catalogue.ts';
import { registerCheck } from './commands/check.ts';
import { registerCloud } from './commands/cloud.ts';
import { registerCompliance } from './commands/compliance.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDiff } from './commands/diff.ts';
import { registerDue } from './commands/due.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerIssue } from './commands/issue.ts';
import { registerOrg } from './commands/org.ts';
import { registerPeriod } from './commands/period.ts';
import { registerRank } from './commands/rank.ts';
import { registerRebuild } from './commands/rebuild.ts';
import { registerRedrive } from './commands/redrive.ts';
import { registerRehearse } from './commands/rehearse.ts';
import { registerReprocess } from './commands/reprocess.ts';
import { registerRollup } from './commands/rollup.ts';
import { registerRun } from './commands/run.ts';
import { registerServe } from './commands/serve.ts';
import { registerStart } from './commands/start.ts';
import { registerStatus } from './commands/status.ts';
import { registerSubmit } from './commands/submit.ts';
import { registerTakeBack } from './commands/take-back.ts';
import { registerTargets } from './commands/targets.ts';
import { registerTemplate } from './commands/template.ts';
import { registerTrace } from './commands/trace.ts';
import { registerUser } from './commands/user.ts';
import { registerVerify } from './commands/verify.ts';
import type { RunCommand } from './huibao.ts';

export type RegisterCommand = (program: Command, run: RunCommand) => void;

/** Every command, in the order of the help. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerStart,
  registerDemo,
  registerRun,
  registerCheck,
  registerTemplate,
  registerSubmit,
  registerStatus,
  registerExplain,
  registerTakeBack,
  registerApprove,
  registerPeriod,
  registerIssue,
  registerDiff,
  registerExport,
  registerRehearse,
  registerReprocess,
  registerRebuild,
  registerRollup,
  registerTrace,
  registerBalance,
  registerDue,
  registerCompliance,
  registerRank,
  registerTargets,
  registerVerify,
  registerAudit,
  registerOrg,
  registerCatalogue,
  registerServe,
  registerUser,
  registerRedrive,
  registerCloud,
];

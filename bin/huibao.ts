import { Command, CommanderError } from 'commander';
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
import { registerTemplate } from './commands/template.ts';
import { registerTrace } from './commands/trace.ts';
import { registerUser } from './commands/user.ts';
import { registerVerify } from './commands/verify.ts';
import { describeFailure } from './output/describe-failure.ts';
import { openSession, type Session, type SessionOptions } from './output/session.ts';

/** Whoever reads the output may stop reading, such as `head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('huibao')
  .description('汇报：收集、校验、汇总各单位报送的工作簿，每个数都能追溯到单元格')
  .option('--data <dir>', '数据目录', '.huibao')
  .option('--catalogue <dir>', '数据目录定义（默认随产品提供的党建目录）')
  .option('--json', '输出稳定的 JSON')
  .option('--lang <zh|en>', '输出语言', 'zh')
  .option('--as <name>', '以谁的名义操作，记入审计日志（默认为本机账号）')
  .option('--debug', '出错时显示调用栈和运行日志')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError('（用 huibao --help 查看用法）');

/** Runs one command: its exit code, or one clear line on stderr. */
const run =
  <A extends unknown[]>(work: (session: Session, ...args: A) => Promise<number>) =>
  async (...args: A): Promise<void> => {
    const session = openSession(program.opts<SessionOptions>());
    try {
      process.exitCode = await work(session, ...args);
    } catch (error) {
      session.warn(describeFailure(error));
      if (session.debug && error instanceof Error && error.stack) session.warn(error.stack);
      process.exitCode = 1;
    }
  };
export type RunCommand = typeof run;

for (const register of [
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
  registerVerify,
  registerAudit,
  registerOrg,
  registerCatalogue,
  registerServe,
  registerUser,
  registerRedrive,
  registerCloud,
]) {
  register(program, run);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 1;
}

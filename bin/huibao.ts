import { Command, CommanderError, Option } from 'commander';
import { describeFailure } from './output/describe-failure.ts';
import { describeMisuse } from './output/describe-misuse.ts';
import { openSession, type Session, type SessionOptions } from './output/session.ts';
import { quickCommand } from './quick-command.ts';

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
  .addOption(new Option('--lang <zh|en>', '输出语言').choices(['zh', 'en']).default('zh'))
  .option('--as <name>', '以谁的名义操作，记入审计日志（默认为本机账号）')
  .option('--debug', '出错时显示调用栈和运行日志')
  .exitOverride()
  .configureOutput({ outputError: () => {} });

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

const quick = quickCommand(process.argv.slice(2));
for (const register of quick ? [await quick()] : (await import('./commands.ts')).COMMANDS) {
  register(program, run);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const misuse = describeMisuse(error);
  if (misuse) openSession(program.opts<SessionOptions>()).warn(misuse);
  process.exitCode = error.exitCode === 0 ? 0 : 1;
}

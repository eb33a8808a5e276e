import type { Command } from 'commander';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { redrive } from '../../lambdas/steps/redrive.ts';
import type { RunCommand } from '../huibao.ts';
import { withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';

interface RedriveFlags {
  readonly queue?: string;
  readonly deadLetters?: string;
}

export function registerRedrive(program: Command, run: RunCommand): void {
  program
    .command('redrive')
    .description('把多次处理失败的消息放回队列，重新处理')
    .option('--queue <url>', '云上：原队列地址')
    .option('--dead-letters <url>', '云上：死信队列地址')
    .action(run(redriveMessages));
}

/** In the data folder, or between two queues on AWS with the credentials of whoever calls. */
async function redriveMessages(session: Session, flags: RedriveFlags): Promise<number> {
  const moved = await move(session, flags);
  session.say({ zh: `已放回 ${moved} 条消息。`, en: `${moved} messages were put back.` });
  session.emit({ moved });
  return 0;
}

async function move(session: Session, { queue, deadLetters }: RedriveFlags): Promise<number> {
  if (queue === undefined && deadLetters === undefined) {
    return withOrganisation(session, async ({ runtime }) => {
      const moved = await runtime.redrive();
      await runtime.drain();
      return moved;
    });
  }
  if (queue === undefined || deadLetters === undefined) {
    throw new UsageError({
      zh: '--queue 和 --dead-letters 要一起给出。',
      en: 'Give --queue and --dead-letters together.',
    });
  }
  const name = new URL(queue).pathname.split('/').at(-1) ?? queue;
  const { awsDeadLetters } = await import('../../lambdas/runtime/aws/queues.ts');
  const letters = awsDeadLetters([{ name, queueUrl: queue, deadLetterUrl: deadLetters }]);
  return Object.values(await redrive(letters, createMemoryLog())).reduce((sum, count) => sum + count, 0);
}

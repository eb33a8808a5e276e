import type { Log } from '../../ports/log.ts';
import type { Notifier } from '../../ports/notifier.ts';

/**
 * First keeps the notice, then tells it everywhere. A channel that fails does not keep the others from getting it: the
 * failure is logged as an error and the notice stands where it was kept.
 */
export function notifyAll(kept: Notifier, channels: readonly Notifier[], log: Log): Notifier {
  return {
    async notify(notice) {
      await kept.notify(notice);
      const outcomes = await Promise.allSettled(channels.map((channel) => channel.notify(notice)));
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          log.error('a notice could not be delivered', { to: notice.to, error: String(outcome.reason) });
    },
  };
}

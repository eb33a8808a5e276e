import type { Log } from '../ports/log.ts';
import { type RefoldDeps, refoldNode } from '../steps/refold-node.ts';
import { RollupMessageSchema } from '../steps/rollup-message.ts';
import { type BatchAnswer, batchAnswer, SqsEventSchema, type SqsRecord } from './sqs-batch.ts';

export type RollupHandlerDeps = RefoldDeps & { readonly log: Log };

/**
 * FIFO queue event. After the first failure in a group the rest of that group is given back too, so that its order
 * holds. Messages about the same node are one piece of work: all were sent before it begins.
 */
export function createRollupHandler(deps: RollupHandlerDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const done = new Set<string>();
    const failedGroups = new Set<string>();
    const failed: SqsRecord[] = [];
    for (const record of SqsEventSchema.parse(event).Records) {
      const group = record.attributes.MessageGroupId ?? record.messageId;
      if (!failedGroups.has(group) && (done.has(record.body) || (await refold(deps, record)))) {
        done.add(record.body);
        continue;
      }
      failedGroups.add(group);
      failed.push(record);
    }
    return batchAnswer(failed);
  };
}

async function refold(deps: RollupHandlerDeps, { messageId, body }: SqsRecord): Promise<boolean> {
  try {
    await refoldNode(deps, RollupMessageSchema.parse(JSON.parse(body)));
    return true;
  } catch (error) {
    deps.log.error('a node could not be folded', { message: messageId, body, error: String(error) });
    return false;
  }
}

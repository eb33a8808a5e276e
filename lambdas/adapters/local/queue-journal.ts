import * as z from 'zod';
import type { QueuedMessage, QueueState } from './queue-state.ts';

const MessageSchema = z.object({
  id: z.string(),
  body: z.string(),
  group: z.string().nullable(),
  dedupId: z.string().nullable(),
  sentAt: z.number(),
  receives: z.number().int().min(0),
});

const LineSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('send'), message: MessageSchema }),
  z.object({ op: z.literal('receive'), ids: z.array(z.string()) }),
  z.object({ op: z.literal('remove'), ids: z.array(z.string()) }),
  z.object({ op: z.literal('dead'), message: MessageSchema }),
  z.object({ op: z.literal('redrive'), id: z.string() }),
  z.object({ op: z.literal('seen'), id: z.string(), at: z.number() }),
]);
type Line = z.infer<typeof LineSchema>;

export function journalLine(line: Line): string {
  return JSON.stringify(line);
}

/**
 * Puts back what was open and dead when the process ended, in the order of sending; what was in flight is visible at
 * once and keeps its count. A line that cannot be read was torn by a crash and never acknowledged: it is passed over.
 */
export function replayJournal(lines: readonly string[], state: QueueState, seen: Map<string, number>): void {
  const open = new Map<string, QueuedMessage>();
  const dead = new Map<string, QueuedMessage>();
  for (const text of lines) {
    const line = parseLine(text);
    if (!line) continue;
    switch (line.op) {
      case 'send':
        open.set(line.message.id, line.message);
        if (line.message.dedupId !== null) seen.set(line.message.dedupId, line.message.sentAt);
        break;
      case 'receive':
        for (const id of line.ids) {
          const message = open.get(id);
          if (message) message.receives++;
        }
        break;
      case 'remove':
        for (const id of line.ids) open.delete(id);
        break;
      case 'dead':
        open.delete(line.message.id);
        dead.set(line.message.id, line.message);
        break;
      case 'redrive': {
        const message = dead.get(line.id);
        dead.delete(line.id);
        if (message) open.set(line.id, { ...message, receives: 0 });
        break;
      }
      case 'seen':
        seen.set(line.id, line.at);
        break;
    }
  }
  for (const message of open.values()) state.add(message);
  for (const message of dead.values()) state.bury(message);
}

function parseLine(text: string): Line | null {
  try {
    return LineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

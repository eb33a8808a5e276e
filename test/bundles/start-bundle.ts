import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

export interface Bundle {
  /** Rejects with what the handler threw. */
  invoke(event: unknown): Promise<unknown>;
  /** CPU time of the last call, all threads. */
  cpuMs(): number;
  /** What it printed so far. */
  output(): string;
  stop(): void;
}

const MessageSchema = z.union([
  z.object({ ready: z.literal(true), type: z.literal('function') }),
  z.object({ id: z.number(), answer: z.unknown(), cpuMs: z.number() }),
  z.object({ id: z.number(), error: z.string() }),
]);

/** Loads the built code in a folder in a process of its own, with those variables and no others. */
export async function startBundle(folder: string, env: Readonly<Record<string, string>>): Promise<Bundle> {
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'bundle-process.mjs'),
    [pathToFileURL(join(folder, 'index.mjs')).href],
    {
      env: { ...env, PATH: process.env.PATH ?? '' },
      silent: true,
      execArgv: ['--enable-source-maps', '--no-warnings'],
    },
  );
  let output = '';
  let cpuMs = 0;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      output += String(text);
    });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  await new Promise<void>((resolve, reject) => {
    child.on('message', (raw) => {
      const message = MessageSchema.parse(raw);
      if ('ready' in message) return resolve();
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) call?.reject(new Error(message.error));
      else {
        cpuMs = message.cpuMs;
        call?.resolve(message.answer);
      }
    });
    child.on('exit', (code) => {
      const died = new Error(`the bundle ended with ${code}: ${output.slice(-2_000)}`);
      for (const call of waiting.values()) call.reject(died);
      reject(died);
    });
  });
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const id = calls++;
        waiting.set(id, { resolve, reject });
        child.send({ id, event });
      }),
    cpuMs: () => cpuMs,
    output: () => output,
    stop: () => child.kill(),
  };
}

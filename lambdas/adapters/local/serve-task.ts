import { parentPort } from 'node:worker_threads';
import { READY } from './task-worker.ts';

/** Worker side: answers each task with what `handle` returns. A throw ends the worker and fails the task. */
export function serveTask(handle: (input: unknown) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('serveTask runs in a worker thread only');
  port.on('message', (input: unknown) => port.postMessage(handle(input)));
  port.postMessage(READY);
}

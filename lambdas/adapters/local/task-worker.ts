import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

export type TaskOutcome<Output> =
  | { readonly kind: 'done'; readonly value: Output }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'failed'; readonly message: string };

export interface TaskWorkerOptions<Output> {
  /** A module that calls `serveTask`. */
  readonly module: URL;
  readonly isOutput: (value: unknown) => value is Output;
  /** From the moment the worker has the task; starting the worker does not count. */
  readonly timeoutMs: number;
  /** Heap of the worker in MB. */
  readonly maxHeapMb: number;
}

/** Runs tasks one after another in one worker thread, kept from task to task and replaced when it had to die. */
export class TaskWorker<Input, Output> {
  private readonly options: TaskWorkerOptions<Output>;
  private worker: RunningWorker<Output> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: TaskWorkerOptions<Output>) {
    this.options = options;
  }

  /** `transfer`: buffers of the input that are moved, not copied. Never rejects. */
  run(input: Input, transfer: readonly ArrayBuffer[] = []): Promise<TaskOutcome<Output>> {
    const outcome = this.last.then(() => this.runNow(input, transfer));
    this.last = outcome;
    return outcome;
  }

  /** Waits for the running tasks and ends the worker. */
  async close(): Promise<void> {
    await this.last;
    await this.worker?.thread.terminate();
    this.worker = null;
  }

  private async runNow(input: Input, transfer: readonly ArrayBuffer[]): Promise<TaskOutcome<Output>> {
    this.worker ??= this.start();
    const { worker } = this;
    worker.thread.ref();
    const outcome = await new Promise<TaskOutcome<Output>>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      worker.finish = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      void worker.ready.then(() => {
        timer = setTimeout(() => worker.finish({ kind: 'timeout' }), this.options.timeoutMs);
        worker.thread.postMessage(input, transfer);
      });
    });
    worker.thread.unref();
    if (outcome.kind !== 'done') {
      this.worker = null;
      void worker.thread.terminate();
    }
    return outcome;
  }

  private start(): RunningWorker<Output> {
    const { module, maxHeapMb, isOutput } = this.options;
    const options = { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb }, execArgv: [] };
    const fromSource = module.pathname.endsWith('.ts');
    const thread = fromSource
      ? new Worker(sourceLoader(module), { ...options, eval: true })
      : new Worker(module, options);
    const ready = new Promise<void>((resolve) => {
      thread.once('message', () => resolve());
    });
    const worker: RunningWorker<Output> = { thread, ready, finish: () => {} };
    thread.on('message', (message: unknown) => {
      if (message === READY) return;
      const value = isOutput(message) ? message : null;
      worker.finish(
        value === null ? { kind: 'failed', message: 'unexpected answer' } : { kind: 'done', value },
      );
    });
    thread.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      worker.finish(outOfMemory ? { kind: 'out-of-memory' } : { kind: 'failed', message: error.message });
    });
    thread.on('exit', (code) => worker.finish({ kind: 'failed', message: `ended with code ${code}` }));
    return worker;
  }
}

interface RunningWorker<Output> {
  readonly thread: Worker;
  readonly ready: Promise<void>;
  /** Ends the task that is running; later calls for the same task change nothing. */
  finish: (outcome: TaskOutcome<Output>) => void;
}

/** First message of a worker: it is loaded and listens. */
export const READY = 'ready';

/** A worker does not inherit the loader that lets the main thread run TypeScript. */
function sourceLoader(module: URL): string {
  const commonJs = createRequire(import.meta.url).resolve('tsx/esm/api');
  const loader = pathToFileURL(commonJs).href.replace(/\.cjs$/, '.mjs');
  const [from, to] = [JSON.stringify(loader), JSON.stringify(module.href)];
  return `import(${from}).then(({ register }) => { register(); return import(${to}); });`;
}

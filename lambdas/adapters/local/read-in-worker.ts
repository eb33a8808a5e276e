import { type FaultCode, FILE_FINDINGS, fileFinding } from '../../core/model/file-findings.ts';
import type { MessageParameters } from '../../core/model/message.ts';
import type { ReadResult } from '../../core/model/read-result.ts';
import { type PackedReadResult, unpackWorkbook } from './packed-workbook.ts';
import { TaskWorker } from './task-worker.ts';

export interface ReadWorker {
  /** Like `readWorkbook`, with a bound on time and memory. Never rejects. Files are read one after another. */
  read(bytes: Uint8Array, fileName: string): Promise<ReadResult>;
  close(): Promise<void>;
}

export interface ReadWorkerOptions {
  readonly timeoutMs?: number;
  readonly maxHeapMb?: number;
  /** Another module that calls `serveTask` and answers `{bytes, fileName}` with a PackedReadResult. */
  readonly module?: URL;
}

interface ReadInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * Reads files in a worker thread that is killed when it takes too long or too much memory; such a file ends as
 * `too-large`. An idle worker does not keep the process alive.
 *
 * From a bundle the worker is a file of its own: build `read-worker-entry.ts` as a second entry point into the
 * same folder, as `read-worker-entry.mjs`.
 */
export function createReadWorker(options: ReadWorkerOptions = {}): ReadWorker {
  const { timeoutMs = 10_000, maxHeapMb = 1024, module = defaultModule() } = options;
  const worker = new TaskWorker<ReadInput, PackedReadResult>({
    module,
    isOutput: isResult,
    timeoutMs,
    maxHeapMb,
  });
  return {
    async read(bytes, fileName) {
      const copy = new Uint8Array(bytes);
      const outcome = await worker.run({ bytes: copy, fileName }, [copy.buffer]);
      switch (outcome.kind) {
        case 'done':
          return unpack(outcome.value);
        case 'timeout':
          return unreadable('F019', { seconds: timeoutMs / 1000 });
        case 'out-of-memory':
          return unreadable('F020');
        case 'failed':
          return unreadable('F023');
      }
    },
    close: () => worker.close(),
  };
}

function defaultModule(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new URL(`./read-worker-entry.${extension}`, import.meta.url);
}

function unpack(result: PackedReadResult): ReadResult {
  if (!result.ok) return result;
  return { ok: true, workbook: unpackWorkbook(result.packed), findings: result.findings };
}

function isResult(value: unknown): value is PackedReadResult {
  return typeof value === 'object' && value !== null && 'ok' in value && 'findings' in value;
}

function unreadable(code: FaultCode, parameters: MessageParameters = {}): ReadResult {
  return { ok: false, verdict: FILE_FINDINGS[code].verdict, findings: [fileFinding(code, parameters)] };
}

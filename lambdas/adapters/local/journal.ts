import { type FileHandle, open, readFile } from 'node:fs/promises';
import { writeDurably } from './write-durably.ts';

export interface Journal {
  /** Resolves when the lines are in the file, and on the disk when the journal syncs. */
  append(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface JournalOptions {
  readonly path: string;
  /** Wait for the disk, so that lines outlive a power cut as well. Without it they outlive the process. */
  readonly sync: boolean;
  /** What the file has to hold to say the same as all lines so far. */
  snapshot(): string[];
}

const COMPACT_AFTER = 20_000;

/**
 * An append-only file of lines. Lines that arrive while a write is under way go out together in the next one. When far
 * more has been written than a snapshot needs, the file is replaced by the snapshot.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  let pending: { lines: readonly string[]; done: () => void; failed: (error: unknown) => void }[] = [];
  let writing: Promise<void> | null = null;
  let written = 0;
  let kept = 0;
  let file: FileHandle | null = null;

  async function compact(): Promise<void> {
    const lines = options.snapshot();
    await file?.close();
    file = null;
    await writeDurably(options.path, lines.map((line) => `${line}\n`).join(''), `${options.path}.new`);
    file = await open(options.path, 'a');
    kept = lines.length;
    written = 0;
  }

  async function write(lines: readonly string[]): Promise<void> {
    if (!file || written > COMPACT_AFTER + 4 * kept) return compact();
    try {
      await file.appendFile(lines.map((line) => `${line}\n`).join(''));
      if (options.sync) await file.datasync();
    } catch (error) {
      await file.close().catch(() => {});
      file = null;
      throw error;
    }
    written += lines.length;
  }

  /** A snapshot taken now says everything that is pending, so compacting writes it too. */
  async function drain(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      try {
        await write(batch.flatMap((entry) => entry.lines));
        for (const entry of batch) entry.done();
      } catch (error) {
        for (const entry of batch) entry.failed(error);
      }
    }
    writing = null;
  }

  await compact();
  return {
    append: (lines) =>
      new Promise((done, failed) => {
        pending.push({ lines, done, failed });
        writing ??= drain();
      }),
    async close() {
      await writing;
      await file?.close();
      file = null;
    },
  };
}

/** Lines of a journal, none when there is no file. The last one may be torn. */
export async function readJournal(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

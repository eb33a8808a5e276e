import type { Log } from '../../ports/log.ts';

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Keeps what was logged, for tests and for commands that print it at the end. */
export function createMemoryLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  const at =
    (level: LogEntry['level']) =>
    (message: string, fields: LogEntry['fields'] = {}) => {
      entries.push({ level, message, fields });
    };
  return { entries, info: at('info'), warn: at('warn'), error: at('error') };
}

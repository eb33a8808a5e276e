import type { Log } from '../../ports/log.ts';

const LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** One JSON object per line, nothing below `level`. */
export function createJsonLog(
  level: LogLevel,
  write: (line: string) => void = (line) => void process.stderr.write(line),
  now: () => string = () => new Date().toISOString(),
): Log {
  const at = (name: Exclude<LogLevel, 'silent'>) => {
    if (LEVELS.indexOf(name) < LEVELS.indexOf(level)) return () => {};
    return (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
      write(`${JSON.stringify({ time: now(), level: name, message, ...fields })}\n`);
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

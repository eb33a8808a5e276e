import type { Session } from '../../bin/output/session.ts';

export interface RecordedSession extends Session {
  readonly said: string[];
  readonly warned: string[];
}

/** A session that keeps what would be printed. */
export function quietSession(data: string): RecordedSession {
  const said: string[] = [];
  const warned: string[] = [];
  const text = (line: string | { zh: string }) => (typeof line === 'string' ? line : line.zh);
  return {
    data,
    catalogue: null,
    json: false,
    language: 'zh',
    debug: false,
    said,
    warned,
    say: (line) => said.push(text(line)),
    emit: () => {},
    warn: (line) => warned.push(text(line)),
  };
}

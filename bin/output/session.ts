import type { Language, Text } from '../../lambdas/core/model/text.ts';

/** How one call of the command line talks: people on stdout in their language, or stable JSON; errors on stderr. */
export interface Session {
  readonly data: string;
  /** Folder of another catalogue than the shipped one. */
  readonly catalogue: string | null;
  readonly json: boolean;
  readonly language: Language;
  readonly debug: boolean;
  /** In whose name changes are made; the account of this machine when absent. */
  readonly as?: string;
  /** A line for people; nothing in JSON mode. */
  say(line: string | Text): void;
  /** The one JSON document of this call; nothing otherwise. */
  emit(document: unknown): void;
  /** A remark on stderr, in both modes. */
  warn(line: string | Text): void;
}

export interface SessionOptions {
  readonly data?: string;
  readonly catalogue?: string;
  readonly json?: boolean;
  readonly lang?: string;
  readonly debug?: boolean;
  readonly as?: string;
}

export function openSession(options: SessionOptions): Session {
  const language: Language = options.lang === 'en' ? 'en' : 'zh';
  const json = options.json ?? false;
  const inLanguage = (line: string | Text) => (typeof line === 'string' ? line : line[language]);
  return {
    data: options.data ?? '.huibao',
    catalogue: options.catalogue ?? null,
    json,
    language,
    debug: options.debug ?? false,
    ...(options.as === undefined ? {} : { as: options.as }),
    say: (line) => {
      if (!json) process.stdout.write(`${inLanguage(line)}\n`);
    },
    emit: (document) => {
      if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
    warn: (line) => {
      process.stderr.write(`${inLanguage(line)}\n`);
    },
  };
}

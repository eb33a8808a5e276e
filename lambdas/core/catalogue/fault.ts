import type { Text } from '../model/text.ts';

/** A problem inside one entry, before it is known which entry that is. */
export interface Fault {
  readonly field: string;
  readonly message: Text;
  readonly level?: 'warning';
}

export function fault(field: string, zh: string, en: string): Fault {
  return { field, message: { zh, en } };
}

export function warn(field: string, zh: string, en: string): Fault {
  return { field, message: { zh, en }, level: 'warning' };
}

/** `one, two, three and 4 more`: enough to pick the right one. */
export function listSome(words: readonly string[], most = 24): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown} … (${words.length})` : shown;
}

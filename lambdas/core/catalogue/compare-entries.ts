import type { Text } from '../model/text.ts';
import { canonicalJson } from './canonical-json.ts';

export type ComparedSection =
  | 'catalogue'
  | 'parameters'
  | 'forms'
  | 'ledgers'
  | 'columns'
  | 'indicators'
  | 'rules'
  | 'obligations'
  | 'figures'
  | 'rankings'
  | 'layouts'
  | 'migrations';

/** One field of an entry before and after; null where it is not given. */
export interface FieldChange {
  readonly field: string;
  readonly before: Text | null;
  readonly after: Text | null;
}

export interface CatalogueChange {
  readonly section: ComparedSection;
  /** Code of the entry; `L10.date` for a column. */
  readonly code: string;
  readonly name: Text | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

export interface EntryKind<T> {
  readonly section: ComparedSection;
  readonly codeOf: (entry: T) => string;
  readonly nameOf: (entry: T) => Text | null;
  /** Fields that are compared elsewhere. */
  readonly leaveOut?: readonly string[];
  /** A field in words, by side; undefined for the plain rendering. */
  readonly say?: (entry: T, field: string, side: 'before' | 'after') => Text | undefined;
}

/** Entries of one section that came, went or changed, in order of their code. Equal codes are paired in order. */
export function compareEntries<T extends object>(
  before: readonly T[],
  after: readonly T[],
  kind: EntryKind<T>,
): CatalogueChange[] {
  const [old, now] = [numbered(before, kind.codeOf), numbered(after, kind.codeOf)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): CatalogueChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const entry = is ?? was;
    if (!entry) return [];
    const head = { section: kind.section, code: kind.codeOf(entry), name: kind.nameOf(entry) };
    if (!was) return [{ ...head, kind: 'added', fields: [] }];
    if (!is) return [{ ...head, kind: 'removed', fields: [] }];
    const fields = changedFields(was, is, kind);
    return fields.length > 0 ? [{ ...head, kind: 'changed', fields }] : [];
  });
}

/** By code; those that share one are told apart by their place among themselves. */
function numbered<T>(entries: readonly T[], codeOf: (entry: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const code = codeOf(entry);
      const count = (seen.get(code) ?? 0) + 1;
      seen.set(code, count);
      return [count === 1 ? code : `${code}\u0000${count}`, entry] as const;
    }),
  );
}

function changedFields<T extends object>(was: T, is: T, kind: EntryKind<T>): FieldChange[] {
  const [old, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [before, after] = [old.get(field), now.get(field)];
    if (kind.leaveOut?.includes(field) || canonicalJson(before) === canonicalJson(after)) return [];
    return [
      {
        field,
        before: before === undefined ? null : (kind.say?.(was, field, 'before') ?? plain(before)),
        after: after === undefined ? null : (kind.say?.(is, field, 'after') ?? plain(after)),
      },
    ];
  });
}

function plain(value: unknown): Text {
  if (isText(value)) return { zh: value.zh, en: value.en };
  const text =
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? value.join(', ')
      : typeof value === 'string'
        ? value
        : canonicalJson(value);
  return { zh: text, en: text };
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

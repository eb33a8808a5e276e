import { groupBy } from '../model/group-by.ts';
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

/** Entries of one section that came, went or changed, in order of their code. */
export function compareEntries<T extends object>(
  before: readonly T[],
  after: readonly T[],
  kind: EntryKind<T>,
): CatalogueChange[] {
  const [old, now] = [groupBy(before, kind.codeOf), groupBy(after, kind.codeOf)];
  const codes = [...new Set([...old.keys(), ...now.keys()])].sort();
  return codes.flatMap((code) =>
    pairs(old.get(code) ?? [], now.get(code) ?? []).flatMap(([was, is]): CatalogueChange[] => {
      const entry = is ?? was;
      if (!entry) return [];
      const head = { section: kind.section, code, name: kind.nameOf(entry) };
      if (!was) return [{ ...head, kind: 'added', fields: [] }];
      if (!is) return [{ ...head, kind: 'removed', fields: [] }];
      const fields = changedFields(was, is, kind);
      return fields.length > 0 ? [{ ...head, kind: 'changed', fields }] : [];
    }),
  );
}

/** Entries that share a code: equal ones belong together, the rest are paired in order. */
function pairs<T>(before: readonly T[], after: readonly T[]): [T | undefined, T | undefined][] {
  const told = new Set(after.map(canonicalJson));
  const known = new Set(before.map(canonicalJson));
  const old = before.filter((entry) => !told.has(canonicalJson(entry)));
  const now = after.filter((entry) => !known.has(canonicalJson(entry)));
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => [old[i], now[i]]);
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

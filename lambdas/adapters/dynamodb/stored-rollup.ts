import * as z from 'zod';
import { type Parts, PartsSchema, type PartValue } from '../../core/model/part-value.ts';
import { type NodeRollup, NodeRollupSchema } from '../../core/model/rollup.ts';

/**
 * A rollup as it is stored. Most parts are an exact number and nothing else, and all children of a node have the same
 * ones: their keys stand in one text and their numbers in another, both in order, which is read several times as fast
 * as an object for each. An empty number stands for a part that is more than that, given in `marked`.
 * @example {keys: 'MTG-001 RCT-003/n', numbers: '12 ', marked: {'RCT-003/n': {n: '4', q: '约'}}, …}
 */
const StoredSchema = NodeRollupSchema.omit({ parts: true }).extend({
  keys: z.string(),
  numbers: z.string(),
  marked: PartsSchema.optional(),
});

const SEPARATOR = ' ';

export function storeRollup(rollup: NodeRollup): z.infer<typeof StoredSchema> | NodeRollup {
  const { parts, ...about } = NodeRollupSchema.parse(rollup);
  const entries = Object.entries(parts);
  if (entries.some(([key]) => key === '' || key.includes(SEPARATOR))) return { ...about, parts };
  const marked = entries.filter(([, value]) => plainNumber(value) === null);
  return {
    ...about,
    keys: entries.map(([key]) => key).join(SEPARATOR),
    numbers: entries.map(([, value]) => plainNumber(value) ?? '').join(SEPARATOR),
    ...(marked.length > 0 && { marked: Object.fromEntries(marked) }),
  };
}

/** Null for a value that has marks or members, and for a number that could not be told from its neighbours. */
function plainNumber(value: PartValue): string | null {
  const { n } = value;
  if (n === undefined || n === '' || n.includes(SEPARATOR)) return null;
  return Object.keys(value).length === 1 ? n : null;
}

const FormatSchema = z.object({ keys: z.string() });

/** @throws when it is not a rollup, in either format: rollups may also be stored with `parts` written out. */
export function readStoredRollup(value: unknown): NodeRollup {
  if (!FormatSchema.safeParse(value).success) return NodeRollupSchema.parse(value);
  const { keys, numbers, marked, ...about } = StoredSchema.parse(value);
  return {
    ...about,
    parts: readParts(
      listKeys(keys),
      keys === '' && numbers === '' ? [] : numbers.split(SEPARATOR),
      marked ?? {},
    ),
  };
}

function readParts(keys: readonly string[], numbers: readonly string[], marked: Parts): Parts {
  if (keys.length !== numbers.length) throw new RangeError(`${keys.length} parts, ${numbers.length} numbers`);
  const parts: Parts = {};
  for (let i = 0; i < keys.length; i++) {
    const [key = '', n = ''] = [keys[i], numbers[i]];
    const value = n !== '' ? { n } : Object.hasOwn(marked, key) ? marked[key] : undefined;
    if (!value) throw new RangeError(`part ${key} has no value`);
    parts[key] = value;
  }
  return parts;
}

const listed = new Map<string, readonly string[]>();
const MOST_LISTS = 100;

/** Rollups of one form have the same few lists of keys. */
function listKeys(text: string): readonly string[] {
  const known = listed.get(text);
  if (known) return known;
  const keys = text === '' ? [] : text.split(SEPARATOR);
  if (listed.size >= MOST_LISTS) listed.clear();
  listed.set(text, keys);
  return keys;
}

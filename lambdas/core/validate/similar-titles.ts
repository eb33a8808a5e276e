/** Earlier titles compared with one title before it is taken to be alone: bounds the work on contrived files. */
const CANDIDATES = 200;
const NUMBERS = /\d+|第[〇零一二三四五六七八九十百千]+/g;

/**
 * For each title the position of the first earlier one found that reads alike, or undefined. Titles are compared
 * without spaces, punctuation, letter case and width, by the Dice coefficient of their letter pairs. Titles whose
 * numbers differ (第3次, 第4次) name different occasions. Only titles that share one of their rarer pairs are compared,
 * which any two alike do.
 * @param threshold 0–1
 * @param mayPair whether two positions may be a pair at all
 */
export function findSimilarTitles(
  titles: readonly string[],
  threshold: number,
  mayPair: (position: number, earlier: number) => boolean,
): (number | undefined)[] {
  const found: (number | undefined)[] = titles.map(() => undefined);
  const buckets = new Map<string, number[]>();
  const plain = titles.map(plainTitle);
  plain.forEach((title, position) => {
    if (title === '') return;
    const numbers = (title.match(NUMBERS) ?? []).join(',');
    const bucket = buckets.get(numbers);
    if (bucket) bucket.push(position);
    else buckets.set(numbers, [position]);
  });
  for (const bucket of buckets.values()) {
    if (bucket.length > 1) searchBucket(bucket, plain, threshold, mayPair, found);
  }
  return found;
}

function searchBucket(
  bucket: readonly number[],
  plain: readonly string[],
  threshold: number,
  mayPair: (position: number, earlier: number) => boolean,
  found: (number | undefined)[],
): void {
  const pairs = new Map(bucket.map((position) => [position, letterPairs(plain[position] ?? '')]));
  const frequency = new Map<string, number>();
  for (const tokens of pairs.values())
    for (const token of tokens) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const rarer = (a: string, b: string) =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);

  const postings = new Map<string, number[]>();
  for (const position of bucket) {
    const tokens = pairs.get(position) ?? new Set();
    const shared = Math.ceil((threshold / (2 - threshold)) * tokens.size - 1e-9);
    const telling = [...tokens].sort(rarer).slice(0, tokens.size - shared + 1);
    const candidates = new Set<number>();
    for (const token of telling) {
      for (const earlier of postings.get(token) ?? []) {
        if (candidates.size >= CANDIDATES) break;
        candidates.add(earlier);
      }
    }
    for (const earlier of [...candidates].sort((a, b) => a - b)) {
      if (!mayPair(position, earlier)) continue;
      if (dice(tokens, pairs.get(earlier) ?? new Set()) < threshold - 1e-9) continue;
      found[position] = earlier;
      break;
    }
    for (const token of telling) {
      const list = postings.get(token);
      if (list) list.push(position);
      else postings.set(token, [position]);
    }
  }
}

function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Adjacent letters; a repeated pair is told apart by its count. A single letter is its own pair. */
function letterPairs(title: string): Set<string> {
  if (title.length < 2) return new Set([title]);
  const seen = new Map<string, number>();
  const tokens = new Set<string>();
  for (let i = 0; i + 2 <= title.length; i++) {
    const pair = title.slice(i, i + 2);
    const times = seen.get(pair) ?? 0;
    seen.set(pair, times + 1);
    tokens.add(times === 0 ? pair : `${pair}${times}`);
  }
  return tokens;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Bigrams that stand in more names than this say too little to be worth following. */
const COMMON = 500;
/** Names compared letter by letter after the bigrams have chosen them. */
const SHORTLIST = 24;
const LONGEST = 80;

/**
 * Finds names that look like a text, best first: shared bigrams choose a shortlist, edit distance orders it. The index
 * is built once; a search follows only the rarer bigrams of the text.
 * @param names comparable names; the answer gives positions in this array
 */
export function createSimilarNames(names: readonly string[]): (text: string, limit: number) => number[] {
  const postings = new Map<string, number[]>();
  names.forEach((name, position) => {
    for (const bigram of bigramsOf(name)) {
      const list = postings.get(bigram);
      if (list) list.push(position);
      else postings.set(bigram, [position]);
    }
  });

  return (text, limit) => {
    const wanted = text.slice(0, LONGEST);
    const lists = [...bigramsOf(wanted)].flatMap((bigram) => [postings.get(bigram) ?? []]);
    lists.sort((a, b) => a.length - b.length);
    const shared = new Map<number, number>();
    for (const list of lists) {
      if (list.length > COMMON && shared.size >= limit) break;
      for (const position of list) shared.set(position, (shared.get(position) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, SHORTLIST)
      .map(([position]) => ({ position, closeness: closenessOf(wanted, names[position] ?? '') }))
      .filter((one) => one.closeness >= 0.4)
      .sort((a, b) => b.closeness - a.closeness || a.position - b.position)
      .slice(0, limit)
      .map((one) => one.position);
  };
}

function bigramsOf(name: string): Set<string> {
  const bigrams = new Set<string>();
  const padded = `^${name}$`;
  for (let i = 0; i + 2 <= padded.length; i++) bigrams.add(padded.slice(i, i + 2));
  return bigrams;
}

/** 1 for equal texts, 0 for texts with nothing in common. */
function closenessOf(a: string, full: string): number {
  const b = full.slice(0, LONGEST);
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(
        Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

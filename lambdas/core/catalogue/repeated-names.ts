import { foldName } from '../model/fold-name.ts';

/** Names that stand in more than one of the lists, or twice in one; compared as headers are. */
export function repeatedNames(lists: readonly (readonly string[])[]): string[] {
  const seen = new Set<string>();
  return lists.flat().filter((name) => {
    const folded = foldName(name);
    const again = seen.has(folded);
    seen.add(folded);
    return again;
  });
}

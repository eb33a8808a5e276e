const IGNORED = /[\s()[\]{}<>《》〈〉【】〔〕「」『』"'“”‘’·・.,，。、\-_*]/gu;

/** A name as it is compared: full-width forms folded, no spaces, brackets or punctuation, no case. */
export function comparableName(text: string): string {
  return text.normalize('NFKC').replace(IGNORED, '').toLowerCase();
}

/**
 * Takes endings such as a legal form off a comparable name, one after the other, leaving at least two characters.
 * @param suffixes comparable, longest first
 */
export function stripSuffixes(name: string, suffixes: readonly string[]): string {
  let rest = name;
  for (;;) {
    const suffix = suffixes.find((ending) => rest.length - ending.length >= 2 && rest.endsWith(ending));
    if (!suffix) return rest;
    rest = rest.slice(0, -suffix.length);
  }
}

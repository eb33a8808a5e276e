import { isTidy, stripText } from '../model/clean-text.ts';
import type { ReadingRule } from './parsed.ts';

/**
 * The rule that explains why `after` differs from the text as typed; undefined when it does not.
 * @param found what the reading itself noticed, which says more than a change of characters
 */
export function changeOf(
  typed: string,
  after: string,
  found: ReadingRule | undefined,
): ReadingRule | undefined {
  if (typed === after) return undefined;
  if (found) return found;
  const stripped = stripText(typed);
  if (stripped === after || isTidy(stripped)) return 'stray-characters';
  return 'full-width';
}

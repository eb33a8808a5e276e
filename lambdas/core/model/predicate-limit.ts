import type { Limit, Predicate, SinglePredicate } from './condition.ts';

/** The limit a date is compared with, and by which test; undefined for the other predicates. */
export function predicateLimit(
  predicate: SinglePredicate,
): { readonly test: 'before' | 'upTo' | 'after' | 'from'; readonly limit: Limit } | undefined {
  if ('before' in predicate) return { test: 'before', limit: predicate.before };
  if ('upTo' in predicate) return { test: 'upTo', limit: predicate.upTo };
  if ('after' in predicate) return { test: 'after', limit: predicate.after };
  if ('from' in predicate) return { test: 'from', limit: predicate.from };
  return undefined;
}

/** Columns of the row a cell is compared with. */
export function comparedColumns(predicate: Predicate): string[] {
  if ('all' in predicate) return predicate.all.flatMap(comparedColumns);
  if ('atLeastColumn' in predicate) return [predicate.atLeastColumn];
  const limit = predicateLimit(predicate)?.limit;
  return limit === undefined || limit === 'asOf' || 'asOf' in limit ? [] : [limit.column];
}

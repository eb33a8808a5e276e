/** What a branch of a trace is to the number. */
export const TRACE_ROLES = ['value', 'term', 'numerator', 'denominator'] as const;
export type TraceRole = (typeof TRACE_ROLES)[number];

export interface Clock {
  /** ISO 8601 instant in UTC. */
  now(): string;
}

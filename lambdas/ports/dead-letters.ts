/** Messages that were received too often without success. */
export interface DeadLetters {
  readonly name: string;
  /** Puts them back into their queue; returns how many. One may be put back twice when this dies half-way. */
  redrive(): Promise<number>;
}

/** Words for powers of ten before or after a number or a unit of measure; longer words first. */
export const MAGNITUDES: readonly (readonly [word: string, exponent: number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['仟', 3],
  ['百', 2],
  ['佰', 2],
];

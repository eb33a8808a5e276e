export const XML = {
  /** This and everything below counts as white space. */
  space: 0x20,
  less: 0x3c,
  greater: 0x3e,
  slash: 0x2f,
  ampersand: 0x26,
  carriageReturn: 0x0d,
  colon: 0x3a,
  equals: 0x3d,
  quote: 0x22,
  apostrophe: 0x27,
  question: 0x3f,
  exclamation: 0x21,
  dash: 0x2d,
  bracket: 0x5b,
} as const;

const ENDS_NAME = new Set<number>([
  XML.equals,
  XML.greater,
  XML.slash,
  XML.less,
  XML.quote,
  XML.apostrophe,
  XML.ampersand,
]);

/** 1 for a byte that cannot end a name; looser than XML where it does no harm. A table: no call per byte. */
export const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > XML.space && !ENDS_NAME.has(byte) ? 1 : 0,
);

/** A document as it is stored. */
export function encodeJson(document: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** @throws SyntaxError when it is no JSON */
export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

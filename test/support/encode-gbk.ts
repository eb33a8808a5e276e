let codes: Map<string, readonly [number, number]> | null = null;

/** Text as an old Chinese Windows program writes it. Every character must be ASCII or in GBK. */
export function encodeGbk(text: string): Buffer {
  codes ??= allPairs();
  const bytes: number[] = [];
  for (const letter of text) {
    const pair = codes.get(letter);
    if (letter.charCodeAt(0) < 0x80) bytes.push(letter.charCodeAt(0));
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`${letter} is not in GBK`);
  }
  return Buffer.from(bytes);
}

function allPairs(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\ufffd' && !pairs.has(letter))
        pairs.set(letter, [lead, trail]);
    }
  }
  return pairs;
}

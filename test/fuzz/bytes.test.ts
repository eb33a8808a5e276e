import { BASES, PARTS, zipOf } from './bases.ts';
import type { Dice } from './dice.ts';
import { runFuzz } from './run-fuzz.ts';

/** Bytes changed, cut out, doubled or cut off, anywhere in the file. */
function mangle(bytes: Uint8Array, dice: Dice): Uint8Array {
  let copy = Buffer.from(bytes);
  for (let edits = 1 + dice.below(6); edits > 0; edits--) {
    const at = dice.below(copy.length);
    const length = 1 + dice.below(40);
    switch (dice.below(6)) {
      case 0:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
        break;
      case 1:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)]);
        break;
      case 2:
        if (dice.below(4) === 0) copy = copy.subarray(0, at);
        break;
      case 3:
        copy.fill(dice.pick([0x00, 0xff, 0x20, 0x3c]), at, Math.min(copy.length, at + length));
        break;
      default:
        copy[at] = dice.below(256);
    }
  }
  return copy;
}

const LOOSE = zipOf(PARTS);

runFuzz('bytes', 0.3, ['accepted', 'rejected', 'not-a-template', 'corrupt', 'not-a-spreadsheet'], (dice) => {
  const { fileName, bytes } =
    dice.below(4) === 0 ? { fileName: '培训.xlsx', bytes: LOOSE } : dice.pick(BASES);
  return { fileName, bytes: mangle(bytes, dice) };
});

import type { ZipPart } from '../support/build-zip.ts';
import { PARTS, zipOf } from './bases.ts';
import type { Dice } from './dice.ts';
import { runFuzz } from './run-fuzz.ts';

const SIZES = [0, 1, 0x7fff_ffff, 0xffff_fffe, 100] as const;

/** What a zip says about itself, said wrongly: names, sizes, checksums, order, doubles, gaps. */
function change(parts: ZipPart[], dice: Dice): ZipPart[] {
  const at = dice.below(parts.length);
  const part = parts[at];
  if (!part) return parts;
  const set = (more: Partial<ZipPart>) => parts.splice(at, 1, { ...part, ...more });
  switch (dice.below(11)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts.splice(dice.below(parts.length), 0, part);
      break;
    case 2:
      set({
        name: dice.pick([
          part.name.toUpperCase(),
          `/${part.name}`,
          `../${part.name}`,
          part.name.replaceAll('/', '\\'),
          '__proto__',
          'constructor',
          '',
        ]),
      });
      break;
    case 3:
      set({ declaredSize: dice.pick(SIZES) });
      break;
    case 4:
      set({ crc: dice.below(2 ** 32) });
      break;
    case 5:
      set({ flags: dice.below(0x10000) });
      break;
    case 6:
      set({ localName: dice.pick(['x', part.name.toUpperCase(), '']) });
      break;
    case 7:
      parts.splice(at, 0, ...parts.splice(dice.below(parts.length), 1));
      break;
    case 8:
      set({ data: parts[dice.below(parts.length)]?.data ?? '' });
      break;
    case 9:
      set({ data: '' });
      break;
    default:
      parts.push({
        name: dice.pick([
          'xl/vbaProject.bin',
          'content.xml',
          'EncryptedPackage',
          'word/document.xml',
          'xl/worksheets/sheet9.xml',
        ]),
        data: 'x',
      });
  }
  return parts;
}

runFuzz('zip-directory', 0.2, ['accepted', 'corrupt', 'encrypted'], (dice) => {
  let parts: ZipPart[] = [...PARTS];
  for (let edits = 1 + dice.below(3); edits > 0; edits--) parts = change(parts, dice);
  const bytes = Buffer.from(zipOf(parts));
  // The end record and the directory stand last.
  if (dice.below(3) === 0)
    bytes[bytes.length - 1 - dice.below(Math.min(bytes.length, 600))] = dice.below(256);
  return { fileName: '培训.xlsx', bytes };
});

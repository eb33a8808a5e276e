import { readPackedParts } from '../../lambdas/core/workbook/zip-entries.ts';
import { partTexts } from '../core/workbook/xlsx-kit.ts';

/** What a marked copy must change: the list of sheets, the formats, and what says which parts there are. */
const SHARED =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|.*\/?workbook\d*\.xml|.*\/?styles\d*\.xml)$/i;
const SHEET = /<(?:\w+:)?(?:worksheet|chartsheet|dialogsheet|macrosheet)[\s>]/;
const OF_A_SHEET = /comments\d*\.xml$|vmlDrawing\d*\.vml$/i;

/**
 * Parts of the original that are gone from its copy, or changed without need. Parts that no mark touches must come over
 * bit for bit, still packed as they were.
 */
export function needlesslyChanged(original: Uint8Array, copy: Uint8Array): string[] {
  const before = new Map(readPackedParts(original).map((part) => [part.name, part]));
  const after = new Map(readPackedParts(copy).map((part) => [part.name, part]));
  const [texts, copied] = [partTexts(original), partTexts(copy)];
  return [...before].flatMap(([name, part]) => {
    const now = after.get(name);
    if (now && part.crc === now.crc && Buffer.from(part.packed).equals(Buffer.from(now.packed))) return [];
    if (SHARED.test(name)) return now ? [] : [`${name} is gone`];
    if (!now) return [`${name} is gone`];
    if (OF_A_SHEET.test(name)) return [];
    const [was, is] = [texts.get(name) ?? '', copied.get(name) ?? ''];
    if (!SHEET.test(was.slice(0, 2000))) return [`${name} is changed`];
    const deselected = (text: string) => text.replace(/ tabSelected="[^"]*"/g, '');
    const same = deselected(was) === deselected(is);
    return same || is.includes('legacyDrawing') ? [] : [`${name} is changed without a mark on it`];
  });
}

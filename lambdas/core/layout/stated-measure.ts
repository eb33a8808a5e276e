import { tidyText } from '../model/clean-text.ts';
import { MAGNITUDES } from '../model/magnitudes.ts';

/** A unit of measure taken apart: 万元 is 10⁴ 元, 万千瓦时 10⁷ 瓦时. */
export interface Measure {
  readonly base: string;
  /** Power of ten. */
  readonly exponent: number;
}

/** @example readMeasure('万元') → {base: '元', exponent: 4} */
export function readMeasure(text: string): Measure {
  let base = text.replace(/^人民币/, '');
  let exponent = 0;
  for (;;) {
    const found = MAGNITUDES.find(([word]) => base.startsWith(word) && base.length > word.length);
    if (!found) return { base, exponent };
    base = base.slice(found[0].length);
    exponent += found[1];
  }
}

/** The units of measure that a line states. @example statedMeasures('（单位：万元、人）') → 万元, 人 */
export function statedMeasures(text: string): string[] {
  const plain = tidyText(text.slice(0, 200)).replace(/[()[\]【】]/g, '');
  const said = plain.slice(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('：')) + 1);
  return said.split(/[、,，;；/\s]+/).filter((part) => part !== '' && part.length <= 12);
}

/** How two units of measure go together. */
export type Conversion = { readonly exponent: number } | 'other' | 'incompatible';

/**
 * Power of ten that makes `to` of `from`. `other`: counted things with different words (个, 户), where nothing is
 * converted; `incompatible`: one of them is money or a percentage, or stands for a multiple.
 */
export function convertMeasure(from: string, to: string): Conversion {
  const a = readMeasure(from);
  const b = readMeasure(to);
  if (a.base === b.base) return { exponent: a.exponent - b.exponent };
  const plain = (one: Measure) => one.exponent === 0 && !/元$|^[%％‰]$/.test(one.base);
  return plain(a) && plain(b) ? 'other' : 'incompatible';
}

import type { Finding } from '../model/finding.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { Place } from '../model/rule-finding.ts';
import { convertMeasure } from './stated-measure.ts';

/** Units of measure stated for a whole table, and where. */
export interface StatedMeasures {
  readonly words: readonly string[];
  readonly place: Place;
}

/** Turns the units of measure of a foreign table into powers of ten; tells each pair that cannot be converted once. */
export class MeasureConverter {
  readonly findings: Finding[] = [];
  readonly #stated: StatedMeasures | null;
  readonly #told = new Set<string>();

  constructor(stated: StatedMeasures | null) {
    this.#stated = stated;
  }

  /** By the word that stands in the row itself. */
  ofRow(word: string, unit: string, place: Place): number {
    const conversion = convertMeasure(word, unit);
    if (conversion === 'other') return 0;
    if (conversion !== 'incompatible') return conversion.exponent;
    this.#tell(word, unit, place);
    return 0;
  }

  /** By what is stated for the table: only a measure of the same kind applies. */
  ofTable(unit: string): number {
    if (!this.#stated) return 0;
    const { words, place } = this.#stated;
    for (const word of words) {
      const conversion = convertMeasure(word, unit);
      if (typeof conversion === 'object') return conversion.exponent;
    }
    const [only] = words;
    if (only !== undefined && words.length === 1 && /元$/.test(unit) && /元$/.test(only))
      this.#tell(only, unit, place);
    return 0;
  }

  #tell(word: string, unit: string, place: Place): void {
    const key = `${word}\n${unit}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.findings.push(layoutFinding('S080', { ...place, value: word }, { value: word, unit }));
  }
}

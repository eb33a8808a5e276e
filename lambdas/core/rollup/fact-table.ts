import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Head, RecordCounts } from '../model/submission.ts';
import { isCounting } from './counting-heads.ts';
import { createColumn, type FactColumn } from './fact-column.ts';
import { foldableParts } from './foldable-parts.ts';

/**
 * Everything units sent for one form, in columns. A slot is `place of the form period × stride + place of the unit`;
 * the last place of each period belongs to nobody and is empty.
 */
export interface FactTable {
  readonly form: Form;
  readonly periods: ReadonlyMap<Period, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly stride: number;
  /** In canonical order of part keys. Columns reported alike share one array of marks. */
  readonly columns: readonly FactColumn[];
  /** By slot: 0 nothing that counts, 1 received, 2 received late. */
  readonly states: Uint8Array;
  readonly counts: ReadonlyMap<keyof RecordCounts, Float64Array>;
}

export interface FactTableBuilder {
  /** Takes a head in any order; of two for one unit and form period the later version stays. Others' are ignored. */
  add(head: Head): void;
  finish(): FactTable;
}

/**
 * @param units unit codes; in the order of the tree that is folded most, folding is fastest
 * @param periods form periods that may come
 */
export function createFactTable(
  index: CatalogueIndex,
  form: Form,
  units: readonly string[],
  periods: readonly Period[],
): FactTableBuilder {
  const stride = units.length + 1;
  const slots = stride * periods.length;
  const placeOfUnit = new Map(units.map((unit, i) => [unit, i]));
  const placeOfPeriod = new Map(periods.map((period, i) => [period, i]));
  const parts = foldableParts(index, form.code);
  const columns = parts.map((definition) => ({
    key: definition.key,
    column: createColumn(definition, slots),
  }));
  const versions = new Int32Array(slots);
  const states = new Uint8Array(slots);
  const counts = new Map<keyof RecordCounts, Float64Array>();

  return {
    add(head) {
      const unit = placeOfUnit.get(head.unit);
      const period = placeOfPeriod.get(head.period);
      if (head.form !== form.code || unit === undefined || period === undefined) return;
      const slot = period * stride + unit;
      if ((versions[slot] ?? 0) >= head.version) return;
      const again = versions[slot] !== 0;
      versions[slot] = head.version;
      const counting = isCounting(head);
      states[slot] = counting ? (head.late ? 2 : 1) : 0;
      for (const { key, column } of columns) {
        const value = counting ? head.parts[key] : undefined;
        if (again) column.clear(slot);
        if (value) column.set(slot, value);
      }
      for (const [name, count] of Object.entries(head.counts) as [keyof RecordCounts, number][]) {
        const numbers = counts.get(name) ?? new Float64Array(count === 0 ? 0 : slots);
        if (numbers.length === 0) continue;
        numbers[slot] = counting ? count : 0;
        counts.set(name, numbers);
      }
    },
    finish: () => ({
      form,
      periods: placeOfPeriod,
      units: placeOfUnit,
      stride,
      columns: shareMarks(columns.map(({ column }) => column.finish())),
      states,
      counts,
    }),
  };
}

/** Replaces equal arrays of marks by one, so that marks are folded once for all columns reported alike. */
function shareMarks(columns: readonly FactColumn[]): FactColumn[] {
  const seen: Uint16Array[] = [];
  return columns.map((column) => {
    if (column.kind === 'values') return column;
    const same = seen.find((marks) => marks.every((mark, i) => mark === column.marks[i]));
    if (same) return { ...column, marks: same };
    seen.push(column.marks);
    return column;
  });
}

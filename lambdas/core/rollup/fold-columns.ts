import { formatDecimal } from '../model/decimal.ts';
import type { PartValue } from '../model/part-value.ts';
import type { FactColumn } from './fact-column.ts';
import { REPORTED, readMarks } from './fact-marks.ts';
import type { FactTable } from './fact-table.ts';
import { type FoldedMarks, foldMarks } from './fold-marks.ts';
import { foldNumbers } from './fold-numbers.ts';
import { foldValues } from './fold-values.ts';
import type { ForestFrame } from './forest-frame.ts';

/** The folded columns of one period, in canonical order of part keys; null where nobody reported the part. */
export type ForestColumns = readonly ForestColumn[];

interface ForestColumn {
  readonly key: string;
  readonly valueAt: (place: number) => PartValue | null;
}

type NumberColumn = Extract<FactColumn, { kind: 'numbers' }>;

/** Column by column, and each for all periods while it is in the processor's cache. */
export function foldColumns(facts: FactTable, frames: readonly ForestFrame[]): ForestColumns[] {
  const folds = frames.map((frame) => ({
    frame,
    marksOf: rememberMarks(frame, facts.stride - 1),
    columns: [] as ForestColumn[],
  }));
  for (const column of facts.columns) {
    const { key, part } = column.definition;
    for (const { frame, marksOf, columns } of folds) {
      if (column.kind === 'values') {
        const values = foldValues(frame, column.facts, part);
        columns.push({ key, valueAt: (place) => values[place] ?? null });
        continue;
      }
      const { scale } = column;
      const { marks, picks } = marksOf(column);
      const numberAt = foldNumbers(frame, column.values, part, picks);
      columns.push({ key, valueAt: (place) => readNumber(numberAt(place), scale, marks[place] ?? 0) });
    }
  }
  return folds.map((fold) => fold.columns);
}

/** Folds the marks of each array and pair of folds once: columns reported alike share them. */
function rememberMarks(frame: ForestFrame, nobody: number): (column: NumberColumn) => FoldedMarks {
  const known = new Map<Uint16Array, Map<string, FoldedMarks>>();
  return ({ marks, definition: { part } }) => {
    const ofSource = known.get(marks) ?? new Map<string, FoldedMarks>();
    known.set(marks, ofSource);
    const fold = `${part.overTime} ${part.overUnits}`;
    const folded = ofSource.get(fold) ?? foldMarks(frame, marks, part, nobody);
    ofSource.set(fold, folded);
    return folded;
  };
}

function readNumber(number: number, scale: number, marks: number): PartValue | null {
  if (!(marks & REPORTED)) return null;
  return { n: formatDecimal({ coefficient: BigInt(number), scale }), ...readMarks(marks) };
}

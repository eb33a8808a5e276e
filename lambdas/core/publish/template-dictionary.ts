import { columnName } from '../model/a1.ts';
import type { Choice, Column } from '../model/column.ts';
import type { Ledger } from '../model/ledger.ts';
import { DICTIONARY_SHEET } from '../model/template-meta.ts';
import type { SheetDocument } from './document-xlsx.ts';
import { quoteSheet } from './escape-xlsx.ts';

/** A list typed into the validation itself may be no longer; above, the cells of the dictionary are pointed at. */
const LONGEST_INLINE = 250;

/** The allowed values of all columns: short lists stand in the validation, long ones on a sheet nobody sees. */
export interface Dictionary {
  /** List source for a drop-down, null for no values. */
  formulaOf(column: Column): string | null;
  /** The dictionary sheet, null when no column has values. */
  readonly sheet: SheetDocument | null;
}

export function createDictionary(ledgers: readonly Ledger[]): Dictionary {
  const columns = ledgers.flatMap((ledger) =>
    ledger.columns.filter(hasValues).map((column) => ({
      title: `${ledger.name.zh}.${column.label.zh}`,
      values: dropDown(column),
    })),
  );
  const placeOf = new Map(columns.map(({ values }, index) => [values.join('\n'), index + 1]));
  return {
    formulaOf(column) {
      const values = dropDown(column);
      if (values.length === 0) return null;
      const inline = values.join(',');
      if (inline.length <= LONGEST_INLINE && !/[",]/.test(values.join(''))) return `"${inline}"`;
      const place = placeOf.get(values.join('\n'));
      if (place === undefined) return null;
      const letter = columnName(place);
      return `${quoteSheet(DICTIONARY_SHEET)}!$${letter}$2:$${letter}$${values.length + 1}`;
    },
    sheet: columns.length === 0 ? null : dictionarySheet(columns),
  };
}

/** What a clerk may pick; a list refuses everything that is not on it. */
function dropDown({ type, values = [], notApplicable }: Column): string[] {
  const words = type === 'bool' ? ['是', '否'] : values.map(({ value }) => value);
  return notApplicable && words.length > 0 && !words.includes(NOT_APPLICABLE)
    ? [...words, NOT_APPLICABLE]
    : words;
}

const NOT_APPLICABLE = '不适用';

function hasValues(column: Column): column is Column & { values: Choice[] } {
  return column.values !== undefined && column.values.length > 0;
}

function dictionarySheet(columns: readonly { title: string; values: readonly string[] }[]): SheetDocument {
  const height = Math.max(...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: height + 1 }, (_, row) => ({
    number: row + 1,
    cells: columns.flatMap(({ title, values }, index) => {
      const text = row === 0 ? title : values[row - 1];
      return text === undefined ? [] : [{ column: index + 1, content: { text } }];
    }),
  }));
  return {
    name: DICTIONARY_SHEET,
    visibility: 'veryHidden',
    columns: columns.map(() => ({ width: 24 })),
    rows,
    locked: true,
    print: { paper: 'A4', landscape: true, pagesWide: 1 },
  };
}

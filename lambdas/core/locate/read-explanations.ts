import { stripText } from '../model/clean-text.ts';
import { holdsPersonalData } from '../model/personal-data.ts';
import { isResultSheetName, RESULT_COLUMNS, RESULT_PLACES } from '../model/result-sheet.ts';
import type { Row, Workbook } from '../model/workbook.ts';
import { LONGEST_EXPLANATION, type WrittenExplanation } from '../model/written-explanation.ts';

const CODE = /^[A-Z]\d{3}$/;
type Key = 'place' | 'explanation' | 'code';
const KEYS = ['place', 'explanation', 'code'] as const;

/**
 * What the unit wrote under 说明 on the result sheet of a marked copy that comes back. Words beside the heading of a cause
 * stand for every finding below it. Text with ID-card or phone numbers is not taken.
 */
export function readExplanations(workbook: Workbook): WrittenExplanation[] {
  const sheet = workbook.sheets.find(({ name }) => isResultSheetName(name));
  const found: WrittenExplanation[] = [];
  let columns: Partial<Record<Key, number>> = {};
  let cause = '';
  for (const row of sheet?.rows ?? []) {
    const header = headerColumns(row);
    if (header) {
      columns = header;
      continue;
    }
    const code = textAt(row, columns.code);
    const place = textAt(row, columns.place);
    const own = explanationAt(row, columns.explanation);
    if (place === '') {
      cause = own;
      // Below a heading at most some of the findings are listed; its words are about the others too.
      if (own !== '' && CODE.test(code)) found.push({ code, sheet: null, cell: null, text: own });
      continue;
    }
    const text = own || cause;
    if (text !== '' && CODE.test(code)) found.push({ code, ...readPlace(place), text });
  }
  return found;
}

function headerColumns(row: Row): Record<Key, number> | null {
  const at: Partial<Record<Key, number>> = {};
  for (const cell of row.cells) {
    for (const key of KEYS) {
      const { zh, en } = RESULT_COLUMNS[key];
      const text = cell.text.trim();
      if (text === zh || text === en || text.startsWith(`${zh}（`) || text.startsWith(`${en} (`))
        at[key] ??= cell.column;
    }
  }
  const { place, explanation, code } = at;
  return place !== undefined && explanation !== undefined && code !== undefined
    ? { place, explanation, code }
    : null;
}

function textAt(row: Row, column: number | undefined): string {
  const cell = row.cells.find((one) => one.column === column);
  return cell === undefined || cell.type === 'error' ? '' : cell.text.trim();
}

function explanationAt(row: Row, column: number | undefined): string {
  const text = stripText(textAt(row, column)).slice(0, LONGEST_EXPLANATION);
  return holdsPersonalData(text) ? '' : text;
}

/** @example readPlace('会议台账!D7（隐藏工作表）') → {sheet: '会议台账', cell: 'D7'} */
function readPlace(typed: string): Pick<WrittenExplanation, 'sheet' | 'cell'> {
  const place = withoutEnding(typed, RESULT_PLACES.hiddenSheet);
  const { wholeFile, wholeSheet } = RESULT_PLACES;
  if (place === wholeFile.zh || place === wholeFile.en) return { sheet: null, cell: null };
  const sheet = withoutEnding(place, wholeSheet);
  if (sheet !== place) return { sheet, cell: null };
  const mark = place.lastIndexOf('!');
  return mark < 0
    ? { sheet: place, cell: null }
    : { sheet: place.slice(0, mark), cell: place.slice(mark + 1) };
}

function withoutEnding(text: string, words: { readonly zh: string; readonly en: string }): string {
  const ending = [words.zh, words.en].map((word) => `（${word}）`).find((one) => text.endsWith(one));
  return ending === undefined ? text : text.slice(0, -ending.length);
}

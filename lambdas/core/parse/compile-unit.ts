import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { readAbsence } from './optional-words.ts';
import { type CellParser, type Parsed, reject, suggest } from './parsed.ts';

/** A unit of the organisation, by code, name or alias; stored as its code. */
export function compileUnit(column: Column, resolveUnit: (text: string) => UnitResolution): CellParser {
  const seen = new Map<string, Parsed>();
  return (cell) => {
    let parsed = seen.get(cell.text);
    if (!parsed) {
      parsed = read(column, cell.text, resolveUnit);
      seen.set(cell.text, parsed);
    }
    return parsed;
  };
}

function read(column: Column, typed: string, resolveUnit: (text: string) => UnitResolution): Parsed {
  const text = tidyText(typed);
  if (text === '') return { value: undefined };
  if (text.length > 100) return reject('N043');
  const resolution = resolveUnit(text);
  if (resolution.kind === 'found') {
    const { code, name } = resolution.unit;
    if (typed === code || typed === name) return { value: { text: code } };
    return { value: { text: code }, rule: 'unit-name' };
  }
  const absent = readAbsence(text, column);
  if (absent) return absent;
  const { candidates } = resolution;
  const [first] = candidates;
  if (first && candidates.length === 1 && /^\d+$/.test(text) && first.code.replace(/^0+/, '') === text) {
    const result = first.code;
    return {
      value: { text: result },
      rule: 'leading-zeros',
      issues: [{ code: 'N031', parameters: { result } }],
    };
  }
  const names = candidates.map(({ name }) => name).join('、');
  return reject(
    'unitResolves',
    { candidates: names || { zh: '没有相近的名称', en: 'no similar name' } },
    first ? suggest(candidates.length === 1 ? `${first.name}（${first.code}）` : names) : undefined,
  );
}

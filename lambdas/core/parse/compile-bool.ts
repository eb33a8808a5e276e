import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { readAbsence } from './optional-words.ts';
import { type CellParser, emptied, type Parsed, reject } from './parsed.ts';

const YES = '是 有 对 真 √ ✓ ✔ ☑ y yes true t 1 1.0 是的 已 on';
const NO = '否 无 不是 没有 错 假 × ✗ ✘ ☒ x n no false f 0 0.0 非 未 不 off';

/** Yes or no. */
export function compileBool(column: Column): CellParser {
  const known = new Map<string, Parsed>();
  for (const word of YES.split(' ')) known.set(word, { value: { bool: true }, rule: 'synonym' });
  for (const word of NO.split(' ')) known.set(word, { value: { bool: false }, rule: 'synonym' });
  known.set('是', { value: { bool: true } });
  known.set('否', { value: { bool: false } });
  return (cell) => {
    const clean = known.get(cell.text);
    if (clean) return clean;
    const text = tidyText(cell.text).replace(/[。.!;；，,]$/, '');
    if (text === '') return emptied(cell.text);
    const found = known.get(text.toLowerCase());
    if (found && 'value' in found) return { value: found.value, rule: found.rule ?? 'stray-characters' };
    return readAbsence(text, column) ?? reject('choice', { choices: '是、否' });
  };
}

import type { Text } from './text.ts';

/** Name of the sheet that an annotated copy carries in front. It is ours: nothing in it is data. */
export const RESULT_SHEET_NAME: Text = { zh: '校验结果', en: 'Check results' };

/** Author of our cell comments, and the word that makes them and the result sheet recognisable as ours. */
export const RESULT_AUTHOR = '汇报 Huibao';

/** Column headings of the result sheet; the clerk writes into `explanation`, the rest says what was found. */
export const RESULT_COLUMNS = {
  severity: { zh: '级别', en: 'Level' },
  place: { zh: '位置', en: 'Where' },
  value: { zh: '填写的内容', en: 'As filled in' },
  message: { zh: '问题', en: 'What is wrong' },
  hint: { zh: '怎么改', en: 'How to fix' },
  explanation: { zh: '说明', en: 'Explanation' },
  code: { zh: '编号', en: 'Code' },
} as const satisfies Record<string, Text>;

/** How the result sheet names a place that is not simply `sheet!cell`. */
export const RESULT_PLACES = {
  wholeFile: { zh: '整个文件', en: 'whole file' },
  wholeSheet: { zh: '整张表', en: 'whole sheet' },
  hiddenSheet: { zh: '隐藏工作表', en: 'hidden sheet' },
} as const satisfies Record<string, Text>;

/** True for the result sheet in either language, also as a spreadsheet renames a copy of it: `校验结果 (2)`. */
export function isResultSheetName(name: string): boolean {
  const plain = name
    .normalize('NFKC')
    .trim()
    .replace(/ *\(\d{1,3}\)$/, '')
    .toLowerCase();
  return Object.values(RESULT_SHEET_NAME).some((known) => known.toLowerCase() === plain);
}

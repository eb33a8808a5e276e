import type { Severity } from '../model/finding.ts';
import { RESULT_PLACES } from '../model/result-sheet.ts';
import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const SEVERITY_NAMES: Record<Severity, Text> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

export const SEVERITY_MEANINGS: Record<Severity, Text> = {
  error: { zh: '必须改正', en: 'must be corrected' },
  warning: {
    zh: '请核对；属实请在“说明”栏写明原因',
    en: 'check it; if it is right, say why under “Explanation”',
  },
  info: { zh: '供参考，不影响通过', en: 'for information only' },
};

/** In place of the title of accepted-with-warnings when nothing is left to explain. */
export const ALL_EXPLAINED: Text = { zh: '通过，警告均已说明', en: 'Accepted, all warnings explained' };

const NOT_READ: Text = {
  zh: '未能读取，请按下面的说明处理后重新上报',
  en: 'Could not be read; see below, then send it again',
};

export const VERDICT_TITLES: Record<Verdict, Text> = {
  accepted: { zh: '通过', en: 'Accepted' },
  'accepted-with-warnings': { zh: '通过，但有需要核对的地方', en: 'Accepted, with points to check' },
  rejected: { zh: '未通过，请改正后重新上报', en: 'Not accepted, please correct it and send it again' },
  'not-a-template': {
    zh: '未通过：没有认出这是哪一张报表，请使用下发的模板填报',
    en: 'Not accepted: this is not one of the issued forms, please use the template',
  },
  encrypted: NOT_READ,
  corrupt: NOT_READ,
  'not-a-spreadsheet': NOT_READ,
  'unsupported-format': NOT_READ,
  'too-large': NOT_READ,
};

export const WORDS = {
  title: { zh: '校验结果', en: 'Check results' },
  file: { zh: '文件', en: 'File' },
  unit: { zh: '填报单位', en: 'Unit' },
  form: { zh: '报表', en: 'Form' },
  period: { zh: '期间', en: 'Period' },
  checkedAt: { zh: '校验时间', en: 'Checked at' },
  unknown: { zh: '未识别', en: 'not recognised' },
  howErrors: {
    zh: '怎么用这份文件：点“位置”可以跳到要改的单元格，直接在原处改好，保存后把本文件重新上报即可。本表和单元格批注由系统自动更新，不用删除。',
    en: 'How to use this file: click “Where” to go to the cell, correct it there, save, and send this same file again. This sheet and the comments are refreshed by the system; no need to delete them.',
  },
  howWarnings: {
    zh: '如有需要核对的地方：点“位置”跳到单元格核对；有误的直接改正，属实的在“说明”栏写明原因，然后把本文件重新上报。本表和单元格批注由系统自动更新，不用删除。',
    en: 'To check a point: click “Where” to go to the cell; correct it if it is wrong, or say why under “Explanation” if it is right, then send this same file again. This sheet and the comments are refreshed by the system.',
  },
  howExplained: {
    zh: '不需要再做什么。说明写在“说明”栏，随本次上报一起保存；需要补充的，改好后把本文件重新上报。',
    en: 'There is nothing left to do. The explanations stand under “Explanation” and are kept with this return; to add to them, send this file again.',
  },
  howNothing: { zh: '没有发现问题，不需要再做什么。', en: 'Nothing was found; there is nothing left to do.' },
  rebuilt: {
    zh: '您上报的原文件无法直接标注（不是 .xlsx 格式，或内部结构特殊）。这是按原内容另存的 .xlsx 副本，公式和部分版式没有保留；请在本副本中改正并上报，原文件不受影响。',
    en: 'Your own file cannot be marked (it is not .xlsx, or is built in an unusual way). This is an .xlsx copy with the same content; formulas and some layout are not kept. Please correct and send this copy; your own file is unchanged.',
  },
  ...RESULT_PLACES,
  blank: { zh: '（空）', en: '(blank)' },
  warningHint: {
    zh: '有误请改正；属实请在“说明”栏写明原因。',
    en: 'Correct it if it is wrong, or say why under “Explanation” if it is right.',
  },
  page: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
  hint: { zh: '怎么改：', en: 'How to fix: ' },
  explanationNote: { zh: '（属实请写原因）', en: ' (if it is right)' },
  more: { zh: '（另有 {n} 条，见“{sheet}”表）', en: '({n} more, see sheet “{sheet}”)' },
} as const satisfies Record<string, Text>;

import { findingKind as kind } from './finding-kind.ts';

/** What can be wrong among the files of one folder or package. Codes are stable. */
export const BATCH_FINDINGS = {
  B001: kind(
    'error',
    '同一单位、报表和期间有多个内容不同的文件：{files}。系统不猜哪个为准，都没有采用。',
    'There are several different files for the same unit, form and period: {files}. None was taken.',
    '请只保留最后确认的一个，删除其余文件后重新运行。',
    'Keep the final one only, delete the others and run again.',
  ),
  B002: kind('info', '与“{file}”内容完全相同，已忽略。', 'The same content as "{file}"; ignored.'),
} as const;

import type { Language, Text } from '../model/text.ts';
import type { TraceBranch } from './trace.ts';

interface TraceWords {
  readonly none: string;
  readonly carried: string;
  readonly unused: string;
  readonly late: string;
  readonly empty: string;
  readonly version: (version: number) => string;
  readonly rows: (rows: string) => string;
  readonly cells: (cells: string) => string;
  readonly row: (row: number) => string;
  readonly members: (count: number) => string;
  readonly adds: (sum: string) => string;
  readonly differs: (sum: string) => string;
}

export const ROLE_LABELS: Readonly<Record<TraceBranch['role'], Text>> = {
  value: { zh: '数值', en: 'value' },
  term: { zh: '其中', en: 'of which' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
};

export const TRACE_WORDS: Readonly<Record<Language, TraceWords>> = {
  zh: {
    none: '—',
    carried: '[沿用前期]',
    unused: '[未计入：以另一期为准]',
    late: '[逾期]',
    empty: '没有单位报送，无数可溯。',
    version: (version) => `第${version}版`,
    rows: (rows) => `第 ${rows} 行`,
    cells: (cells) => `单元格 ${cells}`,
    row: (row) => `第 ${row} 行`,
    members: (count) => `去重后 ${count} 个`,
    adds: (sum) => `核对：各来源合计 ${sum}，与上数一致。`,
    differs: (sum) => `核对：各来源合计 ${sum}，与上数不一致，请联系总部管理员。`,
  },
  en: {
    none: '—',
    carried: '[carried over]',
    unused: '[not counted: another period stands]',
    late: '[late]',
    empty: 'Nothing was reported, so there is nothing to trace.',
    version: (version) => `version ${version}`,
    rows: (rows) => `rows ${rows}`,
    cells: (cells) => `cells ${cells}`,
    row: (row) => `row ${row}`,
    members: (count) => `${count} distinct`,
    adds: (sum) => `Check: the sources add up to ${sum}, as printed.`,
    differs: (sum) => `Check: the sources add up to ${sum}, which is not what is printed. Tell headquarters.`,
  },
};

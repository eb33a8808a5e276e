import type * as z from 'zod';
import type { SystemNumberSchema } from '../model/indicator.ts';
import type { Text } from '../model/text.ts';

/** What the numbers are that no ledger carries. */
export const SYSTEM_NUMBERS: Readonly<Record<z.infer<typeof SystemNumberSchema>, Text>> = {
  units: { zh: '组织树中应报送的单位数。', en: 'Reporting units in the organisation tree.' },
  expected: { zh: '应报送的报表份数。', en: 'Returns that were due.' },
  received: { zh: '已通过的报表份数。', en: 'Returns that were accepted.' },
  late: { zh: '迟报的报表份数。', en: 'Returns that came late.' },
  errors: {
    zh: '计入汇总的报表中的校验错误数；退回的文件不计入。',
    en: 'Errors in returns that count; files that were sent back do not.',
  },
  warnings: { zh: '计入汇总的报表中的校验警告数。', en: 'Warnings in returns that count.' },
  summaryDifferences: { zh: '汇总表与台账不一致的格数。', en: 'Typed numbers that differ from the ledgers.' },
  summaryCells: { zh: '汇总表填报的格数。', en: 'Typed numbers.' },
  approximateCells: { zh: '填报为约数的格数。', en: 'Numbers typed as approximate.' },
  obligationsDue: { zh: '到期的义务数。', en: 'Obligations that were due.' },
  obligationsMet: { zh: '已履行的义务数，含逾期履行的。', en: 'Obligations met, in time or late.' },
};

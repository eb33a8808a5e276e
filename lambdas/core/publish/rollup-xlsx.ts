import type { RollupReport } from '../model/rollup-report.ts';
import { writeWorkbookXlsx } from './package-xlsx.ts';
import { comparisonsSheet } from './rollup-comparisons-xlsx.ts';
import { dutiesSheet } from './rollup-duties-xlsx.ts';
import { findingsSheet } from './rollup-findings-xlsx.ts';
import { missingSheet } from './rollup-missing-xlsx.ts';
import { returnsSheet } from './rollup-returns-xlsx.ts';
import { targetsSheet } from './rollup-targets-xlsx.ts';
import { totalsSheet } from './rollup-totals-xlsx.ts';
import { unitsSheet } from './rollup-units-xlsx.ts';

/**
 * The rollup as a workbook: 汇总表, 对比表 (where there is something to compare with), 分单位表, 报送情况, 未报名单, 勾稽与问题. Numbers are real numbers wherever a
 * spreadsheet holds all their digits. Equal reports give equal bytes.
 */
export function renderRollupWorkbook(report: RollupReport): Uint8Array {
  const duties = dutiesSheet(report);
  const targets = targetsSheet(report);
  const comparisons = comparisonsSheet(report);
  return writeWorkbookXlsx({
    title: report.title,
    sheets: [
      totalsSheet(report),
      ...(comparisons ? [comparisons] : []),
      unitsSheet(report),
      returnsSheet(report),
      missingSheet(report),
      ...(targets ? [targets] : []),
      ...(duties ? [duties] : []),
      findingsSheet(report),
    ],
  });
}

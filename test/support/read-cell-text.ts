import { locateWorkbook } from '../../lambdas/core/locate/locate-workbook.ts';
import type { Located } from '../../lambdas/core/locate/located.ts';
import { cellAddress } from '../../lambdas/core/model/a1.ts';
import type { Finding } from '../../lambdas/core/model/finding.ts';
import type { Normalisation } from '../../lambdas/core/model/normalisation.ts';
import type { NormalisedSubmission } from '../../lambdas/core/model/normalised.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { Value } from '../../lambdas/core/model/value.ts';
import type { Workbook } from '../../lambdas/core/model/workbook.ts';
import { normaliseWorkbook } from '../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../lambdas/core/parse/cell-reading.ts';
import { READING_CATALOGUE } from './reading-catalogue.ts';
import { resolveTestUnit } from './reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from './sheet-builder.ts';

const ledger = READING_CATALOGUE.ledgers.get('A10');
if (!ledger) throw new Error('the test catalogue has no A10');
export const CELL_COLUMNS = ledger.columns;

const CLAIMED = { unit: '0101', form: 'cells', period: PeriodSchema.parse('2022-03') };
/** A row in which every required column is well filled. */
export const GOOD: Readonly<Record<string, CellInput>> = {
  no: 'HD-1',
  type: '党委会',
  date: '2022-03-05',
  title: '第一次活动',
  people: 12,
};
const FIRST_ROW = 2;

/** Header text of the test sheet; money needs its unit. */
function headerOf(key: string, label: string, moneyHeader: string): string {
  return key === 'cost' ? moneyHeader : label;
}

export interface SheetSetting {
  readonly moneyHeader?: string;
  readonly date1904?: boolean;
}

/** A workbook with one sheet of the test ledger; each record is a row. */
export function cellWorkbook(
  rows: readonly Readonly<Record<string, CellInput>>[],
  setting: SheetSetting = {},
): Workbook {
  const { moneyHeader = '费用（元）', date1904 = false } = setting;
  const header = CELL_COLUMNS.map(({ key, label }) => headerOf(key, label.zh, moneyHeader));
  const cells = rows.map((row) => CELL_COLUMNS.map(({ key }) => row[key]));
  return buildWorkbook([buildSheet('活动台账', [header, ...cells])], { date1904 });
}

export function locateOrThrow(
  workbook: Workbook,
  claimed: Parameters<typeof locateWorkbook>[0]['claimed'] = CLAIMED,
): Located {
  const result = locateWorkbook({
    workbook,
    fileName: 'test.xlsx',
    index: READING_CATALOGUE,
    resolveUnit: resolveTestUnit,
    ...(claimed && { claimed }),
  });
  if (!result.ok)
    throw new Error(result.findings.map(({ code, message }) => `${code} ${message.zh}`).join('; '));
  return result.located;
}

export function normaliseTest(
  workbook: Workbook,
  claimed?: Parameters<typeof locateOrThrow>[1],
): NormalisedSubmission {
  return normaliseWorkbook(locateOrThrow(workbook, claimed), {
    index: READING_CATALOGUE,
    receivedOn: '2022-04-02',
    resolveUnit: resolveTestUnit,
    reading: cellReading,
  });
}

/** What one cell was read as. */
export interface ReadCell {
  readonly value: Value | undefined;
  /** About this cell. */
  readonly findings: readonly Finding[];
  readonly log: readonly Normalisation[];
  readonly submission: NormalisedSubmission;
}

/** Reads one cell of the test ledger in an otherwise good row. */
export function readTestCell(key: string, cell: CellInput, setting: SheetSetting = {}): ReadCell {
  const submission = normaliseTest(cellWorkbook([{ ...GOOD, [key]: cell }], setting));
  const address = cellAddress(FIRST_ROW, CELL_COLUMNS.findIndex((column) => column.key === key) + 1);
  return {
    value: submission.rows.A10?.[0]?.values[key],
    findings: submission.findings.filter((finding) => finding.cell === address),
    log: submission.normalisations.filter((entry) => entry.cell === address),
    submission,
  };
}

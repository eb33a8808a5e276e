import { addDays } from '../model/add-days.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Period } from '../model/period.ts';
import { lastDay, periodLabel } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import type { LedgerRows } from '../model/value.ts';
import type { CellContent } from './document-xlsx.ts';
import { writeWorkbookXlsx } from './package-xlsx.ts';
import type { TemplateRows } from './template-content.ts';
import { rowsToContent } from './template-content.ts';
import { coverSheet } from './template-cover.ts';
import { createDictionary } from './template-dictionary.ts';
import { ledgerSheet } from './template-ledger.ts';
import { metaSheet } from './template-meta-sheet.ts';
import { summarySheet } from './template-summary.ts';

export interface TemplateInput {
  readonly index: CatalogueIndex;
  readonly form: Form;
  readonly unit: Unit;
  readonly period: Period;
  /** Rows that stand in the template already: registers as last accepted. */
  readonly prefill?: LedgerRows;
  readonly organisationName?: string;
  /** Cells exactly as typed, for a workbook that comes filled; laid over `prefill` ledger by ledger. */
  readonly content?: TemplateContent;
}

export interface TemplateContent {
  readonly rows: TemplateRows;
  readonly filledBy?: CellContent;
  readonly filledOn?: CellContent;
  /** Codes of event ledgers for which nothing happened. */
  readonly zeroReports?: readonly string[];
}

/** Value of the first line of the meta sheet: the layout this module writes. */
const META_FORMAT = '1';

/**
 * The .xlsx a unit fills for one form and period. Equal input gives equal bytes.
 * @throws RangeError when the form names a ledger or an indicator that the catalogue does not have
 */
export function buildTemplate(input: TemplateInput): Uint8Array {
  const { index, form, unit, period, prefill, organisationName, content } = input;
  const ledgers = form.ledgers.map((code) => known(index.ledgers, code, 'ledger'));
  const indicators = form.summary.map((code) => known(index.indicators, code, 'indicator'));
  const dictionary = createDictionary(ledgers);
  const caption = { unit: `${unit.name}　　单位编码：${unit.code}`, period: periodLabel(period) };
  const columnsOf = (code: string) => index.ledgers.get(code)?.columns ?? [];
  const rows: TemplateRows = { ...rowsToContent(prefill ?? {}, columnsOf), ...content?.rows };
  const sheetOf = (ledger: Ledger) => {
    const filled = rows[ledger.code] ?? [];
    return ledger.kind === 'summary'
      ? summarySheet(form, ledger, indicators, caption, dictionary, filled)
      : ledgerSheet(form, ledger, caption, dictionary, filled);
  };
  const cover = coverSheet({
    form,
    ledgers,
    unitName: unit.name,
    unitCode: unit.code,
    period: caption.period,
    dueDay: addDays(lastDay(period), form.dueDays),
    ...(organisationName === undefined ? {} : { organisationName }),
    ...(content ?? {}),
  });
  const meta = metaSheet({
    marker: META_FORMAT,
    catalogue: index.version,
    form: form.code,
    templateVersion: form.templateVersion,
    unit: unit.code,
    period,
  });
  const sheets = [cover, ...ledgers.map(sheetOf), ...(dictionary.sheet ? [dictionary.sheet] : []), meta];
  return writeWorkbookXlsx({ title: `${form.name.zh} ${caption.period}`, sheets, lockStructure: true });
}

function known<T>(map: ReadonlyMap<string, T>, code: string, what: string): T {
  const found = map.get(code);
  if (found === undefined) throw new RangeError(`the form names an unknown ${what}: ${code}`);
  return found;
}

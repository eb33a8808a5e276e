import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { UnitSchema } from '../../../lambdas/core/model/unit.ts';
import { headerText } from '../../../lambdas/core/publish/template-header.ts';
import { templateLayout } from '../../../lambdas/core/publish/template-layout.ts';
import { buildTemplate } from '../../../lambdas/core/publish/template-workbook.ts';
import { cellAt, readWithHucre, readWithSheetJs, rowValues } from './read-xlsx.ts';

const index = await loadCatalogue('catalogue/party-building');
const unit = UnitSchema.parse({ code: '0102', name: '华南公司', parent: '01', validFrom: '2020-01-01' });
const PERIODS = { month: '2022-03', quarter: '2022Q1', half: '2022H1', year: '2022' } as const;

describe('templates of the catalogue', () => {
  it.each([...index.forms.keys()])('%s', async (code) => {
    const form = index.forms.get(code);
    if (form === undefined) throw new Error(code);
    const bytes = buildTemplate({ index, form, unit, period: PeriodSchema.parse(PERIODS[form.cadence]) });
    expect(bytes.length).toBeLessThan((20 + 5 * form.ledgers.length) * 1024);
    const book = readWithSheetJs(bytes);
    const styled = await readWithHucre(bytes);
    for (const ledgerCode of form.ledgers) {
      const ledger = index.ledgers.get(ledgerCode);
      if (ledger === undefined) throw new Error(ledgerCode);
      const { sheet, headerRow, columns, indicatorRows } = templateLayout(form, ledger);
      const headers = rowValues(book, sheet, headerRow);
      expect(headers.map((header) => String(header).replace('\n', ''))).toEqual(
        ledger.columns.map(headerText),
      );
      expect(Object.values(columns)).toEqual(ledger.columns.map((_, i) => i + 1));
      const read = styled.sheets.find((each) => each.name === sheet);
      const fixed = ledger.kind === 'summary' ? ['指标编码', '指标名称', '计量单位'] : [];
      // A list of free words has only a prompt, which the reader does not report.
      const typed = ledger.columns.filter(
        (column) => !fixed.includes(column.label.zh) && (column.type !== 'list' || column.values),
      );
      expect(read?.dataValidations).toHaveLength(typed.length);
      const dropDowns = typed.filter(({ type, values }) => type === 'bool' || values !== undefined);
      expect(read?.dataValidations?.filter(({ type }) => type === 'list')).toHaveLength(dropDowns.length);
      expect(read?.protection?.sheet).toBe(true);
      expect(read?.freezePane?.rows).toBe(headerRow);
      for (const [indicator, row] of Object.entries(indicatorRows)) {
        expect(cellAt(book, sheet, `A${row}`)?.v).toBe(indicator);
        expect(cellAt(book, sheet, `B${row}`)?.v).toContain(index.indicators.get(indicator)?.name.zh);
      }
    }
  });
});

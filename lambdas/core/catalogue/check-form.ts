import type { Form } from '../model/form.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { unknownLedger } from './check-measure.ts';
import { type Fault, fault } from './fault.ts';

/** Ledgers exist; typed indicators exist, belong to this form, and there is a summary sheet to type them on. */
export function checkForm(names: CatalogueNames, form: Form): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  form.ledgers.forEach((code, i) => {
    if (!names.ledgers.has(code)) faults.push(unknownLedger(names, code, `ledgers[${i}]`));
    if (names.ledgers.get(code)?.kind === 'system')
      faults.push(
        fault(
          `ledgers[${i}]`,
          `台账 ${code} 由系统生成，不能出现在报表中`,
          `ledger ${code} is written by the product and must not be on a form`,
        ),
      );
    if (seen.has(code))
      faults.push(fault(`ledgers[${i}]`, `台账 ${code} 重复`, `ledger ${code} is listed twice`));
    seen.add(code);
  });
  (form.optional ?? []).forEach((code, i) => {
    if (!seen.has(code))
      faults.push(
        fault(`optional[${i}]`, `台账 ${code} 不在 ledgers 中`, `ledger ${code} is not among the ledgers`),
      );
  });
  const sheets = form.ledgers.filter((code) => names.ledgers.get(code)?.kind === 'summary').length;
  if (sheets > 1) faults.push(fault('ledgers', '汇总表最多一张', 'at most one summary sheet'));
  if (form.summary.length > 0 && sheets === 0)
    faults.push(
      fault(
        'summary',
        '有汇总指标，但报表没有汇总表',
        'indicators are typed, but the form has no summary sheet',
      ),
    );
  if (form.summary.length === 0 && sheets > 0)
    faults.push(
      fault('summary', '有汇总表，但没有汇总指标', 'there is a summary sheet, but nothing to type on it'),
    );
  form.summary.forEach((code, i) => {
    const at = `summary[${i}]`;
    const indicator = names.indicators.get(code);
    if (!indicator) faults.push(fault(at, `没有指标 ${code}`, `there is no indicator ${code}`));
    else if (indicator.form !== form.code)
      faults.push(
        fault(
          at,
          `指标 ${code} 属于报表 ${indicator.form}`,
          `indicator ${code} belongs to form ${indicator.form}`,
        ),
      );
  });
  return faults;
}

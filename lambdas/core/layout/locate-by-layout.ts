import { checkLedgers } from '../locate/check-ledgers.ts';
import type { Identity } from '../locate/identify-unit.ts';
import type { LocateInput } from '../locate/locate-workbook.ts';
import type { LocateResult } from '../locate/located.ts';
import { readExplanations } from '../locate/read-explanations.ts';
import { hiddenSheetFindings, isBusy } from '../locate/sheet-doubts.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Unit } from '../model/unit.ts';
import { layoutPeriod } from './identify.ts';
import type { LayoutContext } from './layout-context.ts';
import { listTexts } from './list-texts.ts';
import { locateLayoutTable } from './locate-table.ts';
import { type RecognisedLayout, readableSheets } from './recognise.ts';
import { fitsPattern } from './words.ts';

const HOW_TO_SAY_NOTHING = {
  zh: '如本期确无发生，请在表头下一行写“无”。',
  en: 'If nothing happened in the period, write 无 in the row below the header.',
};

/** A workbook in a known foreign layout as a submission: the same tables that our own templates give. */
export function locateByLayout(
  { layout, headers, first }: RecognisedLayout,
  form: Form,
  unit: Identity<Unit>,
  input: LocateInput,
): LocateResult {
  const { workbook, index } = input;
  const period = layoutPeriod(layout, form, first, input);
  const fatal = [...unit.fatal, ...period.fatal];
  if (fatal.length > 0 || !unit.value || !period.value)
    return { ok: false, verdict: 'rejected', findings: fatal };

  const place = { sheet: first.sheet.name, cell: null };
  const findings: Finding[] = [
    ...unit.findings,
    ...period.findings,
    layoutFinding('S070', place, { layout: layout.name, row: first.top }),
  ];
  const context: LayoutContext = { layout, form, index, period: period.value, date1904: workbook.date1904 };
  const found = layout.tables.map((table, i) => locateLayoutTable(context, table, headers[i] ?? []));
  findings.push(...found.flatMap((one) => one.findings));
  const tables = found.flatMap((one) => one.tables);

  const covered = new Set(layout.tables.map(({ ledger }) => ledger));
  const absent = form.ledgers.filter((code) => !covered.has(code) && !form.optional?.includes(code));
  if (absent.length > 0) {
    const names = absent.flatMap((code) => index.ledgers.get(code)?.name ?? []);
    const { zh } = listTexts(names.map((name) => `《${name.zh}》`));
    const { en } = listTexts(names.map((name) => `"${name.en}"`));
    const parameters = { layout: layout.name, ledgers: { zh, en } };
    findings.push(layoutFinding('S083', { sheet: null, cell: null }, parameters));
  }
  const declared = new Set(layout.tables.flatMap(({ ledger }, i) => (found[i]?.zero ? [ledger] : [])));
  const told = new Set(layout.tables.flatMap(({ ledger }, i) => (found[i]?.tables.length ? [] : [ledger])));
  const own = { ...form, ledgers: form.ledgers.filter((code) => covered.has(code)) };
  const ledgers = checkLedgers(own, tables, declared, told, index);
  findings.push(
    ...ledgers.findings
      .filter(({ code }) => !NOT_THERE.has(code))
      .map((one) => (one.code === 'S050' ? { ...one, hint: HOW_TO_SAY_NOTHING } : one)),
  );

  const read = new Set(found.flatMap(({ sheets }) => sheets));
  const others = readableSheets(workbook).filter(
    (sheet) => !read.has(sheet.name) && !fitsPattern(sheet.name, layout.otherSheets) && isBusy(sheet),
  );
  for (const { name } of others)
    findings.push(sheetFinding('S033', { sheet: name, cell: null }, { sheet: name }));
  findings.push(...hiddenSheetFindings(workbook));
  return {
    ok: true,
    located: {
      key: { unit: unit.value.code, form: form.code, period: period.value },
      form,
      templateVersion: null,
      words: null,
      date1904: workbook.date1904,
      tables,
      zeroReports: ledgers.zeroReports,
      unread: [...ledgers.unread, ...absent],
      filledOn: null,
      explanations: readExplanations(workbook),
      findings,
      normalisations: [...unit.normalisations, ...found.flatMap((one) => one.normalisations)],
    },
  };
}

/** That a table is not there is said in the words of the layout. */
const NOT_THERE = new Set(['S053', 'S056']);

import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { SubmissionKey } from '../model/submission.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { checkLedgers } from './check-ledgers.ts';
import { checkTemplateVersion } from './check-template-version.ts';
import { chooseForm, formNamed } from './choose-form.ts';
import { headerDictionary } from './header-dictionary.ts';
import { identifyPeriod } from './identify-period.ts';
import { identifyUnit } from './identify-unit.ts';
import { type LocatedSheet, locateSheet } from './locate-sheet.ts';
import type { LocateResult } from './located.ts';
import { type Cover, readCover, readTemplateMeta, type TemplateMeta } from './read-cover.ts';
import { readExplanations } from './read-explanations.ts';
import { isSystemSheet } from './sheet-kinds.ts';

export interface LocateInput {
  readonly workbook: Workbook;
  /** Only ever the source of a suggestion. */
  readonly fileName: string;
  readonly index: CatalogueIndex;
  readonly resolveUnit: (text: string) => UnitResolution;
  /** What the uploader was asked for, as far as it is known. */
  readonly claimed?: Partial<SubmissionKey>;
}

const NOWHERE = { sheet: null, cell: null } as const;

/**
 * Says which form, template version, unit and period a workbook is, and where each ledger's rows stand. A workbook in
 * which no ledger of the catalogue can be recognised is `not-a-template`; a wrong one is rejected with that finding
 * alone, before anything else is checked.
 */
export function locateWorkbook(input: LocateInput): LocateResult {
  const { workbook, index, claimed = {} } = input;
  const meta = readTemplateMeta(workbook);
  const cover = readCover(workbook, index);
  const sheets = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible' && !isSystemSheet(sheet))
    .map((sheet) => ({ sheet, located: locateSheet(sheet, index) }));
  const recognised = sheets.flatMap(({ located }) => located.tables);
  if (recognised.length === 0) {
    const ours = meta?.form !== undefined && index.forms.has(meta.form);
    return ours
      ? { ok: false, verdict: 'rejected', findings: [sheetFinding('S015', NOWHERE)] }
      : { ok: false, verdict: 'not-a-template', findings: [sheetFinding('S001', NOWHERE)] };
  }

  const wanted = claimed.form === undefined ? null : (index.forms.get(claimed.form) ?? null);
  const stated = formNamed(meta?.form ?? '', index) ?? formNamed(cover.form?.text ?? '', index);
  const choice = chooseForm(recognised, [stated, wanted], index);
  if (choice.kind === 'unclear') {
    if (wanted) return rejected([wrongForm(choice.candidates, wanted)]);
    const candidates = choice.candidates.map((form) => `《${form.name.zh}》`).join('、');
    return rejected([sheetFinding('S005', NOWHERE, { candidates })]);
  }
  const { form } = choice;
  if (wanted && wanted !== form) {
    return rejected([wrongForm([form], wanted)]);
  }

  const identity = identify(
    input,
    form,
    meta,
    cover,
    sheets.map(({ located }) => located),
  );
  if (!identity.key) return rejected(identity.findings);
  const findings: Finding[] = [...identity.findings];
  const tables = recognised.filter((table) => form.ledgers.includes(table.ledger.code));
  const said = sheets.map(({ located }) => located.captions);
  const version = meta?.templateVersion ?? said.find(({ version }) => version)?.version?.text ?? null;
  findings.push(...checkTemplateVersion(version, form, tables));
  for (const { sheet, located } of sheets) findings.push(...sheetFindings(sheet, located, form, index));
  findings.push(...hiddenSheetFindings(workbook));
  const declared = new Set([...cover.zeroReports, ...sheets.flatMap(({ located }) => located.zeroReports)]);
  const headless = sheets.flatMap(({ sheet, located }) => headlessLedgers(sheet, located, form, index));
  const ledgers = checkLedgers(form, tables, declared, new Set(headless), index);
  findings.push(...ledgers.findings);
  return {
    ok: true,
    located: {
      key: identity.key,
      form,
      templateVersion: version,
      date1904: workbook.date1904,
      tables,
      zeroReports: ledgers.zeroReports,
      unread: ledgers.unread,
      filledOn: cover.filledOn?.text ?? said.find(({ filledOn }) => filledOn)?.filledOn?.text ?? null,
      explanations: readExplanations(workbook),
      findings,
      normalisations: [
        ...identity.normalisations,
        ...sheets.flatMap(({ located }) => (uses(located, form) ? located.normalisations : [])),
      ],
    },
  };
}

function wrongForm(found: readonly Form[], wanted: Form): Finding {
  const names = {
    zh: found.map(({ name }) => name.zh).join('》或《'),
    en: found.map(({ name }) => name.en).join('" or "'),
  };
  return sheetFinding('S002', NOWHERE, { found: names, wanted: wanted.name });
}

function rejected(findings: readonly Finding[]): LocateResult {
  return { ok: false, verdict: 'rejected', findings };
}

function identify(
  { fileName, index, resolveUnit, claimed = {} }: LocateInput,
  form: Form,
  meta: TemplateMeta | null,
  cover: Cover,
  sheets: readonly LocatedSheet[],
) {
  const used = sheets.filter((sheet) => uses(sheet, form));
  const unit = identifyUnit(
    {
      claimed: claimed.unit,
      meta: meta?.unit,
      cover: cover.unit,
      coverCode: cover.unitCode,
      captions: used.flatMap(({ captions }) => captions.unit ?? []),
      fileName,
    },
    resolveUnit,
    index,
  );
  const period = identifyPeriod(
    {
      claimed: claimed.period,
      meta: meta?.period,
      cover: cover.period,
      captions: used.flatMap(({ captions }) => captions.period ?? []),
      titles: used.flatMap(({ titles }) => titles),
      fileName,
    },
    form,
  );
  const fatal = [...unit.fatal, ...period.fatal];
  if (fatal.length > 0 || !unit.value || !period.value) {
    return { key: null, findings: fatal, normalisations: [] };
  }
  return {
    key: { unit: unit.value.code, form: form.code, period: period.value },
    findings: [...unit.findings, ...period.findings],
    normalisations: unit.normalisations,
  };
}

function uses(sheet: LocatedSheet, form: Form): boolean {
  return sheet.tables.some((table) => form.ledgers.includes(table.ledger.code));
}

function sheetFindings(
  sheet: Sheet,
  located: LocatedSheet,
  form: Form,
  index: CatalogueIndex,
): readonly Finding[] {
  const place = { sheet: sheet.name, cell: null };
  const [first] = located.tables;
  if (first) {
    if (uses(located, form)) return located.findings;
    return [sheetFinding('S034', place, { sheet: sheet.name, ledger: first.ledger.name })];
  }
  if (!isBusy(sheet)) return [];
  const named = headlessLedgers(sheet, located, form, index).length > 0;
  return [sheetFinding(named ? 'S020' : 'S033', place, { sheet: sheet.name })];
}

function isBusy(sheet: Sheet): boolean {
  const busy = sheet.rows.filter((row) => row.cells.filter((cell) => !isBlankText(cell.text)).length >= 2);
  return busy.length >= 2;
}

/** Ledgers of the form that the name of a sheet without any header speaks of. */
function headlessLedgers(sheet: Sheet, located: LocatedSheet, form: Form, index: CatalogueIndex): string[] {
  if (located.tables.length > 0 || !isBusy(sheet)) return [];
  const named = headerDictionary(index).ledgersNamed(sheet.name);
  return named.map(({ code }) => code).filter((code) => form.ledgers.includes(code));
}

function hiddenSheetFindings(workbook: Workbook): Finding[] {
  return workbook.sheets
    .filter((sheet) => sheet.visibility !== 'visible' && sheet.rows.length > 0 && !isSystemSheet(sheet))
    .map((sheet) => sheetFinding('S030', { sheet: sheet.name, cell: null }, { sheet: sheet.name }));
}

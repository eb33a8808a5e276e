import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { SubmissionKey } from '../model/submission.ts';
import { templateVersion } from '../model/template-version.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { checkLedgers } from './check-ledgers.ts';
import { foreignTemplate, olderTemplate } from './check-template-version.ts';
import { chooseForm, formNamed } from './choose-form.ts';
import { droppedSheets, laterLedgers } from './dropped-sheets.ts';
import { type FormerReading, formerReading } from './former-reading.ts';
import { identifyPeriod } from './identify-period.ts';
import { identifyUnit } from './identify-unit.ts';
import { type LocatedSheet, locateSheet } from './locate-sheet.ts';
import type { LocateResult } from './located.ts';
import { mapFormerTable } from './map-former-table.ts';
import { exportOfSheet, exportOfWorkbook } from './own-export.ts';
import { type Cover, readCover, readTemplateMeta, type TemplateMeta } from './read-cover.ts';
import { readExplanations } from './read-explanations.ts';
import { headlessLedgers, hiddenSheetFindings, sheetFindings, uses } from './sheet-doubts.ts';
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

const NOTHING_LATER = { codes: new Set<string>(), findings: [] } as const;
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
  const form = formNamed(meta?.form ?? '', index) ?? formNamed(cover.form?.text ?? '', index);
  const version = templateVersion(meta?.templateVersion) ?? cover.version ?? null;
  if (!form || version === null || version === form.templateVersion) return locateAs(input, null);
  const wanted = index.forms.get(claimed.form ?? '') ?? form;
  if (wanted !== form) return rejected([wrongForm([form], wanted)]);
  return locateOlder(input, form, version, meta ?? {});
}

/** Through the mapping from that template, or not at all. */
function locateOlder(
  input: LocateInput,
  form: Form,
  version: string,
  about: { readonly unit?: string; readonly period?: string },
): LocateResult {
  const older = formerReading(input.index, form.code, version);
  if (older) return locateAs(input, older);
  const { unit = about.unit, period = about.period } = input.claimed ?? {};
  return rejected([foreignTemplate(form, version, { unit, period })]);
}

function locateAs(given: LocateInput, older: FormerReading | null): LocateResult {
  const { workbook, claimed = {} } = given;
  const index = older?.shape ?? given.index;
  const input = { ...given, index };
  const meta = readTemplateMeta(workbook);
  const cover = readCover(workbook, index);
  const gone = older ? droppedSheets(workbook, older.template) : new Map<string, Finding>();
  const sheets = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible' && !isSystemSheet(sheet) && !gone.has(sheet.name))
    .map((sheet) => ({ sheet, located: exportOfSheet(sheet) ? nothing(sheet) : locateSheet(sheet, index) }));
  const recognised = sheets.flatMap(({ located }) => located.tables);
  const made = recognised.length === 0 && meta === null ? exportOfWorkbook(workbook) : null;
  if (made) return rejected([sheetFinding('S035', NOWHERE, { what: made })]);
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
    return rejected([unclearForm(choice.candidates.map(({ name }) => name.zh))]);
  }
  const { form } = choice;
  if (older && older.template.form !== form.code) {
    const said = index.forms.get(older.template.form)?.name.zh ?? older.template.form;
    return rejected([unclearForm([said, form.name.zh])]);
  }
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
  const said = sheets.map(({ located }) => located.captions);
  const captioned = said.flatMap((one) => templateVersion(one.version?.text) ?? [])[0];
  const version = templateVersion(meta?.templateVersion) ?? cover.version ?? captioned ?? null;
  if (!older && version !== null && version !== form.templateVersion)
    return locateOlder(given, form, version, identity.key);
  const mapped = recognised
    .filter((table) => form.ledgers.includes(table.ledger.code))
    .map((table) =>
      older ? mapFormerTable(table, older, given.index) : { table, findings: [], normalisations: [] },
    );
  const tables = mapped.map(({ table }) => table);
  if (older && version !== null) findings.push(olderTemplate(form, version));
  findings.push(...gone.values(), ...mapped.flatMap((one) => one.findings));
  for (const { sheet, located } of sheets) {
    // What the older template did not have is no omission of the unit.
    const told = sheetFindings(sheet, located, form, index);
    findings.push(...(older ? told.filter(({ code }) => code !== 'S025') : told));
  }
  findings.push(...hiddenSheetFindings(workbook));
  const declared = new Set([...cover.zeroReports, ...sheets.flatMap(({ located }) => located.zeroReports)]);
  const headless = sheets.flatMap(({ sheet, located }) => headlessLedgers(sheet, located, form, index));
  const there = new Set([...declared, ...headless, ...tables.map(({ ledger }) => ledger.code)]);
  const later = older ? laterLedgers(older.template, there, given.index) : NOTHING_LATER;
  const asked = { ...form, ledgers: form.ledgers.filter((code) => !later.codes.has(code)) };
  const ledgers = checkLedgers(asked, tables, declared, new Set(headless), index);
  findings.push(...later.findings, ...ledgers.findings);
  return {
    ok: true,
    located: {
      key: identity.key,
      form,
      templateVersion: version,
      words: older?.words ?? null,
      date1904: workbook.date1904,
      tables,
      zeroReports: ledgers.zeroReports,
      unread: [...ledgers.unread, ...later.codes],
      filledOn: cover.filledOn?.text ?? said.find(({ filledOn }) => filledOn)?.filledOn?.text ?? null,
      explanations: readExplanations(workbook),
      findings,
      normalisations: [
        ...identity.normalisations,
        ...mapped.flatMap((one) => one.normalisations),
        ...sheets.flatMap(({ located }) => (uses(located, form) ? located.normalisations : [])),
      ],
    },
  };
}

/** Another form than the one asked for. */
export function wrongForm(found: readonly Form[], wanted: Form): Finding {
  const names = {
    zh: found.map(({ name }) => name.zh).join('》或《'),
    en: found.map(({ name }) => name.en).join('" or "'),
  };
  return sheetFinding('S002', NOWHERE, { found: names, wanted: wanted.name });
}

function unclearForm(names: readonly string[]): Finding {
  const said = names.map((name) => `《${name}》`).join('、');
  const candidates = said === '' ? '' : { zh: `：可能是${said}`, en: `; it may be ${said}` };
  return sheetFinding('S005', NOWHERE, { candidates });
}

/** A sheet of results is never read as data. */
function nothing({ name }: Sheet): LocatedSheet {
  const none = { tables: [], zeroReports: [], titles: [], findings: [], normalisations: [] };
  return { name, captions: {}, ...none };
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

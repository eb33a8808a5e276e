import type { Identity } from '../locate/identify-unit.ts';
import { type LocateInput, locateWorkbook, wrongForm } from '../locate/locate-workbook.ts';
import type { LocateResult } from '../locate/located.ts';
import { readTemplateMeta } from '../locate/read-cover.ts';
import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import { COVER_SHEET } from '../model/template-meta.ts';
import type { Unit } from '../model/unit.ts';
import type { Workbook } from '../model/workbook.ts';
import { layoutUnit } from './identify.ts';
import { listTexts } from './list-texts.ts';
import { locateByLayout } from './locate-by-layout.ts';
import { type RecognisedLayout, recogniseLayouts } from './recognise.ts';

const NOWHERE = { sheet: null, cell: null } as const;

interface Candidate {
  readonly found: RecognisedLayout;
  readonly unit: Identity<Unit>;
}

/**
 * What a workbook is, whether made from our template or in a layout of the unit's own. A workbook with the marks of our
 * template never goes through a layout. A layout bound to the unit goes before one that is open to all; of several
 * that fit equally none is guessed.
 */
export function locateSubmission(input: LocateInput): LocateResult {
  const layouts = input.index.source.layouts ?? [];
  if (layouts.length === 0 || isOwnTemplate(input.workbook)) return locateWorkbook(input);
  const { recognised, near } = recogniseLayouts(input.workbook, layouts);
  const candidates = recognised.map((found) => ({
    found,
    unit: layoutUnit(found.layout, found.first, input),
  }));
  const fitting = chooseLayouts(candidates);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return readAs(only, input);
  if (only) {
    const names = fitting.map(({ found }) => found.layout.name);
    const { zh } = listTexts(names.map((name) => `《${name.zh}》`));
    const { en } = listTexts(names.map((name) => name.en));
    return rejected([layoutFinding('S072', NOWHERE, { layouts: { zh, en } })]);
  }
  const ours = locateWorkbook(input);
  if (ours.ok || ours.verdict !== 'not-a-template') return ours;
  const [barred] = candidates;
  if (barred) {
    const { name } = barred.found.layout;
    const unit = barred.unit.value?.name ?? '';
    return rejected([layoutFinding('S073', NOWHERE, { layout: name, unit })]);
  }
  if (!near) return ours;
  const { sheet, top, paths } = near.header;
  const place = { sheet: sheet.name, cell: cellAddress(top, paths[0]?.column ?? 1) };
  const missing = listTexts(near.missing);
  return rejected([layoutFinding('S071', place, { layout: near.layout.name, missing })]);
}

/** Made from our template, even when its hidden sheet was removed. */
function isOwnTemplate(workbook: Workbook): boolean {
  return (
    readTemplateMeta(workbook) !== null || workbook.sheets.some(({ name }) => name.trim() === COVER_SHEET)
  );
}

/** Those of the unit's own when there are some, else those that are open to all. */
function chooseLayouts(candidates: readonly Candidate[]): readonly Candidate[] {
  const bound = candidates.filter(({ found, unit }) => {
    const { units } = found.layout;
    return units.length > 0 && (!unit.value || units.includes(unit.value.code));
  });
  const own = bound.filter(({ unit }) => unit.value !== null);
  const open = candidates.filter(({ found }) => found.layout.units.length === 0);
  return own.length > 0 ? own : open.length > 0 ? open : bound;
}

function readAs({ found, unit }: Candidate, input: LocateInput): LocateResult {
  const form = input.index.forms.get(found.layout.form);
  if (!form) return locateWorkbook(input);
  const { form: claimed } = input.claimed ?? {};
  const wanted = claimed === undefined ? undefined : input.index.forms.get(claimed);
  if (wanted && wanted !== form) return rejected([wrongForm([form], wanted)]);
  return locateByLayout(found, form, unit, input);
}

function rejected(findings: readonly Finding[]): LocateResult {
  return { ok: false, verdict: 'rejected', findings };
}

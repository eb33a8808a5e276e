import { parseAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { ruleFinding, rulesOfKind } from '../model/rule-finding.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Unit } from '../model/unit.ts';
import type { Said } from './captions.ts';

export interface UnitSources {
  readonly claimed: string | undefined;
  readonly meta: string | undefined;
  readonly cover: Said | undefined;
  readonly coverCode: Said | undefined;
  /** Caption lines above the tables, one per sheet at most. */
  readonly captions: readonly Said[];
  readonly fileName: string;
}

export interface Identity<T> {
  readonly value: T | null;
  /** Nothing more is checked: the workbook is not what it should be. */
  readonly fatal: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

type Resolve = (text: string) => UnitResolution;

/** The reporting unit from all places that name it; every contradiction is told. */
export function identifyUnit(sources: UnitSources, resolve: Resolve, index: CatalogueIndex): Identity<Unit> {
  const fatal: Finding[] = [];
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const claimed = sources.claimed === undefined ? null : found(resolve, sources.claimed);
  const meta = sources.meta === undefined ? null : found(resolve, sources.meta);
  const coverCode = sources.coverCode && found(resolve, sources.coverCode.text);
  const coverName = sources.cover && found(resolve, sources.cover.text);
  const cover = coverName ?? coverCode ?? null;
  const captions = sources.captions.map((said) => ({ said, unit: found(resolve, said.text) }));
  const stated = meta ?? cover;
  const fromFile = stated ?? captions.find(({ unit }) => unit)?.unit ?? null;

  if (sources.cover && !coverName) fatal.push(unknownUnit(sources.cover, resolve, index));
  if (sources.meta !== undefined && !meta && !cover && !sources.cover) {
    fatal.push(unknownUnit({ text: sources.meta, sheet: '', cell: '' }, resolve, index));
  }
  for (const other of [coverName, coverCode]) {
    if (meta && other && other.code !== meta.code) {
      fatal.push(conflict(other === coverName ? sources.cover : sources.coverCode, other, meta));
      break;
    }
  }
  if (coverName && coverCode && !meta && coverName.code !== coverCode.code) {
    fatal.push(conflict(sources.coverCode, coverCode, coverName));
  }
  if (claimed && stated && claimed.code !== stated.code) {
    const parameters = { found: nameOf(stated), wanted: nameOf(claimed) };
    fatal.unshift(sheetFinding('S003', { sheet: null, cell: null, value: stated.name }, parameters));
  }
  const value = claimed ?? fromFile;
  if (value && fatal.length === 0) {
    for (const { said, unit } of captions) {
      if (unit && unit.code !== value.code) {
        const parameters = { found: nameOf(unit), wanted: nameOf(value) };
        findings.push(
          sheetFinding('S013', { sheet: said.sheet, cell: said.cell, value: said.text }, parameters),
        );
      } else if (!unit) findings.push(unknownUnit(said, resolve, index));
    }
    if (sources.cover && sources.cover.text !== value.name && sources.cover.text !== value.code) {
      const { sheet, cell, text } = sources.cover;
      normalisations.push({ sheet, cell, before: text, after: value.code, rule: 'unit-name' });
    }
  }
  if (!value && fatal.length === 0) {
    const unknown = captions[0]?.said;
    fatal.push(unknown ? unknownUnit(unknown, resolve, index) : missingUnit(sources.fileName, resolve));
  }
  return { value, fatal, findings, normalisations };
}

function found(resolve: Resolve, text: string): Unit | null {
  const resolution = resolve(text);
  return resolution.kind === 'found' ? resolution.unit : null;
}

function nameOf(unit: Unit): string {
  return `${unit.name}（${unit.code}）`;
}

function conflict(said: Said | undefined, cover: Unit, meta: Unit): Finding {
  const place = { sheet: said?.sheet ?? null, cell: said?.cell ?? null, value: said?.text ?? null };
  const what = { zh: '填报单位', en: 'the unit' };
  return sheetFinding('S010', place, { what, cover: nameOf(cover), meta: nameOf(meta) });
}

function unknownUnit(said: Said, resolve: Resolve, index: CatalogueIndex): Finding {
  const resolution = resolve(said.text);
  const candidates = resolution.kind === 'unknown' ? resolution.candidates : [];
  const place = { sheet: said.sheet || null, cell: said.cell || null, value: said.text };
  const names = candidates.map(({ name }) => name).join('、');
  const hint = names ? { zh: `是否为：${names}？`, en: `Did you mean: ${names}?` } : undefined;
  const [rule] = rulesOfKind(index, 'unitResolves');
  if (!rule) return sheetFinding('S016', place, { value: said.text }, hint);
  return ruleFinding(rule, place, {
    row: parseAddress(said.cell)?.row ?? 1,
    column: { zh: '填报单位', en: 'Unit' },
    value: said.text,
    candidates: names || { zh: '没有相近的名称', en: 'no similar name' },
  });
}

/** A unit in the file name is only a suggestion. */
function missingUnit(fileName: string, resolve: Resolve): Finding {
  for (const part of fileName.replace(/\.[^.]*$/, '').split(/[-_—–+（）()【】\s.]+/)) {
    const unit = part.length >= 2 ? found(resolve, part) : null;
    if (!unit) continue;
    const hint = {
      zh: `文件名中有“${unit.name}”，如属该单位，请在“填报说明”的“填报单位”处填写。`,
      en: `The file name mentions "${unit.name}"; if it is this unit, write it on the cover sheet.`,
    };
    return sheetFinding('S006', { sheet: null, cell: null }, {}, hint);
  }
  return sheetFinding('S006', { sheet: null, cell: null });
}

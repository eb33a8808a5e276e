import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { cadenceOf, type Period, parsePeriod, periodHolds, periodLabel } from '../model/period.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Text } from '../model/text.ts';
import type { Said } from './captions.ts';
import type { Identity } from './identify-unit.ts';
import { findPeriodLabel, parsePeriodLabel } from './parse-period-label.ts';

export interface PeriodSources {
  readonly claimed: Period | undefined;
  readonly meta: string | undefined;
  readonly cover: Said | undefined;
  readonly captions: readonly Said[];
  /** Title lines, believed only when nothing else says the period. */
  readonly titles: readonly string[];
  readonly fileName: string;
}

/** The reporting period from all places that name it; every contradiction is told. */
export function identifyPeriod(sources: PeriodSources, form: Form): Identity<Period> {
  const fatal: Finding[] = [];
  const findings: Finding[] = [];
  const meta = sources.meta === undefined ? null : parsePeriod(sources.meta);
  const cover = sources.cover ? parsePeriodLabel(sources.cover.text) : null;
  const captions = sources.captions.map((said) => ({ said, period: parsePeriodLabel(said.text) }));
  const titled = sources.titles.map(findPeriodLabel).find((period) => period !== null) ?? null;
  const captioned =
    captions.find(({ period }) => period && cadenceOf(period) === form.cadence)?.period ?? null;
  const stated = meta ?? cover;
  const fromFile = stated ?? captioned ?? (titled && cadenceOf(titled) === form.cadence ? titled : null);

  if (sources.cover && !cover) fatal.push(unreadable(sources.cover));
  if (meta && cover && meta !== cover) {
    const { sheet, cell, text } = sources.cover ?? { sheet: null, cell: null, text: null };
    const what = { zh: '填报期间', en: 'the period' };
    fatal.push(
      sheetFinding('S010', { sheet, cell, value: text }, { what, cover: label(cover), meta: label(meta) }),
    );
  }
  if (sources.claimed && stated && sources.claimed !== stated) {
    const parameters = { found: label(stated), wanted: label(sources.claimed) };
    fatal.unshift(sheetFinding('S004', { sheet: null, cell: null, value: stated }, parameters));
  }
  const value = sources.claimed ?? fromFile;
  if (value && fatal.length === 0) {
    if (cadenceOf(value) !== form.cadence) fatal.push(wrongCadence(value, form, sources.cover));
    for (const { said, period } of captions) {
      if (!period || period === value || periodHolds(value, period)) continue;
      const place = { sheet: said.sheet, cell: said.cell, value: said.text };
      findings.push(sheetFinding('S014', place, { found: label(period), wanted: label(value) }));
    }
  }
  if (!value && fatal.length === 0) {
    const [said] = sources.captions;
    fatal.push(said ? unreadable(said) : missingPeriod(sources.fileName));
  }
  return { value, fatal, findings, normalisations: [] };
}

function label(period: Period): Text {
  return { zh: periodLabel(period), en: period };
}

function unreadable({ sheet, cell, text }: Said): Finding {
  return sheetFinding('S008', { sheet, cell, value: text }, { value: text });
}

const CADENCES: Readonly<Record<Form['cadence'], Text>> = {
  month: { zh: '按月报送', en: 'is due monthly' },
  quarter: { zh: '按季度报送', en: 'is due quarterly' },
  half: { zh: '每半年报送', en: 'is due half-yearly' },
  year: { zh: '按年报送', en: 'is due yearly' },
};

function wrongCadence(period: Period, form: Form, cover: Said | undefined): Finding {
  const place = { sheet: cover?.sheet ?? null, cell: cover?.cell ?? null, value: cover?.text ?? period };
  const parameters = { form: form.name, cadence: CADENCES[form.cadence], value: label(period) };
  return sheetFinding('S009', place, parameters);
}

/** A period in the file name is only a suggestion. */
function missingPeriod(fileName: string): Finding {
  const period = findPeriodLabel(fileName);
  if (!period) return sheetFinding('S007', { sheet: null, cell: null });
  const hint = {
    zh: `文件名中有“${periodLabel(period)}”，如属该期间，请在“填报说明”的“填报期间”处填写。`,
    en: `The file name mentions ${period}; if it is this period, write it on the cover sheet.`,
  };
  return sheetFinding('S007', { sheet: null, cell: null }, {}, hint);
}

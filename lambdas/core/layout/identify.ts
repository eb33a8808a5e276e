import { identifyPeriod } from '../locate/identify-period.ts';
import { type Identity, identifyUnit } from '../locate/identify-unit.ts';
import type { LocateInput } from '../locate/locate-workbook.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Layout, LayoutPlace } from '../model/layout.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { Period } from '../model/period.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import type { LayoutHeader } from './find-header.ts';
import { listTexts } from './list-texts.ts';
import { readPlace } from './read-place.ts';
import { statedPeriod } from './stated-period.ts';

const UNIT = { zh: '填报单位', en: 'the reporting unit' };
const PERIOD = { zh: '填报期间', en: 'the reporting period' };

/** The unit named where the layout says; the one that the layout is bound to when it says nothing. */
export function layoutUnit(
  layout: Layout,
  header: LayoutHeader,
  { workbook, index, resolveUnit, fileName, claimed }: LocateInput,
): Identity<Unit> {
  const said = layout.unit ? readPlace(layout.unit, header, workbook.date1904) : null;
  if (layout.unit && !said && claimed?.unit === undefined)
    return nothing(notThere(layout, header, UNIT, layout.unit));
  const bound = layout.unit || layout.units.length !== 1 ? undefined : layout.units[0];
  const sources = {
    claimed: claimed?.unit,
    meta: bound,
    cover: said ?? undefined,
    coverCode: undefined,
    captions: [],
    fileName,
  };
  return identifyUnit(sources, resolveUnit, index);
}

/** The period named where the layout says, as one of the form's cadence. */
export function layoutPeriod(
  layout: Layout,
  form: Form,
  header: LayoutHeader,
  { workbook, fileName, claimed }: LocateInput,
): Identity<Period> {
  const read = (text: string) => statedPeriod(text, form.cadence, layout.period.year);
  const said = readPlace(layout.period, header, workbook.date1904, (text) => read(text) !== null);
  if (!said && claimed?.period === undefined) return nothing(notThere(layout, header, PERIOD, layout.period));
  const cover = said ? { ...said, text: read(said.text) ?? said.text } : undefined;
  const sources = { claimed: claimed?.period, meta: undefined, cover, captions: [], titles: [], fileName };
  return identifyPeriod(sources, form);
}

function nothing<T>(finding: Finding): Identity<T> {
  return { value: null, fatal: [finding], findings: [], normalisations: [] };
}

/** What the layout expects somewhere and is not there. */
export function notThere(layout: Layout, header: LayoutHeader, what: Text, place: LayoutPlace): Finding {
  const { name: sheet } = header.sheet;
  const parameters = { layout: layout.name, what, where: whereText(place, sheet) };
  return layoutFinding('S079', { sheet, cell: place.cell ?? null }, parameters);
}

function whereText({ cell, label, in: within, after, before }: LayoutPlace, sheet: string): Text {
  const zh = [
    after === undefined ? '' : `“${after}”之后`,
    before === undefined ? '' : `“${before}”之前`,
  ].join('');
  const en = [
    after === undefined ? '' : ` after "${after}"`,
    before === undefined ? '' : ` before "${before}"`,
  ].join('');
  if (cell !== undefined) return { zh: `单元格 ${cell}${zh}`, en: `in cell ${cell}${en}` };
  if (within === 'sheetName') return { zh: `工作表名${zh}`, en: `in the sheet name${en}` };
  if (within === 'title')
    return { zh: `“${sheet}”表头上方的标题里${zh}`, en: `in a title above the header${en}` };
  const labels = listTexts(label ?? []);
  return { zh: `“${labels.zh}：”后面${zh}`, en: `behind the label "${labels.en}"${en}` };
}

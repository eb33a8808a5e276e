import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import { foldName } from '../model/fold-name.ts';
import type { Form } from '../model/form.ts';
import { ORGANISATION_FINDINGS } from '../model/organisation-findings.ts';
import { type Unit, UnitCodeSchema } from '../model/unit.ts';
import type { Row } from '../model/workbook.ts';
import { cellIn, cellText } from './find-table.ts';
import { cellFinding, type OrganisationTable, readDate, readWords, readYes } from './organisation-cells.ts';

/** A unit whose row gives no first day has always existed. */
const ALWAYS = '1900-01-01';
const NOTHING = new Set(['', '-', '—', '/', '无']);
const REMARK = /^(注|说明|备注|填表|制表|审核|合计)/;

export interface ReadUnits {
  readonly units: Unit[];
  /** Sheet row of each unit. */
  readonly rows: number[];
  readonly findings: Finding[];
}

/** One unit per row below the header. Rows without code and name are passed over. */
export function readUnits(
  table: OrganisationTable,
  date1904: boolean,
  forms: readonly Pick<Form, 'code' | 'name'>[],
): ReadUnits {
  const read: ReadUnits = { units: [], rows: [], findings: [] };
  let undated = 0;
  for (const row of table.rows) {
    const code = cellText(cellIn(table, row, 'code'));
    const name = cellText(cellIn(table, row, 'name'));
    if (name === '' && (code === '' || REMARK.test(code))) continue;
    if (code === '') read.findings.push(cellFinding(table, row, 'code', 'O017'));
    else if (!UnitCodeSchema.safeParse(code).success)
      read.findings.push(cellFinding(table, row, 'code', 'O008'));
    else if (name === '') read.findings.push(cellFinding(table, row, 'name', 'O009', { code }));
    else {
      const from = readDate(table, row, 'validFrom', date1904, read.findings);
      if (from === null) undated += 1;
      const parent = cellText(cellIn(table, row, 'parent'));
      const related = (field: 'mergedInto' | 'splitFrom') => {
        const other = cellText(cellIn(table, row, field));
        return NOTHING.has(other) ? {} : { [field]: other };
      };
      const shortName = cellText(cellIn(table, row, 'shortName'));
      read.units.push({
        code,
        name,
        ...(shortName ? { shortName } : {}),
        aliases: readWords(table, row, 'aliases'),
        parent: NOTHING.has(parent) ? null : parent,
        type: cellText(cellIn(table, row, 'type')),
        region: cellText(cellIn(table, row, 'region')),
        reports: readYes(table, row, read.findings),
        forms: readForms(table, row, forms, read.findings),
        validFrom: from ?? ALWAYS,
        validTo: readDate(table, row, 'validTo', date1904, read.findings),
        ...related('mergedInto'),
        ...related('splitFrom'),
      });
      read.rows.push(row.number);
    }
  }
  if (undated > 0)
    read.findings.push(
      makeFinding(
        'O013',
        ORGANISATION_FINDINGS.O013,
        { sheet: table.sheet.name, cell: null },
        { count: undated },
      ),
    );
  return read;
}

function readForms(
  table: OrganisationTable,
  row: Row,
  forms: readonly Pick<Form, 'code' | 'name'>[],
  findings: Finding[],
): string[] {
  const words = readWords(table, row, 'forms');
  if (forms.length === 0 || words.some((word) => ['全部', '所有', 'all'].includes(word)))
    return forms.length === 0 ? words : [];
  return words.flatMap((word) => {
    const form = forms.find((one) =>
      [one.code, one.name.zh, one.name.en].some((text) => foldName(text) === foldName(word)),
    );
    if (form) return [form.code];
    const known = forms.map((one) => one.name.zh).join('、');
    findings.push({
      ...cellFinding(table, row, 'forms', 'O012', { value: word, forms: known }),
      value: word,
    });
    return [];
  });
}

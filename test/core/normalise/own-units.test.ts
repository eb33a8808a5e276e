import { expect, it } from 'vitest';
import type { UnitResolution } from '../../../lambdas/core/model/org-tree.ts';
import { UnitSchema } from '../../../lambdas/core/model/unit.ts';
import type { LedgerRow, Value } from '../../../lambdas/core/model/value.ts';
import { checkOwnUnits } from '../../../lambdas/core/normalise/check-own-units.ts';
import { createIssueWriter } from '../../../lambdas/core/normalise/issue-finding.ts';
import { TableReport } from '../../../lambdas/core/normalise/table-report.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { columnOf, PLAIN_INDEX, tableOf, tell } from './small-table.ts';

const OWNER = columnOf('owner', 'unit', { synonyms: ['填报单位'] });
const HOST = columnOf('host', 'unit', { synonyms: ['主办单位'] });
const rowsOf = (values: (Value | undefined)[], key = 'owner'): LedgerRow[] =>
  values.map((value, i) => ({
    sheet: 'T10',
    row: 2 + i,
    values: value === undefined ? {} : { [key]: value },
  }));

function check(rows: LedgerRow[], columns = [HOST, OWNER], resolve = resolveTestUnit, unit = '0101') {
  const table = tableOf(columns, []);
  const report = new TableReport(table, createIssueWriter(PLAIN_INDEX), cellReading);
  checkOwnUnits(table, rows, unit, resolve, report);
  return report.findings.map((finding) => [tell(finding), finding.message.en]);
}

it('tells each row of a unit outside, by its name', () => {
  expect(check(rowsOf([{ text: '0102' }, { text: '0101' }, { text: '00' }, { text: '0102' }]))).toEqual([
    [
      'error N040 T10!B2 江南建设有限公司: 表内单位“江南建设有限公司”不在贵单位权限范围。',
      'The unit "江南建设有限公司" in row 2 is outside your unit.',
    ],
    [
      'error N040 T10!B4 集团总部: 表内单位“集团总部”不在贵单位权限范围。',
      'The unit "集团总部" in row 4 is outside your unit.',
    ],
    [
      'error N040 T10!B5 江南建设有限公司: 表内单位“江南建设有限公司”不在贵单位权限范围。',
      'The unit "江南建设有限公司" in row 5 is outside your unit.',
    ],
  ]);
});

it('by its code where nobody knows it', () => {
  expect(check(rowsOf([{ text: '99' }]))[0]?.[0]).toBe(
    'error N040 T10!B2 99: 表内单位“99”不在贵单位权限范围。',
  );
});

it.each<[string, LedgerRow[]]>([
  ['the unit itself', rowsOf([{ text: '0101' }])],
  ['a unit below', rowsOf([{ text: '010101' }])],
  ['no unit', rowsOf([undefined, null, { number: '0102' }])],
  ['a unit in another column', rowsOf([{ text: '0102' }], 'host')],
])('says nothing about %s', (_, rows) => {
  expect(check(rows)).toEqual([]);
});

it('looks only where the reporting unit is asked for', () => {
  const rows = rowsOf([{ text: '0102' }]);
  const labelled = columnOf('owner', 'unit', { label: { zh: '填报单位', en: 'unit' } });
  expect(check(rows, [labelled])).toHaveLength(1);
  expect(check(rows, [columnOf('owner', 'unit')])).toEqual([]);
  expect(check(rows, [columnOf('owner', 'text', { synonyms: ['填报单位'] })])).toEqual([]);
});

it('asks once about a unit named often', () => {
  const asked: string[] = [];
  const resolve = (text: string): UnitResolution => {
    asked.push(text);
    return resolveTestUnit(text);
  };
  expect(check(rowsOf(Array.from({ length: 9 }, () => ({ text: '010101' }))), [OWNER], resolve)).toEqual([]);
  expect(asked).toEqual(['010101']);
});

it('climbs at most thirty steps', () => {
  const chain = (text: string): UnitResolution => ({
    kind: 'found',
    via: 'code',
    unit: UnitSchema.parse({
      code: text,
      name: text,
      parent: String(Number(text) + 1),
      validFrom: '2000-01-01',
    }),
  });
  const told = (unit: string) => check(rowsOf([{ text: '100' }]), [OWNER], chain, unit).length;
  expect([told('101'), told('129'), told('130')]).toEqual([0, 0, 1]);
});

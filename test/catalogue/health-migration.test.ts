import { expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { OrganisationSchema } from '../../lambdas/core/model/organisation.ts';
import type { Workbook } from '../../lambdas/core/model/workbook.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { ORGANISATION } from '../golden-recipes/kit/organisation.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../support/sheet-builder.ts';

const INDEX = await loadCatalogue('test/fixtures/catalogue-health');
const organisation = OrganisationSchema.parse(ORGANISATION);

function judged(version: string, tables: Readonly<Record<string, CellInput[][]>>) {
  const meta = [
    ['huibao-template', '1'],
    ['form', 'monthly'],
    ['template-version', version],
    ['unit', '0101'],
    ['period', '2024-03'],
  ];
  const workbook: Workbook = buildWorkbook([
    ...Object.entries(tables).map(([name, rows]) => buildSheet(name, rows)),
    buildSheet('_huibao', meta, { visibility: 'hidden' }),
  ]);
  const checker = createChecker(INDEX);
  const read = { ok: true, workbook, findings: [] } as const;
  return checker.judge(checker.identify(read, '月报.xlsx', organisation), { receivedOn: '2024-04-02' });
}

it('an older template of another field is read as the current one', () => {
  const older = judged('2023.1', {
    就诊流水: [
      ['病历号', '就诊日期', '病人代码', '就诊类别', '接种/损耗', '医生'],
      ['M-1', '2024-03-02', 'P-1', '打针', '2/1', '甲'],
      ['M-2', '2024-03-03', 'P-2', '普通门诊', null, '乙'],
      ['M-3', '2024-03-04', 'P-1', '打针', '3', '甲'],
    ],
    机构概况: [
      ['月份', '服务人口', '编制床位'],
      ['2024-03', 5000, 12],
    ],
  });
  const current = judged('2024.1', {
    门诊登记: [
      ['就诊号', '就诊日期', '患者编号', '服务', '接种剂次', '损耗剂次'],
      ['M-1', '2024-03-02', 'P-1', '接种', 2, 1],
      ['M-2', '2024-03-03', 'P-2', '门诊', null, null],
      ['M-3', '2024-03-04', 'P-1', '接种', 3, null],
    ],
    机构基数: [
      ['月份', '服务人口', '床位数'],
      ['2024-03', 5000, 12],
    ],
  });
  const values = ({ body }: typeof older) =>
    Object.values(body.rows).map((rows) => rows.map((one) => one.values));
  expect(older.body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(values(older)).toEqual(values(current));
  expect(older.facts.parts).toEqual(current.facts.parts);
  expect(older.facts.parts['VAC-001']).toMatchObject({ n: '5' });
});

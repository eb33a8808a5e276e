import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import { writeWorkbookXlsx } from '../../lambdas/core/publish/package-xlsx.ts';

const COLUMNS = [
  ['单位编码', 12],
  ['单位全称', 32],
  ['简称', 18],
  ['曾用名/别名', 24],
  ['上级单位编码', 14],
  ['单位类型', 14],
  ['地区/片区', 12],
  ['是否填报', 10],
  ['应报报表', 24],
  ['启用日期', 14],
  ['停用日期', 14],
] as const;

/** The organisation as headquarters would keep it: one row per unit. */
export function makeOrgWorkbook(units: readonly Unit[]): Uint8Array {
  const text = (value: string): CellContent => (value === '' ? null : { text: value });
  const rows = units.map((unit) => [
    text(unit.code),
    text(unit.name),
    text(unit.shortName ?? ''),
    text(unit.aliases.join('、')),
    text(unit.parent ?? ''),
    text(unit.type),
    text(unit.region),
    text(unit.reports ? '是' : '否'),
    text(unit.forms.join('、')),
    { date: unit.validFrom },
    unit.validTo === null ? null : { date: unit.validTo },
  ]);
  return writeWorkbookXlsx({
    title: '单位名录',
    sheets: [
      {
        name: '单位名录',
        columns: COLUMNS.map(([, width]) => ({ width })),
        rows: [
          {
            number: 1,
            cells: COLUMNS.map(([label], i) => ({
              column: i + 1,
              content: { text: label },
              style: { bold: true, fill: 'D9E2F3', align: 'center' as const },
            })),
          },
          ...rows.map((cells, r) => ({
            number: r + 2,
            cells: cells.map((content, i) => ({
              column: i + 1,
              content,
              style: content && 'date' in content ? { format: 'yyyy-mm-dd' } : { format: '@' },
            })),
          })),
        ],
        frozen: { rows: 1, columns: 2 },
        print: { paper: 'A4', landscape: true, pagesWide: 1, repeatRows: { from: 1, to: 1 } },
      },
    ],
  });
}

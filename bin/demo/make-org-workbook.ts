import type { Target } from '../../lambdas/core/model/target.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { CellContent, SheetDocument } from '../../lambdas/core/publish/document-xlsx.ts';
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

const TARGET_SHEET = '年度目标';
const TARGET_COLUMNS = [
  ['单位编码', 12],
  ['年度', 8],
  ['指标编码', 12],
  ['目标值', 12],
  ['来源', 40],
] as const;

/** The organisation as headquarters would keep it: one row per unit, and what was planned for the year. */
export function makeOrgWorkbook(units: readonly Unit[], targets: readonly Target[] = []): Uint8Array {
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
  const targetRows = targets.map((one) => [
    text(one.unit),
    text(one.year),
    text(one.indicator),
    text(one.value),
    text(one.source ?? ''),
  ]);
  return writeWorkbookXlsx({
    title: '单位名录',
    sheets: [
      tableOf('单位名录', COLUMNS, rows),
      ...(targets.length > 0 ? [tableOf(TARGET_SHEET, TARGET_COLUMNS, targetRows)] : []),
    ],
  });
}

function tableOf(
  name: string,
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly CellContent[])[],
): SheetDocument {
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: [
      {
        number: 1,
        cells: columns.map(([label], i) => ({
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
  };
}

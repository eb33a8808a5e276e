import { describe, expect, it } from 'vitest';
import { loadCatalogue, readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { computeFacts } from '../../lambdas/core/facts/compute-facts.ts';
import { locateSubmission } from '../../lambdas/core/layout/locate-submission.ts';
import { normaliseWorkbook } from '../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../lambdas/core/parse/cell-reading.ts';
import { resolveTestUnit } from '../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../support/sheet-builder.ts';

it('the catalogue of other fields, with layouts for real forms, loads without a problem', async () => {
  const { catalogue, problems } = await readCatalogue('test/fixtures/catalogue-layouts');
  expect(problems).toEqual([]);
  expect(catalogue?.layouts?.map(({ code }) => code)).toEqual([
    'two-panel-balance-sheet',
    'business-by-code',
    'school-roll-up',
  ]);
});

describe('the list of training classes that personnel systems print', async () => {
  const index = await loadCatalogue('catalogue/party-building');
  const HEADS: CellInput[][] = [
    [
      '序号',
      '培训班代码',
      '培训班名称',
      '培训对象',
      '办班方式',
      '执行情况',
      '培训时间',
      '',
      '天数',
      '课程学时',
      '人数',
      '',
      '参训总人次',
      '授课形式',
      '经费',
    ],
    ['', '', '', '', '', '', '开始', '结束', '', '', '计划', '实到', '', '', ''],
  ];
  const MERGES = ['A3:A4', 'B3:B4', 'G3:H3', 'K3:L3'];
  const list = (...rows: CellInput[][]) =>
    buildSheet(
      '一览表',
      [
        ['2022年3月培训班一览表'],
        ['填表单位：江北建设有限公司', '', '金额单位：万元'],
        ...HEADS,
        ...rows,
        ['说明：经费含场地费'],
      ],
      { merges: MERGES },
    );
  const held: CellInput[] = [
    1,
    'PX-01',
    '支部书记班',
    '党支部书记、团干',
    '自办',
    '已执行',
    '2022-03-07',
    '2022-03-08',
    2,
    12,
    30,
    28,
    56,
    '面授',
    1.2,
  ];
  const planned: CellInput[] = [
    2,
    'PX-02',
    '党务班',
    '党务工作者',
    '自办',
    '列入计划',
    '2022-03-20',
    '2022-03-21',
    2,
    12,
    40,
    '',
    '',
    '',
    '',
  ];
  const read = (...sheets: ReturnType<typeof buildSheet>[]) => {
    const result = locateSubmission({
      workbook: buildWorkbook(sheets),
      fileName: '一览表.xlsx',
      index,
      resolveUnit: resolveTestUnit,
    });
    if (!result.ok) throw new Error(result.findings.map(({ message }) => message.zh).join('; '));
    const options = { index, receivedOn: '2022-04-02', resolveUnit: resolveTestUnit, reading: cellReading };
    return normaliseWorkbook(result.located, options);
  };

  it('is the ledger of classes, in the words of the ledger', () => {
    const { key, rows, findings } = read(list(held, planned));
    expect(key).toEqual({ unit: '0101', form: 'training', period: '2022-03' });
    expect(rows.L20?.map(({ row, values }) => [row, values.categories, values.stage, values.cost])).toEqual([
      [5, { list: ['支部书记', '团干部'] }, { text: '实际' }, { number: '12000' }],
      [6, { list: ['党务培训'] }, { text: '计划' }, undefined],
    ]);
    expect(rows.L20?.[0]?.values).toMatchObject({
      hostLevel: { text: '本单位' },
      mode: { text: '线下' },
      startOn: { date: '2022-03-07' },
      endOn: { date: '2022-03-08' },
      plannedPeople: { number: '30' },
      people: { number: '28' },
      attendances: { number: '56' },
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gives the classes held and the attendances, traced to its rows', () => {
    const { parts, lineage } = computeFacts(read(list(held, planned)), index);
    expect(parts['TRN-001']?.n).toBe('1');
    expect(parts['TRN-002']?.n).toBe('56');
    expect(lineage['TRN-002']).toEqual([{ sheet: '一览表', rows: '5', amounts: ['56'] }]);
  });

  it('brings the typed numbers of the month from the sheet of the year', () => {
    const year = buildSheet('2022月度数据', [
      ['项目', '计量单位', '1月', '2月', '3月', '全年累计'],
      ['办班期数', '期', 2, 0, 1, 3],
      ['参训人次', '人次', 80, 0, 56, 136],
    ]);
    const { rows, findings } = read(list(held), year);
    expect(rows.S03?.map(({ values }) => [values.indicator, values.value, values.cumulative])).toEqual([
      [{ text: 'TRN-001' }, { number: '1' }, { number: '3' }],
      [{ text: 'TRN-002' }, { number: '56' }, { number: '136' }],
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

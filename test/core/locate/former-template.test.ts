import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../../lambdas/core/catalogue/check-catalogue.ts';
import { compileCatalogue } from '../../../lambdas/core/catalogue/compile-catalogue.ts';
import { locateWorkbook } from '../../../lambdas/core/locate/locate-workbook.ts';
import { MigrationSchema } from '../../../lambdas/core/model/migration.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import type { Workbook } from '../../../lambdas/core/model/workbook.ts';
import { normaliseWorkbook } from '../../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const note = { zh: '旧版全部是党课', en: 'they all were' };
const MIGRATIONS = [
  {
    form: 'cells',
    from: '2021.1',
    to: '2021.2',
    sheets: [
      { from: ['活动统计'], to: '活动情况表' },
      { from: ['会务人员'], dropped: { zh: '不再收集', en: 'gone' } },
    ],
    columns: [
      { ledger: 'A10', from: ['活动'], to: '活动名' },
      { ledger: 'A10', from: ['主持人'], dropped: { zh: '不收集姓名', en: 'no names' } },
      { ledger: 'A10', from: ['起止'], to: '活动起止日期' },
    ],
    values: [{ ledger: 'A10', column: '主题', from: ['廉政'], to: '廉政工作' }],
  },
  {
    form: 'cells',
    from: '2021.2',
    to: '2022.1',
    sheets: [
      { from: ['活动情况表'], to: 'A10' },
      { added: 'B20', note: { zh: '2022 年起填报', en: 'asked for since 2022' } },
    ],
    columns: [
      { ledger: 'A10', from: ['活动名', '活动名目'], to: 'title' },
      { ledger: 'A10', from: ['日期'], to: 'startOn' },
      { ledger: 'A10', from: ['召开日'], to: 'date' },
      { ledger: 'A10', from: ['人数/人次'], split: { at: ['/', '、'], into: ['people', '参训人次'] } },
      {
        ledger: 'A10',
        from: ['活动起止日期'],
        split: { at: ['至'], into: ['dueOn', '结束日期'], short: 'repeat' },
      },
      { ledger: 'A10', added: 'type', value: '党课', note },
      { ledger: 'A10', from: ['地点'], dropped: { zh: '不再收集地点', en: 'no places' } },
    ],
    values: [
      { ledger: 'A10', column: 'topics', from: ['廉政工作'], to: '党风廉政' },
      { ledger: 'A10', column: '主题', from: ['意识形态'], to: '重大决策' },
    ],
  },
].map((one) => MigrationSchema.parse(one));

const { source } = READING_CATALOGUE;
const forms = source.forms.map((form) =>
  form.code === 'cells' ? { ...form, ledgers: ['A10', 'B20'] } : form,
);
const INDEX = compileCatalogue({ ...source, forms, migrations: MIGRATIONS }, 'migrating');
const HEADER = ['活动编号', '活动名', '召开日', '日期', '人数/人次', '活动起止日期', '主题', '地点'];
const DATA: CellInput[] = [
  'HD-1',
  '第一课',
  '2022-03-05',
  '2022-03-04',
  '12/30',
  '2022-03-05至2022-03-07',
  '廉政工作、意识形态',
  '三楼',
];

function workbookOf(
  version: string,
  rows: readonly (readonly CellInput[])[],
  sheet = '活动情况表',
): Workbook {
  const meta = [
    ['huibao-template', '1'],
    ['form', 'cells'],
    ['template-version', version],
    ['unit', '0101'],
    ['period', '2022-03'],
  ];
  return buildWorkbook([
    buildSheet('_huibao', meta, { visibility: 'hidden' }),
    buildSheet(sheet, rows),
    buildSheet('会务人员', [
      ['姓名', '岗位'],
      ['甲', '会务'],
      ['乙', '签到'],
    ]),
  ]);
}

function locate(workbook: Workbook) {
  return locateWorkbook({ workbook, fileName: '上报.xlsx', index: INDEX, resolveUnit: resolveTestUnit });
}

function read(workbook: Workbook): NormalisedSubmission {
  const result = locate(workbook);
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message.zh).join('; '));
  return normaliseWorkbook(result.located, {
    index: result.located.words ?? INDEX,
    receivedOn: '2022-04-02',
    resolveUnit: resolveTestUnit,
    reading: cellReading,
  });
}

const told = (submission: NormalisedSubmission) =>
  submission.findings.map(({ code, severity, cell }) => `${code} ${severity} ${cell ?? '-'}`);

const VALUES = {
  no: { text: 'HD-1' },
  type: { text: '党课' },
  title: { text: '第一课' },
  date: { date: '2022-03-05' },
  startOn: { date: '2022-03-04' },
  people: { number: '12' },
  attendances: { number: '30' },
  dueOn: { date: '2022-03-05' },
  endOn: { date: '2022-03-07' },
  topics: { list: ['党风廉政', '重大决策'] },
};

it('the mappings of the test are without a fault', () => {
  expect(checkCatalogue(INDEX.source).filter(({ section }) => section === 'migrations')).toEqual([]);
});

describe('A workbook of an older template', () => {
  const submission = read(workbookOf('2021.2', [HEADER, DATA]));

  it('is read as the current ledger', () => {
    expect(submission.rows.A10?.map(({ row, values }) => ({ row, values }))).toEqual([
      { row: 2, values: VALUES },
    ]);
    expect(submission.templateVersion).toBe('2021.2');
  });

  it('is told what was done, as information', () => {
    expect(told(submission)).toEqual([
      'S011 info -',
      'S018 info H1',
      'S017 info -',
      'S033 warning -',
      'S017 info -',
    ]);
    const added = submission.findings.find(({ code }) => code === 'S017');
    expect(added?.message.zh).toBe('2021.2 版模板没有“活动类型”一列，各行按“党课”处理：旧版全部是党课');
  });

  it('reports nothing for a ledger it did not have, which is not zero', () => {
    expect(submission.rows.B20).toEqual([]);
    expect(submission.zeroReports).toEqual([]);
    expect(submission.unread).toEqual(['B20']);
    expect(submission.findings.at(-1)?.message.zh).toBe(
      '2021.2 版模板没有工作表《培训台账》，按没有报送处理：2022 年起填报',
    );
  });

  it('logs every mapping with its rule and place', () => {
    const log = submission.normalisations.map(
      ({ cell, before, after, rule }) => `${rule} ${cell} ${before} → ${after}`,
    );
    expect(log).toEqual([
      'template-sheet A1 活动情况表 → 活动台账',
      'template-column B1 活动名 → 活动名称',
      'template-column C1 召开日 → 日期',
      'template-column D1 日期 → 开始日期',
      'template-split E1 人数/人次 → 参训人数、参训人次',
      'template-split F1 活动起止日期 → 整改时限、结束日期',
      'template-dropped H1 地点 → ',
      'template-default A1  → 活动类型＝党课',
      'template-split E2 12/30 → 12',
      'template-split E2 12/30 → 30',
      'template-split F2 2022-03-05至2022-03-07 → 2022-03-05',
      'template-split F2 2022-03-05至2022-03-07 → 2022-03-07',
      'template-value G2 廉政工作、意识形态 → 党风廉政、重大决策',
    ]);
  });

  it('says findings at the cells and under the names of the clerk', () => {
    const faulty = DATA.with(2, '多次').with(4, '十二个/30').with(5, '无');
    const { findings } = read(workbookOf('2021.2', [HEADER, faulty]));
    const said = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ cell, message, value }) => `${cell} ${value} ${message.zh}`);
    expect(said[0]).toContain('C2 多次 ');
    expect(findings.find(({ cell }) => cell === 'C2')?.hint?.zh).toContain('召开日');
    expect(said[1]).toMatch(/^E2 十二个\/30 .*“人数\/人次（参训人数）”/);
  });

  it('tells once of a cell that cannot be cut', () => {
    const { findings, rows } = read(workbookOf('2021.2', [HEADER, DATA.with(4, '12')]));
    const cut = findings.filter(({ code }) => code === 'N053');
    expect(cut.map(({ cell, message }) => `${cell} ${message.zh}`)).toEqual([
      'E2 第2行“人数/人次”应有 2 段，用“/ 、”之一隔开，现在是“12”。',
    ]);
    expect(rows.A10?.[0]?.values.people).toBeUndefined();
  });

  it('repeats a single piece where that is said', () => {
    const { rows } = read(workbookOf('2021.2', [HEADER, DATA.with(5, '2022-03-06')]));
    expect(rows.A10?.[0]?.values).toMatchObject({
      dueOn: { date: '2022-03-06' },
      endOn: { date: '2022-03-06' },
    });
  });

  it('misses a required column by its own name', () => {
    const without = (cells: readonly CellInput[]) => cells.filter((_, i) => i !== 4);
    const { findings } = read(workbookOf('2021.2', [without(HEADER), without(DATA)]));
    expect(findings.filter(({ code }) => code === 'S021').map(({ message }) => message.zh)).toEqual([
      '缺少必填列：人数/人次。',
    ]);
  });
});

describe('A workbook of two templates ago', () => {
  const header = HEADER.with(1, '活动').with(5, '起止').with(7, '主持人');
  const submission = read(workbookOf('2021.1', [header, DATA.with(6, '廉政')], '活动统计'));

  it('is read through both mappings', () => {
    expect(submission.rows.A10?.[0]?.values).toEqual({ ...VALUES, topics: { list: ['党风廉政'] } });
    expect(told(submission)).toEqual([
      'S011 info -',
      'S018 info -',
      'S018 info H1',
      'S017 info -',
      'S017 info -',
    ]);
  });

  it('is told about the sheet that is no longer asked for', () => {
    expect(submission.findings[1]?.message.zh).toBe(
      '工作表“会务人员”在现行模板中已经取消，没有读取：不再收集',
    );
  });
});

describe('A workbook of an older template without its hidden sheet', () => {
  it('is known by its caption', () => {
    const captioned = [['填报单位：0101　　期间：2022年3月　　模板版本：2021.2'], HEADER, DATA];
    const submission = read(
      buildWorkbook([buildSheet('填报说明', [['报表名称', '活动报表']]), buildSheet('活动台账', captioned)]),
    );
    expect(submission.templateVersion).toBe('2021.2');
    expect(submission.rows.A10?.[0]?.values).toEqual(VALUES);
  });
});

it('a version between the mapped ones is refused', () => {
  const result = locate(workbookOf('2021.3', [HEADER, DATA]));
  expect(result.ok ? [] : result.findings.map(({ code }) => code)).toEqual(['S012']);
});

import { describe, expect, it } from 'vitest';
import { locateWorkbook } from '../../../lambdas/core/locate/locate-workbook.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { SubmissionKey } from '../../../lambdas/core/model/submission.ts';
import type { Sheet } from '../../../lambdas/core/model/workbook.ts';
import { normaliseTest } from '../../support/read-cell-text.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const HEADER = ['活动编号', '活动类型', '日期', '活动名称', '参训人数'];
const DATA: CellInput[] = ['1', '党委会', '2022-03-05', '活动一', 10];
const LEDGER = buildSheet('活动台账', [HEADER, DATA]);
const COURSES = buildSheet('培训台账', [
  ['班次编号', '培训名称', '培训期数', '培训人次'],
  ['K1', '课程一', 2, 30],
]);
const PERIOD = PeriodSchema.parse('2022-03');
const CLAIMED = { unit: '0101', form: 'cells', period: PERIOD };
const cover = (...rows: CellInput[][]) => buildSheet('填报说明', rows);
const meta = (values: Record<string, string>) =>
  buildSheet('_huibao', [['huibao-template', '1'], ...Object.entries(values)], { visibility: 'hidden' });

function locate(sheets: readonly Sheet[], claimed: Partial<SubmissionKey> = {}, fileName = 'x.xlsx') {
  const workbook = buildWorkbook(sheets);
  const result = locateWorkbook({
    workbook,
    fileName,
    index: READING_CATALOGUE,
    resolveUnit: resolveTestUnit,
    claimed,
  });
  const findings = result.ok ? result.located.findings : result.findings;
  return {
    key: result.ok ? result.located.key : result.verdict,
    codes: findings.filter(({ code }) => code !== 'S025').map(({ code, severity }) => `${code} ${severity}`),
    messages: findings.map(({ message }) => message.zh),
    hints: findings.map(({ hint }) => hint?.zh ?? ''),
    result,
  };
}

describe('Wrong form uploaded', () => {
  it('says so first and alone, whatever else is wrong', () => {
    const broken = buildSheet('活动台账', [HEADER, ['1', 'x', 'y', 'z', 'w']]);
    const { key, codes, messages } = locate([broken], { ...CLAIMED, form: 'courses' });
    expect(key).toBe('rejected');
    expect(codes).toEqual(['S002 error']);
    expect(messages).toEqual(['您上传的似乎是《活动报表》，当前需要《培训报表》。']);
  });

  it('says a wrong unit or period the same way', () => {
    const sheets = [meta({ form: 'cells', unit: '0102', period: '2022-04' }), LEDGER];
    const { key, codes, messages } = locate(sheets, CLAIMED);
    expect(key).toBe('rejected');
    expect(codes).toEqual(['S003 error', 'S004 error']);
    expect(messages[1]).toBe('表内期间为2022年4月，当前需要2022年3月。');
  });

  it('reads a workbook that says itself what it is', () => {
    const sheets = [
      meta({ form: 'cells', unit: '0101', period: '2022-03', 'template-version': '2022.1' }),
      LEDGER,
    ];
    expect(locate(sheets)).toMatchObject({ key: CLAIMED, codes: [] });
  });

  it('tells a cover that contradicts the template it stands in', () => {
    const sheets = [
      meta({ form: 'cells', unit: '0101', period: '2022-03' }),
      cover(['填报期间', '2022年4月'], ['填报单位', '江北建设有限公司']),
      LEDGER,
    ];
    const { key, codes, messages } = locate(sheets);
    expect(key).toBe('rejected');
    expect(codes).toEqual(['S010 error']);
    expect(messages[0]).toBe('封面填写的填报期间为“2022年4月”，模板本身是“2022年3月”的，两者不一致。');
  });

  it('only suggests what the file name says', () => {
    const { key, codes, hints } = locate([LEDGER], {}, '江北建设-活动报表-2022年3月.xlsx');
    expect(key).toBe('rejected');
    expect(codes).toEqual(['S006 error', 'S007 error']);
    expect(hints[0]).toContain('文件名中有“江北建设有限公司”');
    expect(hints[1]).toContain('文件名中有“2022年3月”');
  });

  it('tells a period that does not fit the form', () => {
    const sheets = [cover(['填报单位', '0101'], ['填报期间', '2022年第一季度']), LEDGER];
    expect(locate(sheets, { form: 'cells' }).messages).toEqual([
      '《活动报表》按月报送，期间“2022年第一季度”不符合。',
    ]);
    const unread = [cover(['填报单位', '0101'], ['填报期间', '本月']), LEDGER];
    expect(locate(unread).codes).toEqual(['S008 error']);
  });

  it('tells a form that cannot be told from others, and a template without its headers', () => {
    const both = [
      buildSheet('汇总', [
        ['指标编码', '指标名称', '本期值'],
        ['ACT-001', '活动次数', 3],
      ]),
    ];
    expect(locate([cover(['填报单位', '0101'], ['填报期间', '2022-03']), ...both]).key).toMatchObject({
      form: 'summaries',
    });
    const emptied = [
      meta({ form: 'cells', unit: '0101', period: '2022-03' }),
      buildSheet('活动台账', [DATA]),
    ];
    expect(locate(emptied)).toMatchObject({ key: 'rejected', codes: ['S015 error'] });
  });
});

describe('Unit in the file ≠ uploading unit', () => {
  it('refuses a cover of another unit', () => {
    const sheets = [cover(['填报单位', '江南建设有限公司'], ['填报期间', '2022年3月']), LEDGER];
    const { key, messages } = locate(sheets, CLAIMED);
    expect(key).toBe('rejected');
    expect(messages).toEqual([
      '表内填报单位为“江南建设有限公司（0102）”，与上传单位“江北建设有限公司（0101）”不一致。',
    ]);
  });

  it('refuses rows of a unit outside one’s own', () => {
    const rows = (...owners: string[]) =>
      normaliseTest(
        buildWorkbook([
          buildSheet('培训台账', [
            ['班次编号', '培训名称', '培训期数', '培训人次', '填报单位'],
            ...owners.map((owner, i) => [`K${i}`, `课程${i}`, 1, 2, owner]),
          ]),
        ]),
        { ...CLAIMED, form: 'courses' },
      ).findings.filter(({ severity }) => severity === 'error');
    expect(rows('江北建设', '江北建设第一分公司')).toEqual([]);
    const [finding, ...more] = rows('江北建设', '江南建设有限公司');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'N040', cell: 'E3' });
    expect(finding?.message.zh).toBe('表内单位“江南建设有限公司”不在贵单位权限范围。');
  });
});

describe('Empty file / template uploaded unfilled', () => {
  const empty = buildSheet('活动台账', [HEADER]);

  it('asks for a zero report', () => {
    const { codes, messages } = locate([empty], CLAIMED);
    expect(codes).toEqual(['S050 error']);
    expect(messages.at(-1)).toBe('《活动台账》未发现数据行。如本期确无发生，请勾选“零报告”。');
  });

  it.each([
    ['on the cover', [cover(['零报告：活动台账', '是']), empty]],
    ['in place of the data', [buildSheet('活动台账', [HEADER, ['零报告']])]],
    ['in words', [buildSheet('活动台账', [HEADER, [null, null, null, '本期无']])]],
    ['for a sheet that was removed', [cover(['零报告：活动台账', '√']), COURSES]],
  ])('takes a zero report declared %s, with a warning', (_, sheets) => {
    const form = sheets.includes(COURSES) ? 'quarterly' : 'cells';
    const period = form === 'quarterly' ? PeriodSchema.parse('2022Q1') : PERIOD;
    const { codes, result } = locate(sheets, { unit: '0101', form, period });
    expect(codes).toEqual(['S051 warning']);
    expect(result.ok && result.located.zeroReports).toEqual(['A10']);
  });

  it('refuses a zero report beside data', () => {
    expect(locate([cover(['零报告：活动台账', '是']), LEDGER], CLAIMED).codes).toEqual(['S052 error']);
  });

  it('says that a whole sheet is missing or a summary untouched', () => {
    const period = PeriodSchema.parse('2022Q1');
    expect(locate([COURSES], { unit: '0101', form: 'quarterly', period }).codes).toEqual(['S053 error']);
    const summary = buildSheet('综合汇总表', [
      ['指标编码', '指标名称', '本期值'],
      ['ACT-001', '活动次数'],
    ]);
    expect(locate([summary], { ...CLAIMED, form: 'summaries' }).codes).toEqual(['S055 error']);
  });
});

describe('Names of persons; ID-card and phone numbers', () => {
  const ID = '440106199001011234';
  const PHONE = '13800138000';

  it('drops such columns and stores nothing of them', () => {
    const sheet = buildSheet('活动台账', [
      [...HEADER, '身份证号', '联系电话'],
      [...DATA, ID, PHONE],
    ]);
    const submission = normaliseTest(buildWorkbook([sheet]));
    expect(submission.findings.filter(({ code }) => code === 'S026')).toHaveLength(2);
    expect(submission.findings.find(({ code }) => code === 'S026')?.message.zh).toBe(
      '请勿填写身份证号、手机号，系统未保存该列（身份证号）。',
    );
    expect(JSON.stringify(submission)).not.toMatch(new RegExp(`${ID}|${PHONE}`));
  });

  it('drops them inside other columns: a warning where optional, an error where required, once per column', () => {
    const rows = [1, 2, 3].map((i) => [`${i}`, '党委会', '2022-03-05', `张某 ${ID}`, 10, `电话 ${PHONE}`]);
    const submission = normaliseTest(buildWorkbook([buildSheet('活动台账', [[...HEADER, '备注'], ...rows])]));
    const told = submission.findings.filter(({ code }) => code !== 'S025');
    expect(told.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['N039', 'error', 'D2'],
      ['N032', 'warning', 'F2'],
    ]);
    expect(told[1]?.message.zh).toContain('3 处');
    expect(submission.rows.A10?.map(({ values }) => [values.title, values.remark])).toEqual(
      Array(3).fill([undefined, undefined]),
    );
    expect(JSON.stringify(submission)).not.toMatch(new RegExp(`${ID}|${PHONE}`));
  });
});

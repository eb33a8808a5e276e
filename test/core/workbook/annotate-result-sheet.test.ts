import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { isResultSheetName } from '../../../lambdas/core/model/result-sheet.ts';
import { commonWording, groupFindings } from '../../../lambdas/core/workbook/annotate-groups.ts';
import { markColour, markShade, SHADES } from '../../../lambdas/core/workbook/annotate-mark-colour.ts';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import { textWidth, wrappedLines } from '../../../lambdas/core/workbook/text-width.ts';
import { annotation, finding, makeXlsx, partText } from './xlsx-kit.ts';

const say = (zh: string) => ({ message: { zh, en: 'x' } });

describe('isResultSheetName', () => {
  it.each([
    ['校验结果', true],
    [' 校验结果 ', true],
    ['校验结果 (2)', true],
    ['校验结果（3）', true],
    ['Check results', true],
    ['CHECK RESULTS (12)', true],
    ['校验结果说明', false],
    ['会议台账', false],
    ['', false],
  ])('%s: %s', (name, expected) => expect(isResultSheetName(name)).toBe(expected));
});

describe('groupFindings', () => {
  const shapes = (findings: Finding[]) =>
    groupFindings(findings, 'zh').map(({ severity, kind, wording, findings: own }) => [
      severity,
      kind,
      wording,
      own.length,
    ]);

  it('puts one cause together: same code, same words but for numbers and the value', () => {
    const cause = [3, 4, 5].map((row) =>
      finding('台账', `D${row}`, {
        code: 'V005',
        value: `${row}人`,
        ...say(`第 ${row} 行“人数”应为整数，填的是“${row}人”。`),
      }),
    );
    expect(shapes(cause)).toEqual([['error', 'cause', '第 … 行“人数”应为整数，填的是“…”。', 3]]);
  });

  it('keeps causes apart: another column, another rule', () => {
    const two = (code: string, column: string) =>
      ['D3', 'D4'].map((cell) => finding('台账', cell, { code, ...say(`“${column}”不能为空。`) }));
    expect(
      shapes([...two('V002', '主题'), ...two('V002', '地点'), ...two('V003', '主题')]).map(
        ([, , wording]) => wording,
      ),
    ).toEqual(['“主题”不能为空。', '“地点”不能为空。', '“主题”不能为空。']);
  });

  it('errors first; the whole file before the most frequent cause before what was met once', () => {
    const findings = [
      finding('台账', 'A9', { code: 'V009', severity: 'info' }),
      finding('台账', 'A1', { code: 'V001', severity: 'warning' }),
      finding('台账', 'B1', { code: 'V008', ...say('只有一处') }),
      ...['C1', 'C2'].map((cell) => finding('台账', cell, { code: 'V003', ...say('两处的问题') })),
      ...['D1', 'D2', 'D3'].map((cell) => finding('台账', cell, { code: 'V004', ...say('三处的问题') })),
      finding(null, null, { code: 'F001', ...say('缺少工作表') }),
    ];
    expect(shapes(findings)).toEqual([
      ['error', 'general', '', 1],
      ['error', 'cause', '三处的问题', 3],
      ['error', 'cause', '两处的问题', 2],
      ['error', 'single', '', 1],
      ['warning', 'single', '', 1],
      ['info', 'single', '', 1],
    ]);
  });

  it('takes many findings of one rule as one cause even when each is worded for itself', () => {
    const names = ['甲单位', '乙分部', '丙研究院'].map((name, i) =>
      finding('台账', `A${i + 1}`, say(`${name}不在组织机构表中。`)),
    );
    expect(shapes(names)).toEqual([['error', 'cause', '…不在组织机构表中。', 3]]);
  });

  it.each([
    [['同一句话', '同一句话'], '同一句话'],
    [['人数是 12 人，不对', '人数是 13 人，不对'], '人数是 …人，不对'.replace('…', '… ')],
    [['完全不同', '没有一样'], '完全不同'],
  ])('commonWording(%j) is %s', (messages, expected) => expect(commonWording(messages)).toBe(expected));
});

describe('the result sheet', () => {
  const original = makeXlsx({
    sheets: [
      { name: "张三's 台账", body: '<sheetData/>' },
      { name: '隐藏', body: '<sheetData/>', state: 'hidden' },
    ],
  });
  const rowsOf = (findings: Finding[], more = {}) => {
    const out = annotateWorkbook(original, annotation(findings, more));
    const sheet = XLSX.read(Buffer.from(out), { type: 'buffer' }).Sheets.校验结果 ?? {};
    return { out, sheet, rows: XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) };
  };

  it('says the verdict in plain words with figures, then which file, then the legend', () => {
    const { rows } = rowsOf([finding(null, null), finding("张三's 台账", 'A1', { severity: 'warning' })]);
    expect(rows[0]?.[0]).toBe('校验结果 · 汇报 Huibao');
    expect(rows[1]?.[0]).toBe('未通过，请改正后重新上报（1 处错误要改，1 处警告请核对）');
    expect(rows[3]).toEqual(
      expect.arrayContaining([
        '文件：七所.xlsx',
        '填报单位：第七研究所',
        '报表：会议与学习',
        '期间：2022-03',
      ]),
    );
    expect(rows[4]).toEqual(expect.arrayContaining(['错误 1 处 — 必须改正', '提示 0 处']));
    expect(rows[5]).toEqual(['级别', '位置', '填写的内容', '问题', '怎么改', '说明（属实请写原因）', '编号']);
  });

  it('warnings that are explained are not asked about again', () => {
    const warning = (explanation?: string) =>
      finding("张三's 台账", 'A1', { severity: 'warning', ...(explanation && { explanation }) });
    const titleOf = (...findings: Finding[]) =>
      rowsOf(findings, { verdict: 'accepted-with-warnings' })
        .rows.slice(1, 3)
        .map((row) => row[0]);
    expect(titleOf(warning('上年没有这项'), warning('属实'))).toEqual([
      '通过，警告均已说明（2 处警告已说明）',
      '不需要再做什么。说明写在“说明”栏，随本次上报一起保存；需要补充的，改好后把本文件重新上报。',
    ]);
    expect(titleOf(warning('上年没有这项'), warning())[0]).toBe(
      '通过，但有需要核对的地方（1 处警告请核对，1 处警告已说明）',
    );
  });

  it('a warning that says nothing of what to do is told how to answer it', () => {
    const { hint: _, ...bare } = finding("张三's 台账", 'A1', { severity: 'warning' });
    expect(rowsOf([bare]).rows.at(-1)?.[4]).toBe('有误请改正；属实请在“说明”栏写明原因。');
  });

  it('prints over several pages with their numbers', () => {
    const { out } = rowsOf([finding("张三's 台账", 'A1')]);
    expect(partText(out, 'xl/worksheets/sheet3.xml')).toContain('<oddFooter>&amp;C');
  });

  it('each finding is a row with a link to its cell; hidden sheets have none', () => {
    const { rows, sheet } = rowsOf([
      finding("张三's 台账", 'B7', { value: '十二' }),
      finding('隐藏', 'A1'),
      finding("张三's 台账", null),
    ]);
    expect(rows.slice(6)).toEqual([
      ['整个文件或整张表的错误（共 1 处）', '', '', '', '', '', ''],
      ['错误', "张三's 台账（整张表）", '', '此处不能为空。', '请填写。', '', 'V002'],
      ['此处不能为空。（错误，共 2 处）', '', '', '', '', '', 'V002'],
      ['错误', "张三's 台账!B7", '十二', '此处不能为空。', '请填写。', '', 'V002'],
      ['错误', '隐藏!A1（隐藏工作表）', '（空）', '此处不能为空。', '请填写。', '', 'V002'],
    ]);
    expect(sheet.B8?.l?.Target).toBe("#'张三''s 台账'!A1");
    expect(sheet.B10?.l?.Target).toBe("#'张三''s 台账'!B7");
    expect(sheet.B11?.l).toBeUndefined();
  });

  it('calls single findings the others only where there were some before', () => {
    const single = finding("张三's 台账", 'A1', { code: 'V009', ...say('只有一处') });
    const twice = ['B1', 'B2'].map((cell) => finding("张三's 台账", cell, say('两处')));
    const headings = (findings: Finding[]) =>
      rowsOf(findings).rows.flatMap((row) => (/共 \d+ 处）$/.test(row[0] ?? '') ? [row[0]] : []));
    expect(headings([single])).toEqual(['单个错误（共 1 处）']);
    expect(headings([single, ...twice])).toEqual(['两处（错误，共 2 处）', '其他单个错误（共 1 处）']);
  });

  it('lists at most 20 of one cause and counts the rest; their cells are marked all the same', () => {
    const { rows, out } = rowsOf(Array.from({ length: 50 }, (_, i) => finding("张三's 台账", `A${i + 1}`)));
    expect(rows.filter((row) => row[0] === '错误')).toHaveLength(20);
    expect(rows.at(-1)?.[0]).toBe('另有 30 处没有逐一列出，已在各自的单元格标色。');
    expect(partText(out, 'xl/worksheets/sheet1.xml').match(/<c /g)).toHaveLength(50);
  });

  it('holds nothing but text: no formula can get in', () => {
    const nasty = '=HYPERLINK("http://x","y")<&>\u0001';
    const { out, sheet } = rowsOf([
      finding("张三's 台账", 'A1', { value: nasty, ...say(`+cmd|' /C calc'!A0 ${nasty}`) }),
    ]);
    const cells = Object.entries(sheet).filter(([address]) => address[0] !== '!');
    expect(cells.every(([, cell]) => cell.f === undefined && cell.t === 's')).toBe(true);
    expect(partText(out, 'xl/worksheets/sheet3.xml')).not.toMatch(/<f[ >]/);
  });

  it('says so when nothing was found, and speaks English when asked', () => {
    expect(rowsOf([]).rows.map((row) => row[0])).toEqual(
      expect.arrayContaining(['通过', '没有发现问题，不需要再做什么。']),
    );
    const english = annotateWorkbook(original, annotation([finding(null, null)], { language: 'en' }));
    const sheet = XLSX.read(Buffer.from(english), { type: 'buffer' }).Sheets['Check results'] ?? {};
    expect(sheet.A2?.v).toBe('Not accepted, please correct it and send it again (errors: 1)');
    expect(JSON.stringify(sheet)).not.toMatch(/[\u4e00-\u9fff]{2}：/);
  });
});

it.each(
  (['error', 'warning', 'info'] as const).flatMap((severity) => [
    [severity, 'dark'] as const,
    [severity, 'light'] as const,
  ]),
)('the shades of %s under %s text are told apart and never taken for others', (severity, text) => {
  const shades = Array.from({ length: SHADES }, (_, shade) => markShade(markColour(severity, shade, text)));
  expect(shades).toEqual(Array.from({ length: SHADES }, (_, shade) => shade));
  for (const other of ['FFFFC7CE', 'FFFFEB9C', 'FFFFFFFF', 'FFFF0000', 'FFC00000', 'FF9C5700', 'theme', ''])
    expect(markShade(other)).toBeNull();
});

it.each([
  ['abc', 3],
  ['会议', 4],
  ['“主题”，', 10],
  ['𠀀', 2],
])('textWidth(%s) = %i', (text, width) => {
  expect(textWidth(text)).toBe(width);
  expect(wrappedLines(`${text}\n${text}`, 100)).toBe(2);
});

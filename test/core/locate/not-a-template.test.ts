import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { locateWorkbook } from '../../../lambdas/core/locate/locate-workbook.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { corpusEntries } from '../../support/corpus.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const SHIPPED = await loadCatalogue('catalogue/party-building');

const readable = corpusEntries().flatMap((entry) => {
  const read = readWorkbook(entry.bytes, entry.name);
  return read.ok ? [{ name: entry.name, workbook: read.workbook }] : [];
});

it.skipIf(readable.length === 0).each([
  ['the shipped catalogue', SHIPPED],
  ['a small one', READING_CATALOGUE],
])('recognises nothing of %s in any file of the corpus', (_, index) => {
  const taken = readable.filter(({ name, workbook }) => {
    const result = locateWorkbook({ workbook, fileName: name, index, resolveUnit: resolveTestUnit });
    return result.ok || result.verdict !== 'not-a-template';
  });
  expect(readable.length).toBeGreaterThan(50);
  expect(taken.map(({ name }) => name)).toEqual([]);
});

const FOREIGN: [string, string, CellInput[]][] = [
  ['a duty roster', 'Sheet1', ['序号', '日期', '姓名', '备注', '状态']],
  ['a leave list', '请假登记', ['编号', '姓名', '部门', '开始日期', '结束日期', '天数', '备注']],
  ['a purchase list', '采购', ['序号', '名称', '类别', '数量', '单价', '费用', '日期', '备注']],
  ['a contact list', '通讯录', ['序号', '单位名称', '姓名', '职务', '电话']],
  ['a project list', '项目进度', ['项目编号', '项目名称', '责任部门', '完成时限', '进度', '状态', '备注']],
  ['a business report', '月报', ['指标代码', '指标名称', '单位', '实际']],
  ['an English table', 'Data', ['No.', 'Date', 'Name', 'Type', 'Status', 'Amount', 'Remark']],
  ['a timetable with a telling name', '会议情况', ['时间', '地点', '主持人', '内容']],
];

it.each(FOREIGN)('does not take %s for a return', (_, name, header) => {
  const rows = Array.from({ length: 5 }, (_, i) => header.map((_, j) => `值${i}${j}`));
  const workbook = buildWorkbook([buildSheet(name, [header, ...rows])]);
  for (const index of [SHIPPED, READING_CATALOGUE]) {
    const result = locateWorkbook({ workbook, fileName: 'x.xlsx', index, resolveUnit: resolveTestUnit });
    expect(result.ok ? result.located.form.code : result.verdict).toBe('not-a-template');
    if (!result.ok) expect(result.findings.map(({ code }) => code)).toEqual(['S001']);
  }
});

import { describe, expect, it } from 'vitest';
import { findLayoutHeader } from '../../../lambdas/core/layout/find-header.ts';
import { readPlace } from '../../../lambdas/core/layout/read-place.ts';
import { statedPeriod } from '../../../lambdas/core/layout/stated-period.ts';
import { fitsPattern, matchRank, rowKey } from '../../../lambdas/core/layout/words.ts';
import { type LayoutPlace, LayoutTableSchema } from '../../../lambdas/core/model/layout.ts';
import { buildSheet, type CellInput, dateCell } from '../../support/sheet-builder.ts';

it.each<[string, string[], boolean]>([
  ['汇总', ['汇总'], true],
  ['汇总 ', ['汇总'], true],
  ['汇总表', ['汇总'], false],
  ['3月汇总', ['*月汇总'], true],
  ['2022年3月汇总表', ['2022*月*表'], true],
  ['表', ['表*表'], false],
  ['甲乙丙', ['甲*乙*乙*丙'], false],
  ['甲乙x乙丙', ['甲*乙*乙*丙'], true],
  ['任何', ['*'], true],
  ['Sheet1', ['SHEET*'], true],
])('sheet %s fits %j: %s', (name, patterns, expected) => {
  expect(fitsPattern(name, patterns)).toBe(expected);
});

it.each<[string, string[], number | null]>([
  ['实 际', ['实际'], 0],
  ['实际(元)', ['实际'], 1],
  ['*实际', ['实际'], 0],
  ['实际数', ['实际'], null],
  ['实际', ['计划', '实际'], 0],
  ['x'.repeat(500), ['x'], null],
])('heading %s as %j: %s', (text, words, expected) => {
  expect(matchRank(text, words)).toBe(expected);
});

it.each([
  ['  货币 资金', '货币资金'],
  ['流动资产：', '流动资产'],
  ['其中:存货、', '其中:存货'],
  ['１．２', '1.2'],
])('row %s is known as %s', (text, key) => {
  expect(rowKey(text)).toBe(key);
});

it.each<[string, 'month' | 'quarter' | 'year', string | undefined, string | null]>([
  ['2017-06-30', 'quarter', undefined, '2017Q2'],
  ['2017/6/30', 'month', undefined, '2017-06'],
  ['20170630', 'month', undefined, '2017-06'],
  ['截至2017年6月30日', 'month', undefined, '2017-06'],
  ['2022年第一季度', 'quarter', undefined, '2022Q1'],
  ['2022年', 'month', undefined, '2022'],
  ['2003-05-20', 'month', undefined, '2003-05'],
  ['5.13 小学', 'month', '2020', '2020-05'],
  ['3月', 'quarter', '2022', '2022Q1'],
  ['5.13 小学', 'month', undefined, null],
  ['上个月', 'month', undefined, null],
])('%s is the %s %s → %s', (text, cadence, year, expected) => {
  expect(statedPeriod(text, cadence, year)).toBe(expected);
});

describe('a place on a foreign sheet', () => {
  const table = LayoutTableSchema.parse({ ledger: 'S01', header: { labels: ['代码', '数'] } });
  const read = (place: LayoutPlace, rows: CellInput[][], accepts?: (text: string) => boolean) => {
    const { header } = findLayoutHeader(buildSheet('三月', [...rows, ['代码', '数'], [1, 2]]), table);
    if (!header) throw new Error('no header');
    const said = readPlace(place, header, false, accepts);
    return said && `${said.text} @ ${said.cell}`;
  };

  it.each<[string, LayoutPlace, CellInput[][], string | null]>([
    ['a cell', { cell: 'B1' }, [['', ' 甲公司 ']], '甲公司 @ B1'],
    [
      'a cell, the part between',
      { cell: 'A1', after: '（', before: '）' },
      [['表（甲公司）']],
      '甲公司 @ A1',
    ],
    ['a cell without the mark', { cell: 'A1', after: '：' }, [['甲公司']], null],
    ['a date', { cell: 'A1' }, [[dateCell('44625')]], '2022-03-05 @ A1'],
    ['a label', { label: ['编制单位'] }, [['编 制 单 位：甲公司']], '甲公司 @ A1'],
    ['a label, the next cell', { label: ['编制单位'] }, [['编制单位', '', '甲公司']], '甲公司 @ C1'],
    [
      'a label among others',
      { label: ['单位'] },
      [['编制单位：甲公司　　日期：3月　　单位：万元']],
      '万元 @ A1',
    ],
    ['the second of two labels', { label: ['填报单位', '编制单位'] }, [['编制单位：甲公司']], '甲公司 @ A1'],
    ['no longer label', { label: ['单位'] }, [['单位名称：甲公司']], null],
    ['the sheet name', { in: 'sheetName' }, [], '三月 @ '],
    ['a title', { in: 'title', before: '月报' }, [['内部'], ['甲公司月报']], '甲公司 @ A2'],
    ['an error cell', { cell: 'A1' }, [[{ text: '#REF!', type: 'error' }]], null],
  ])('%s', (_, place, rows, expected) => {
    expect(read(place, rows)).toBe(expected);
  });

  it('is no word among the data, but a label with its colon below them', () => {
    const place = { label: ['单位'] };
    const rows = (last: CellInput[]): CellInput[][] => [['代码', '数'], ['单位', '户'], last];
    const below = (last: CellInput[]) => {
      const { header } = findLayoutHeader(buildSheet('三月', rows(last)), table);
      return header && readPlace(place, header, false)?.text;
    };
    expect(below(['合计', 5])).toBeUndefined();
    expect(below(['单位：', '万元'])).toBe('万元');
  });

  it('is the title that reads as wanted', () => {
    const rows = [['业务月报'], ['2022年3月']];
    expect(read({ in: 'title' }, rows, (text) => /\d/.test(text))).toBe('2022年3月 @ A2');
  });
});

import { ownList, retyped, withMonths } from '../kit/own-list.ts';
import type { Recipe } from '../kit/recipe.ts';

/** A table of the unit's own that a layout of the catalogue knows, with something wrong. */
export const LAYOUT_FAULTS: readonly Recipe[] = [
  { name: 'own-list-with-a-heading-renamed', build: retyped('培训班代码', '班次') },
  { name: 'own-list-without-a-column', build: retyped('办班方式', null) },
  { name: 'own-list-with-a-column-twice', build: retyped('授课形式', '执行情况') },
  { name: 'own-list-without-its-unit', build: retyped('填表单位：华东建设第一分公司', null) },
  { name: 'own-list-without-its-period', build: retyped('2022年3月培训班一览表', '培训班一览表') },
  { name: 'own-list-with-a-word-nobody-knows', build: retyped('上级调训', '外派') },
  { name: 'own-list-does-not-say-its-money', build: retyped('金额单位：万元', null) },
  { name: 'own-list-in-foreign-money', build: retyped('金额单位：万元', '金额单位：美元') },
  {
    name: 'own-list-under-another-title',
    build: ownList(({ list }) => ({ 一览表: [['2022年3月培训情况表'], ...list.slice(1)] })),
  },
  {
    name: 'own-list-lacks-a-row',
    build: withMonths((months) => months.filter(([first]) => first !== '参训人次')),
  },
  {
    name: 'own-list-has-a-row-twice',
    build: withMonths((months) => [...months, ['办班期数', '期', 1, 1, 1, 3]]),
  },
  { name: 'own-list-without-its-main-sheet', build: ownList(({ months }) => ({ 月度数据: months })) },
  { name: 'own-list-on-two-sheets', build: ownList(({ list }) => ({ 一览表: list, 副本: list })) },
];

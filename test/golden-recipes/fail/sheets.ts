import { add } from '../kit/draft.ts';
import { onSheet, ownWorkbook, renameSheet } from '../kit/own-workbook.ts';
import type { Recipe } from '../kit/recipe.ts';

export const SHEET_FAULTS: readonly Recipe[] = [
  {
    name: 'sheet-of-march-holds-a-day-of-february',
    build: ownWorkbook('meetings', renameSheet('会议台账', '3月会议台账'), {
      fill: add('L10', {
        meetingNo: 'HY-029',
        meetingType: '周例会',
        date: '2022-02-28',
        title: '二月末例会',
        itemCount: 0,
      }),
    }),
  },
  {
    name: 'same-table-twice-on-one-sheet',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => grid.push([], [...(grid[2] ?? [])], [...(grid[3] ?? [])])),
    ),
  },
  {
    name: 'foreign-table-below-the-data',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) =>
        grid.push(
          [],
          ['姓名', '部门', '分数', '等级', '考核人'],
          ['张三', '财务', 88, '良', '王五'],
          ['李四', '后勤', 92, '优', '王五'],
        ),
      ),
    ),
  },
];

import type { Column } from '../../lambdas/core/model/column.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { Random } from './random.ts';

/** An entry that must be refused in a required cell of this column, and why, for the list of what was spoilt. */
export function spoilCell(column: Column, random: Random): { entry: CellContent; why: string } {
  switch (column.type) {
    case 'count':
      return random.pick([
        { entry: null, why: 'blank' },
        { entry: { text: '12-15' }, why: 'range' },
        { entry: { text: '多次' }, why: 'vague' },
        { entry: { text: '1O' }, why: 'letter' },
        { entry: { number: '-3' }, why: 'negative' },
        { entry: { number: '12.5' }, why: 'fraction' },
        { entry: { text: '详见附件' }, why: 'attachment' },
      ]);
    case 'date':
      return random.pick([
        { entry: null, why: 'blank' },
        { entry: { text: '2022.2.30' }, why: 'impossible' },
        { entry: { text: '每月' }, why: 'words' },
      ]);
    case 'enum':
      return random.pick([
        { entry: null, why: 'blank' },
        { entry: { text: '其它情况说明' }, why: 'unknown choice' },
      ]);
    default:
      return random.pick([
        { entry: null, why: 'blank' },
        { entry: { text: 'XXX' }, why: 'placeholder' },
      ]);
  }
}

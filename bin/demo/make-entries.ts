import type { Column } from '../../lambdas/core/model/column.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import { messDate } from './mess-dates.ts';
import { messCount, messDecimal } from './mess-numbers.ts';
import type { Random } from './random.ts';

/** How a careful clerk types the plain value of a column. */
export function plainEntry(column: Column, value: string): CellContent {
  switch (column.type) {
    case 'count':
    case 'decimal':
    case 'money':
      return { number: value };
    case 'date':
      return { date: value };
    default:
      return { text: value };
  }
}

/** How a hurried one does; it must be read as the same value. */
export function messyEntry(column: Column, value: string, year: number, random: Random): CellContent {
  switch (column.type) {
    case 'count':
      return messCount(value, column, random);
    case 'decimal':
      return messDecimal(value, random);
    case 'date':
      return messDate(value, value.startsWith(String(year)), random);
    case 'enum':
      return { text: random.pick([` ${value}`, `${value}\n`, ...synonymsOf(column, value)]) };
    case 'list':
      return { text: value.split('、').join(random.pick(['，', '；', ',', '/'])) };
    case 'bool':
      return { text: random.pick(value === '是' ? ['是 ', '有', '√'] : ['否 ', '无']) };
    case 'text':
      return { text: random.pick([`${value} `, `　${value}`, `${value}。`]) };
    default:
      return { text: ` ${value}` };
  }
}

function synonymsOf(column: Column, value: string): readonly string[] {
  const choice = column.values?.find((one) => one.value === value);
  return choice ? [...choice.synonyms, ...choice.confirm] : [];
}

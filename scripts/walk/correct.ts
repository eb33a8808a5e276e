import { RESULT_SHEET_NAME } from '../../lambdas/core/model/result-sheet.ts';
import type { OfficeStep } from '../office/open-office.ts';
import type { Advice } from './read-copy.ts';
import { CLASSES, COLUMNS, FIRST_ROW, LEDGER } from './training-return.ts';

/**
 * What the clerk does about each row of the result sheet, and nothing else: where the copy says what it should be, that;
 * where only she can know, what the paper says of that class and column; what is right as it is, she explains.
 * Throws for advice she could do nothing with.
 */
export function correctionSteps(advice: readonly Advice[]): OfficeStep[] {
  const wanted = advice.filter(({ level }) => level === '错误' || level === '警告');
  return wanted.flatMap((one): OfficeStep[] => {
    const { sheet, cell, message, hint, value } = one;
    if (message.includes('零报告'))
      return [['type', RESULT_SHEET_NAME.zh, one.explanation, '本月确实没有发生']];
    if (sheet === null || cell === null) throw new Error(`not a place: ${message}`);
    const column = /请把列名改回“(.+?)”/.exec(hint)?.[1];
    if (column !== undefined) return [['type', sheet, cell, column]];
    const suggested = /^是否应为“(.+?)”/.exec(hint)?.[1];
    if (suggested !== undefined) return [['replace', sheet, cell, wrongWord(message) ?? value, suggested]];
    const counted = /(?:台账统计为|明细之和为) ?([\d.]+)/.exec(message)?.[1];
    return [['type', sheet, cell, counted ?? onPaper(sheet, cell, message)]];
  });
}

/** The part of the cell that is meant, quoted second: 第9行“类别”的“研讨汇”不在可选范围内。 */
function wrongWord(message: string): string | undefined {
  return /”的“(.+?)”/.exec(message)?.[1];
}

function onPaper(sheet: string, cell: string, message: string): string {
  const [, letter, number] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const [label] = Object.entries(COLUMNS).find(([, column]) => column === letter) ?? [];
  const paper = CLASSES[Number(number) - FIRST_ROW];
  const text = [...(paper ?? [])].find(([known]) => known === label)?.[1];
  if (sheet !== LEDGER || text === undefined)
    throw new Error(`nothing on paper for ${sheet}!${cell}: ${message}`);
  return text;
}

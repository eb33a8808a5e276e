import { expect } from 'vitest';
import type { Value } from '../../../../lambdas/core/model/value.ts';
import { readTestCell, type SheetSetting } from '../../../support/read-cell-text.ts';
import type { CellInput } from '../../../support/sheet-builder.ts';

/** One example of a shape: what stands in which column, and exactly what must come of it. */
export interface CellCase {
  readonly column: string;
  readonly cell: CellInput;
  readonly setting?: SheetSetting;
  /** Expected value; leave out for none. */
  readonly value?: Value;
  /** Text and rule that must be logged; false when nothing may be logged. */
  readonly log?: readonly [after: string, rule: string] | false;
  /** Codes of the warnings, in order. */
  readonly warn?: readonly string[];
  /** Code of the error. */
  readonly error?: string;
  /** The exact Chinese message of the first finding. */
  readonly message?: string;
  /** Part of the Chinese hint of the first finding. */
  readonly hint?: string;
}

export interface CellShape {
  /** Name of the row in the list of messy shapes. */
  readonly shape: string;
  readonly cases: readonly CellCase[];
}

/** Silent, warned or refused, exactly. */
export function expectCase(one: CellCase): void {
  const { value, findings, log } = readTestCell(one.column, one.cell, one.setting);
  expect(value).toEqual(one.value);
  const expected = [
    ...(one.warn ?? []).map((code) => ({ code, severity: 'warning' })),
    ...(one.error ? [{ code: one.error, severity: 'error' }] : []),
  ];
  expect(findings.map(({ code, severity }) => ({ code, severity }))).toEqual(expected);
  if (one.message !== undefined) expect(findings[0]?.message.zh).toBe(one.message);
  if (one.hint !== undefined) expect(findings[0]?.hint?.zh).toContain(one.hint);
  for (const { message } of findings) expect(message.en).not.toBe('');
  if (one.log === false || one.error) expect(log).toEqual([]);
  else if (one.log) {
    const [after, rule] = one.log;
    expect(log.map((entry) => [entry.after, entry.rule])).toEqual([[after, rule]]);
    expect(log[0]?.before).toBe(textOf(one.cell));
  }
}

function textOf(cell: CellInput): string {
  return cell !== null && typeof cell === 'object' ? cell.text : String(cell);
}

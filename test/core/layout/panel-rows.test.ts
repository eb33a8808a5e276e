import { expect, it } from 'vitest';
import * as z from 'zod';
import { compareRows } from '../../../lambdas/core/diff/compare-rows.ts';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import { LedgerRowSchema } from '../../../lambdas/core/model/value.ts';
import { validateSubmission } from '../../../lambdas/core/validate/validate-submission.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { HEAD, indexWith, layoutWith, readTest, sheetOf } from './layout-kit.ts';

const HEADS = ['走访号', '方式', '日期', '人数'];
const index = indexWith({
  ...layoutWith(),
  form: 'visits',
  tables: [
    {
      ledger: 'V10',
      header: { labels: ['走访号', '方式', '日期'] },
      panels: ['走访号'],
      columns: {
        no: { label: ['走访号'] },
        kind: { label: ['方式'] },
        on: { label: ['日期'] },
        people: { label: ['人数'] },
      },
    },
  ],
});
const visit = (no: string, people: number): CellInput[] => [no, '上门', '2022-03-05', people];
const read = (...rows: CellInput[][]) => readTest(sheetOf([...HEAD, [...HEADS, ...HEADS], ...rows]), index);

it('rules point at the cell of the panel a row stands in', () => {
  const submission = read([...visit('A1', 1), ...visit('A1', 2)]);
  const facts = computeFacts(submission, index);
  const findings = validateSubmission(submission, facts, index, { receivedOn: '2022-04-02' });
  expect(findings.map(({ code, cell, value }) => [code, cell, value])).toEqual([['V005', 'E3', 'A1']]);
});

it('two versions are compared cell by cell in every panel', () => {
  const before = read([...visit('A1', 1), ...visit('A2', 2)]);
  const after = read([...visit('A1', 1), ...visit('A2', 3)]);
  const changes = compareRows(index, before, after);
  expect(changes.map(({ cell, before: was, after: is }) => [cell, was, is])).toEqual([['H3', '2', '3']]);
});

it('rows keep where they stand when they are stored and read again', () => {
  const { rows } = read([...visit('A1', 1), ...visit('A2', 2)]);
  const stored = z.array(LedgerRowSchema).parse(JSON.parse(JSON.stringify(rows.V10)));
  expect(stored.map(({ at }) => at?.people)).toEqual([undefined, 8]);
});

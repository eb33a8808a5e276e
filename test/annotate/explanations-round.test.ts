import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { cellAddress } from '../../lambdas/core/model/a1.ts';
import { fillCells } from '../../lambdas/core/workbook/patch-fill.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { templatePlaces } from '../../scripts/walk/template-places.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const NAME = '0101-会议与学习-2022-03.xlsx';
const COPY = '0101-会议与学习-2022-03-校验结果.xlsx';
/** A number of the summary sheet that is read with a warning of its own (N013). */
const DOUBTED = 'C5';
const ToldSchema = z.array(
  z.object({
    verdict: z.string(),
    findings: z.array(
      z.object({ code: z.string(), sheet: z.string().nullable(), explanation: z.string().optional() }),
    ),
  }),
);
let folder: string;
let sent: string;
const at = (...names: string[]) => join(folder, ...names);

async function huibao(...args: string[]) {
  const { code, stdout, stderr } = await runCli(['--data', at('data'), '--json', ...args]);
  return { code, told: () => ToldSchema.parse(JSON.parse(stdout)), stderr };
}

/** Code → what stands under 说明 in its row of the result sheet, and where. */
async function explanations(copy: string): Promise<Map<string, { cell: string; text: string }>> {
  const read = readWorkbook(await readFile(copy), copy);
  const rows = read.ok ? (read.workbook.sheets[0]?.rows ?? []) : [];
  return new Map(
    rows.flatMap((row) => {
      const text = (column: number) => row.cells.find((cell) => cell.column === column)?.text ?? '';
      const code = /^[A-Z]\d{3}$/.exec(text(7))?.[0];
      return code ? [[code, { cell: cellAddress(row.number, 6), text: text(6) }] as const] : [];
    }),
  );
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await huibao('demo', at('demo'), '--units', '3', '--months', '1', '--seed', '1');
  await huibao('org', 'import', at('demo', 'org.xlsx'));
  const where = ['--form', 'meetings', '--unit', '0101', '--period', '2022-03'];
  await huibao('template', ...where, '--out', at('template.xlsx'));
  const { zeroReports, indicators } = templatePlaces(at('template.xlsx'));
  await mkdir(at('sent'));
  sent = at('sent', NAME);
  const filled = fillCells(await readFile(at('template.xlsx')), [
    ...zeroReports.map(({ sheet, cell }) => ({ sheet, cell, value: { text: '是' } })),
    ...indicators.map(({ cell }) => ({
      sheet: '综合汇总表',
      cell,
      value: cell === DOUBTED ? { text: '/' } : { number: '0' },
    })),
  ]);
  await writeFile(sent, filled);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const change = async (cell: string, value: { text: string } | { number: string }) =>
  writeFile(sent, fillCells(await readFile(sent), [{ sheet: '综合汇总表', cell, value }]));

it('an explanation given once stands in every later copy until the clerk writes another', async () => {
  const first = await huibao('submit', sent, '--explain', 'S051=本月没有召开会议');
  expect(first.code, first.stderr).toBe(0);
  const warnings = first.told()[0]?.findings.map(({ code }) => code);
  expect(warnings).toEqual(['S051', 'N013']);
  const lost = await huibao('submit', sent, '--explain', 'V999@x!C5=没有这一条');
  expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining('没有用上的说明：V999 没有这一条')]);

  await change('C4', { text: '没有数' });
  const again = await huibao('submit', sent);
  expect(again.code).toBe(2);
  const [told] = again.told();
  expect(told?.findings).toContainEqual(
    expect.objectContaining({ code: 'S051', sheet: null, explanation: '本月没有召开会议' }),
  );

  await huibao('check', sent, '--annotate', at('marked'));
  const shown = await explanations(at('marked', COPY));
  expect(shown.get('S051')?.text).toBe('本月没有召开会议');
  expect(shown.get('N013')?.text).toBe('');

  const typed = fillCells(await readFile(at('marked', COPY)), [
    { sheet: '综合汇总表', cell: 'C4', value: { number: '0' } },
    { sheet: '校验结果', cell: shown.get('S051')?.cell ?? '', value: { text: '会议改在下月' } },
    { sheet: '校验结果', cell: shown.get('N013')?.cell ?? '', value: { text: '本月没有发生' } },
  ]);
  await writeFile(sent, typed);
  const passed = await huibao('submit', sent);
  expect(passed.code, passed.stderr).toBe(0);
  const kept = passed.told()[0]?.findings.map(({ explanation }) => explanation);
  expect(kept?.filter((text) => text === undefined)).toEqual([]);
  expect(kept).toContain('会议改在下月');

  await huibao('check', sent, '--annotate', at('later'));
  const later = await explanations(at('later', COPY));
  expect(later.get('S051')?.text).toBe('会议改在下月');
  expect(later.get('N013')?.text).toBe('本月没有发生');
}, 120_000);

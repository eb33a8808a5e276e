import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import * as z from 'zod';
import { findOffice, onPath } from '../../scripts/office/find-office.ts';
import { type Office, openOffice } from '../../scripts/office/open-office.ts';
import { tenMistakes } from '../../scripts/walk/mistakes.ts';
import { PICTURES, takePictures } from '../../scripts/walk/take-pictures.ts';
import { LEDGER } from '../../scripts/walk/training-return.ts';
import { type WalkedClerk, walkClerk } from '../../scripts/walk/walk-clerk.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const RollupSchema = z.object({
  values: z.array(z.object({ indicator: z.string(), value: z.string().nullable() })),
});
const program = findOffice();
if (program === null) console.log('skipped: LibreOffice is not installed');

describe.skipIf(program === null)('a clerk with ten typical mistakes', () => {
  let office: Office;
  let walk: WalkedClerk;
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    office = openOffice(program ?? '');
    walk = await walkClerk({ office, huibao: (...args) => runCli(args), folder });
  }, 300_000);
  afterAll(async () => {
    office.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is told each of them at its cell, and nothing else is called an error', () => {
    expect(walk.checked.code).toBe(2);
    const mistakes = tenMistakes(walk.places);
    expect(mistakes).toHaveLength(10);
    const told = walk.advice.map(({ sheet, cell, code }) => `${code} ${sheet}!${cell}`);
    expect(told).toEqual(
      expect.arrayContaining(
        mistakes.flatMap(({ code, sheet, cell }) => (code === null ? [] : `${code} ${sheet}!${cell}`)),
      ),
    );
    const errors = walk.advice.filter(({ level }) => level === '错误').map(({ code }) => code);
    const expected = mistakes.flatMap(({ code }) => code ?? []);
    expect(errors.sort()).toEqual(expected.sort());
  });

  it('is not bothered with a number that is understood as typed', () => {
    const [understood] = tenMistakes(walk.places).filter(({ code }) => code === null);
    expect(understood?.typed).toBe('５６人次');
    expect(walk.advice.map(({ cell }) => cell)).not.toContain(understood?.cell);
  });

  it('changes only cells that the copy names, and passes at once', () => {
    const named = new Set(
      walk.advice.flatMap((one) => [`${one.sheet}!${one.cell}`, `校验结果!${one.explanation}`]),
    );
    expect(walk.corrections.filter(([, sheet, cell]) => !named.has(`${sheet}!${cell}`))).toEqual([]);
    expect(walk.corrections.length).toBeGreaterThanOrEqual(9);
    expect(walk.checkedAgain.code).toBe(0);
    expect(walk.verdict).toMatch(/^通过(?:，警告均已说明.*)?$/);
  });

  it('finds nothing left of the marks, and the fills that were under them', () => {
    const fills = (path: string) => {
      const sheet = XLSX.read(readFileSync(path), { cellStyles: true }).Sheets[LEDGER] ?? {};
      const cells = XLSX.utils.decode_range('A1:Q20');
      return Array.from({ length: cells.e.r + 1 }, (_, r) =>
        Array.from({ length: cells.e.c + 1 }, (_, c) => {
          const cell: XLSX.CellObject | undefined = sheet[XLSX.utils.encode_cell({ r, c })];
          return [cell?.s?.fgColor?.rgb ?? null, cell?.c?.length ?? 0];
        }),
      );
    };
    expect(fills(walk.files.passed)).toEqual(fills(walk.files.filled));
    expect(fills(walk.files.marked)).not.toEqual(fills(walk.files.filled));
  });

  it('sends it, and the numbers are those on paper', async () => {
    expect(walk.submitted.code).toBe(0);
    expect(walk.submitted.stdout).toContain('已保存为第 1 版');
    const rollup = await runCli([
      ...['--data', join(folder, 'data'), '--json'],
      ...['rollup', '--node', '0101', '--period', '2022-03', '--form', 'training'],
    ]);
    expect(rollup.code).toBe(0);
    const { values } = RollupSchema.parse(JSON.parse(rollup.stdout));
    const numbers = Object.fromEntries(values.map(({ indicator, value }) => [indicator, value]));
    expect(numbers).toMatchObject({ 'TRN-001': '8', 'TRN-002': '478', 'TRN-004': '6558', 'TRN-005': '106' });
  });

  it.skipIf(onPath('pdftoppm') === null)(
    'can be shown in pictures',
    async () => {
      await takePictures(office, walk.files, { work: join(folder, 'pictures'), out: folder });
      for (const { name } of PICTURES) {
        const picture = join(folder, `${name}.png`);
        expect(existsSync(picture) && statSync(picture).size).toBeGreaterThan(20_000);
      }
    },
    120_000,
  );
});

import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import type { ReadResult } from '../../lambdas/core/model/read-result.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { BENCH_UNIT } from './bench-unit.ts';

/** Program: SUBJECT CATALOGUE FILE REPEATS → one JSON line {cold, warm, cells, rssMb}. */
type Work = (bytes: Buffer) => number | Promise<number>;

const [subject = '', catalogue = '', file = '', repeats = '0'] = process.argv.slice(2);
const work = await prepare(subject);
let cells = 0;
const [cold, ...warm] = await time(work, 1 + Number(repeats));
console.log(JSON.stringify({ cold, warm, cells, rssMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);

/** Wall and processor milliseconds, the latter of all threads. */
async function time(measured: Work, times: number): Promise<{ wall: number; cpu: number }[]> {
  const all: { wall: number; cpu: number }[] = [];
  for (let i = 0; i < times; i++) {
    const bytes = readFileSync(file);
    const [from, before] = [performance.now(), process.cpuUsage()];
    cells = await measured(bytes);
    const { user, system } = process.cpuUsage(before);
    all.push({ wall: performance.now() - from, cpu: (user + system) / 1000 });
  }
  return all;
}

async function prepare(name: string): Promise<Work> {
  if (name === 'floor') return inflateAndLook;
  if (name === 'SheetJS') {
    const { read } = await import('xlsx');
    const options = {
      type: 'buffer',
      dense: true,
      cellDates: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    } as const;
    return (bytes) => countSheetJs(Object.values(read(bytes, options).Sheets));
  }
  const index = await loadCatalogue(catalogue);
  const checker = createChecker(index);
  const organisation = { version: 'bench', units: [BENCH_UNIT], lists: {} };
  const judge = (read: ReadResult) => {
    const checked = checker.judge(checker.identify(read, 'workbook.xlsx', organisation), {
      receivedOn: '2022-04-03',
    });
    if (!read.ok || checked.verdict === 'rejected') throw new Error(`not accepted: ${checked.verdict}`);
    return read.workbook.sheets.reduce(
      (sum, { rows }) => sum + rows.reduce((n, { cells }) => n + cells.length, 0),
      0,
    );
  };
  if (name === 'huibao') return (bytes) => judge(readWorkbook(bytes, 'workbook.xlsx'));
  const worker = createReadWorker({ timeoutMs: 60_000 });
  await worker.read(new Uint8Array(0), 'empty');
  return async (bytes) => judge(await worker.read(bytes, 'workbook.xlsx'));
}

/** The floor: every part unpacked, every byte of it looked at once. Trusts the directory, checks nothing. */
function inflateAndLook(zip: Buffer): number {
  const end = zip.lastIndexOf('PK\u0005\u0006');
  let at = zip.readUInt32LE(end + 16);
  let brackets = 0;
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const part = zip.subarray(start, start + packed);
    const bytes =
      zip.readUInt16LE(at + 10) === 0
        ? part
        : inflateRawSync(part, { chunkSize: Math.max(64, zip.readUInt32LE(at + 24) + 1) });
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === 60) brackets++;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return brackets;
}

/** Cells that hold something. */
function countSheetJs(sheets: readonly object[]): number {
  let cells = 0;
  for (const sheet of sheets) {
    const rows: unknown = Reflect.get(sheet, '!data');
    if (!Array.isArray(rows)) throw new TypeError('not a dense sheet');
    for (const row of rows)
      for (const cell of Array.isArray(row) ? row : []) if (cell?.v !== undefined && cell.v !== '') cells++;
  }
  return cells;
}

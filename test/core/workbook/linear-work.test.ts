import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawXlsx } from '../../support/raw-xlsx.ts';

/**
 * Work is counted, not timed: how often each block of our code ran, plus every character that the built-in
 * searches looked at. Twice the rows must be at most about twice the work.
 */
const session = new Session();
const SEARCHES = [String.prototype, Buffer.prototype] as const;
const originals = SEARCHES.map((prototype) => prototype.indexOf);
let searched = 0;

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  // Only code that is compiled from here on counts its blocks, so the reader is loaded after this.
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const prototype of SEARCHES) {
    const original: (...input: unknown[]) => number = prototype.indexOf;
    Object.defineProperty(prototype, 'indexOf', {
      configurable: true,
      writable: true,
      value(this: string | Buffer, ...input: unknown[]) {
        const found = original.apply(this, input);
        searched += (found < 0 ? this.length : found) - Number(input[1] ?? 0);
        return found;
      },
    });
  }
});

afterAll(() => {
  SEARCHES.forEach((prototype, index) => {
    Object.defineProperty(prototype, 'indexOf', {
      configurable: true,
      writable: true,
      value: originals[index],
    });
  });
  session.disconnect();
});

async function workOf(bytes: Uint8Array, name: string): Promise<number> {
  const { readWorkbook } = await import('../../../lambdas/core/workbook/read-workbook.ts');
  await session.post('Profiler.takePreciseCoverage');
  searched = 0;
  const result = readWorkbook(bytes, name);
  const work = searched;
  const { result: scripts } = await session.post('Profiler.takePreciseCoverage');
  expect(result.ok).toBe(true);
  const blocks = scripts
    .filter(({ url }) => url.includes('/core/workbook/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return work + blocks.reduce((sum, count) => sum + count, 0);
}

const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join('');
const FULL = (row: number) =>
  `<c r="A${row}" t="s"><v>${row - 1}</v></c><c r="B${row}" t="str"><f>C${row}</f><v>甲&amp;乙 _x000A_</v></c><c r="C${row}"><v>${row}.5</v></c>`;

const SHAPES: readonly (readonly [string, (count: number) => [Uint8Array, string]])[] = [
  [
    'xlsx',
    (count) => {
      const strings = Array.from({ length: count }, (_, i) => `<si><r><t>第${i}次</t></r></si>`).join('');
      return [rawXlsx({ sheets: [rows(count, FULL)], strings }), 'a.xlsx'];
    },
  ],
  ['xlsx, rows from last to first', (count) => [rawXlsx({ sheets: [backwards(count)] }), 'a.xlsx']],
  ['xlsx, one text with many entities', (count) => [rawXlsx({ sheets: [entities(count)] }), 'a.xlsx']],
  ['csv', (count) => [Buffer.from('编号,"名称 ""甲""",数\n'.repeat(count)), 'a.csv']],
  [
    'html',
    (count) => [Buffer.from(`<table>${'<tr><td>1<br>&nbsp;2<td>3</tr>'.repeat(count)}</table>`), 'a.xls'],
  ],
  [
    'html, all rows spanned',
    (count) => [Buffer.from(`<table>${'<tr><td rowspan=9>1<td>2'.repeat(count)}`), 'a.xls'],
  ],
];

function backwards(count: number): string {
  return Array.from({ length: count }, (_, i) => `<row r="${count - i}"><c><v>1</v></c></row>`).join('');
}

function entities(count: number): string {
  return `<row r="1"><c r="A1" t="str"><v>${'&lt;'.repeat(count)}</v></c></row>`;
}

describe('work grows with the size, not with its square', () => {
  it.each(SHAPES)('%s', async (_, make) => {
    const work: number[] = [];
    for (const count of [5_000, 10_000, 20_000]) work.push(await workOf(...make(count)));
    const [small = 0, middle = 0, large = 0] = work;
    expect(small).toBeGreaterThan(1_000);
    expect(middle / small).toBeLessThan(2.1);
    expect(large / middle).toBeLessThan(2.1);
  });
});

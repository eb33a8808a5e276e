import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCatalogue } from '../../../lambdas/core/catalogue/check-catalogue.ts';
import { compileCatalogue } from '../../../lambdas/core/catalogue/compile-catalogue.ts';
import { locateWorkbook } from '../../../lambdas/core/locate/locate-workbook.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import { type Migration, MigrationSchema } from '../../../lambdas/core/model/migration.ts';
import { normaliseWorkbook } from '../../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';

const LEDGER = READING_CATALOGUE.ledgers.get('A10');
if (!LEDGER) throw new Error('the test catalogue has no A10');
const KEYS = ['no', 'type', 'date', 'title', 'times', 'people', 'attendances', 'hours', 'startOn', 'remark'];
const LABELS = new Map(LEDGER.columns.map(({ key, label }) => [key, label.zh]));
const labelOf = (key: string) => LABELS.get(key) ?? key;
const RUNS = { numRuns: Number(process.env.RUNS ?? 60) };

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
const small = fc.integer({ min: 0, max: 500 });
const row = fc.record({
  no: fc.integer({ min: 1, max: 999 }).map((n) => `HD-${n}`),
  type: fc.constantFrom('党委会', '党课', '中心组学习', '没有的类型'),
  date: day,
  title: fc.constantFrom('第一课', '安全生产', '廉政教育'),
  times: fc.oneof(small, fc.constantFrom('１２次', '约50')),
  people: small,
  attendances: small,
  hours: small,
  startOn: day,
  remark: fc.constantFrom('照常', '改期'),
});
type Row = Readonly<Record<string, CellInput>>;

function workbookOf(version: string, headers: readonly (readonly [string, string])[], rows: readonly Row[]) {
  const meta = [
    ['huibao-template', '1'],
    ['form', 'cells'],
    ['template-version', version],
    ['unit', '0101'],
    ['period', '2022-03'],
  ];
  const table = [headers.map(([, header]) => header), ...rows.map((one) => headers.map(([key]) => one[key]))];
  return buildWorkbook([
    buildSheet('_huibao', meta, { visibility: 'hidden' }),
    buildSheet('活动台账', table),
  ]);
}

function read(index: CatalogueIndex, workbook: ReturnType<typeof workbookOf>) {
  const result = locateWorkbook({ workbook, fileName: '上报.xlsx', index, resolveUnit: resolveTestUnit });
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message.zh).join('; '));
  const { words } = result.located;
  const options = { receivedOn: '2022-04-02', resolveUnit: resolveTestUnit, reading: cellReading };
  const { rows, findings } = normaliseWorkbook(result.located, { index: words ?? index, ...options });
  const faults = findings.filter(({ cell, severity }) => cell !== null && severity !== 'info');
  return { rows: rows.A10, places: faults.map(({ code, cell }) => `${code} ${cell}`), faults };
}

const step = (from: string, to: string, names: ReadonlyMap<string, string>): Migration =>
  MigrationSchema.parse({
    form: 'cells',
    from,
    to,
    columns: [...names].map(([header, name]) => ({ ledger: 'A10', from: [header], to: name })),
  });

/** Headers of the older template: the labels of today, given to other columns. */
const shuffled = fc.shuffledSubarray(KEYS, { minLength: KEYS.length, maxLength: KEYS.length });

it('columns that swapped their names are read as what they were', () => {
  fc.assert(
    fc.property(shuffled, fc.array(row, { minLength: 1, maxLength: 5 }), (order, rows) => {
      const headers = KEYS.map((key, i) => [key, labelOf(order[i] ?? '')] as const);
      const migration = step('2021.2', '2022.1', new Map(headers.map(([key, header]) => [header, key])));
      const source = { ...READING_CATALOGUE.source, migrations: [migration] };
      expect(checkCatalogue(source).filter(({ section }) => section === 'migrations')).toEqual([]);
      const index = compileCatalogue(source, 'swapped');
      const older = read(index, workbookOf('2021.2', headers, rows));
      const current = read(
        index,
        workbookOf(
          '2022.1',
          KEYS.map((key) => [key, labelOf(key)]),
          rows,
        ),
      );
      expect(older.rows).toEqual(current.rows);
      expect(older.places).toEqual(current.places);
      // Whatever column a finding names, it is the header above its cell.
      for (const { cell, message } of older.faults) {
        const at = (cell?.charCodeAt(0) ?? 0) - 'A'.charCodeAt(0);
        const quoted = [...message.zh.matchAll(/“([^”]+)”/g)].map(([, text]) => text ?? '');
        for (const name of quoted.filter((text) => [...LABELS.values()].includes(text)))
          expect(name).toBe(headers[at]?.[1]);
      }
    }),
    RUNS,
  );
});

it('two steps are read as the one they make together', () => {
  fc.assert(
    fc.property(shuffled, shuffled, fc.array(row, { minLength: 1, maxLength: 3 }), (first, second, rows) => {
      const middle = KEYS.map((key, i) => [key, labelOf(first[i] ?? '')] as const);
      const oldest = KEYS.map((key, i) => [key, labelOf(second[i] ?? '')] as const);
      const names = new Map(middle);
      const steps = [
        step('2021.1', '2021.2', new Map(oldest.map(([key, header]) => [header, names.get(key) ?? key]))),
        step('2021.2', '2022.1', new Map(middle.map(([key, header]) => [header, key]))),
      ];
      const source = { ...READING_CATALOGUE.source, migrations: steps };
      expect(checkCatalogue(source).filter(({ section }) => section === 'migrations')).toEqual([]);
      const index = compileCatalogue(source, 'chained');
      const far = read(index, workbookOf('2021.1', oldest, rows));
      const near = read(index, workbookOf('2021.2', middle, rows));
      expect(far.rows).toEqual(near.rows);
      expect(far.places).toEqual(near.places);
    }),
    RUNS,
  );
});

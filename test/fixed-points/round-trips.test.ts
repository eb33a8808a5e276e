import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../lambdas/core/model/a1.ts';
import type { Column } from '../../lambdas/core/model/column.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { TemplateRows } from '../../lambdas/core/publish/template-content.ts';
import { buildTemplate } from '../../lambdas/core/publish/template-workbook.ts';
import { createAnnotator } from '../../lambdas/steps/create-annotator.ts';
import { judgeFile } from '../golden-recipes/kit/judge-file.ts';
import { INDEX } from '../golden-recipes/kit/make-return.ts';
import { type Grid, olderWorkbook, TRAINING_2021_2 } from '../golden-recipes/kit/older-workbook.ts';
import { ORGANISATION } from '../golden-recipes/kit/organisation.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 12) };
const UNIT = ORGANISATION.units.find(({ code }) => code === '0101');
const PERIODS = { month: '2022-03', quarter: '2022Q1', half: '2022H1', year: '2022' } as const;
const FORMS = [...INDEX.forms.values()];

const day = fc.integer({ min: 1, max: 31 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
const words = fc.constantFrom(
  '安全生产',
  '党委会',
  '第三次学习',
  '１２个',
  '约50',
  '详见附件',
  '＝公式',
  '=1+1',
  '甲、乙',
  ' 空 格 ',
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 20_000 }).map((n): CellContent => ({ number: String(n) })),
  fc
    .constantFrom('约500', '１２', '一百二十', '1,234', '3.5', '不适用', '95%', '20余', '0')
    .map((text): CellContent => ({ text })),
);

/** What somebody might type into a column: mostly right, in some way or other. */
function cellOf(column: Column): fc.Arbitrary<CellContent> {
  const texts = (...all: string[]) => fc.constantFrom(...all).map((text): CellContent => ({ text }));
  const anything = fc.oneof(words, day).map((text): CellContent => ({ text }));
  const usual = (): fc.Arbitrary<CellContent> => {
    const choices = (column.values ?? []).flatMap(({ value, synonyms }) => [value, ...synonyms]);
    switch (column.type) {
      case 'count':
      case 'decimal':
      case 'percent':
      case 'money':
        return number;
      case 'date':
        return fc.oneof(
          day.map((date): CellContent => ({ date })),
          texts('3月5日', '2022.3.7', '2022年3月', '20220309', '3.5-3.7', '年底前'),
        );
      case 'month':
        return texts('2022-03', '3月', '2022年3月');
      case 'year':
        return texts('2022', '2022年');
      case 'bool':
        return texts('是', '否', '√', '有');
      case 'enum':
        return choices.length > 0 ? texts(...choices) : anything;
      case 'list':
        return choices.length > 0
          ? fc
              .array(fc.constantFrom(...choices), { minLength: 1, maxLength: 3 })
              .map((all) => ({ text: all.join('，') }))
          : anything;
      case 'unit':
        return texts('0101', '第一分公司南京项目部', '二分公司');
      case 'code':
        return fc.integer({ min: 1, max: 999 }).map((n): CellContent => ({ text: `BH-${n}` }));
      default:
        return anything;
    }
  };
  return fc.oneof({ weight: 12, arbitrary: usual() }, { weight: 1, arbitrary: anything });
}

function rowOf(columns: readonly Column[]): fc.Arbitrary<Record<string, CellContent>> {
  const entries = columns.map((column) =>
    column.required
      ? cellOf(column).map((content): [string, CellContent] => [column.key, content])
      : fc.option(cellOf(column), { freq: 2 }).map((content): [string, CellContent] => [column.key, content]),
  );
  return fc.tuple(...entries).map((pairs) => Object.fromEntries(pairs));
}

/** A return of some form, filled. */
const filled = fc.constantFrom(...FORMS).chain((form) => {
  const ledgers = form.ledgers.flatMap((code) => INDEX.ledgers.get(code) ?? []);
  const rows = ledgers.map((ledger): fc.Arbitrary<readonly [string, Record<string, CellContent>[]]> => {
    if (ledger.kind === 'summary')
      return fc
        .tuple(...form.summary.map((code) => number.map((value) => ({ indicator: { text: code }, value }))))
        .map((all) => [ledger.code, all] as const);
    const bounds = ledger.kind === 'base' ? { minLength: 1, maxLength: 1 } : { minLength: 0, maxLength: 4 };
    return fc.array(rowOf(ledger.columns), bounds).map((all) => [ledger.code, all] as const);
  });
  return fc.tuple(...rows).map((pairs) => ({ form, rows: Object.fromEntries(pairs) as TemplateRows }));
});

type Filled = { readonly form: (typeof FORMS)[number] };

function template({ form }: Filled, more: Partial<Parameters<typeof buildTemplate>[0]>): Uint8Array {
  if (!UNIT) throw new Error('no unit');
  return buildTemplate({
    index: INDEX,
    form,
    unit: UNIT,
    period: PeriodSchema.parse(PERIODS[form.cadence]),
    ...more,
  });
}

function judged(bytes: Uint8Array) {
  const { read, checked } = judgeFile(bytes, '上报.xlsx');
  const rows = Object.fromEntries(
    Object.entries(checked.body.rows).map(([ledger, list]) => [ledger, list.map(({ values }) => values)]),
  );
  return { read, checked, rows };
}

/** A refused cell has no value; printed as a blank it would mean "as above" where blanks mean that. */
function refusesBelow({ body }: ReturnType<typeof judged>['checked']): boolean {
  const columns = Object.entries(body.placement ?? {}).flatMap(([ledger, sheets]) =>
    (INDEX.ledgers.get(ledger)?.columns ?? [])
      .filter(({ fillDown }) => fillDown)
      .flatMap(({ key }) => Object.entries(sheets).map(([sheet, at]) => `${sheet} ${at[key]}`)),
  );
  return body.findings.some(({ severity, sheet, cell }) => {
    const at = cell === null ? undefined : parseAddress(cell)?.column;
    return severity === 'error' && columns.includes(`${sheet} ${at}`);
  });
}

/** Printed without the refused cells, a summary whose every number was refused is one nobody filled in (S055). */
function refusesWholeSummary({ body }: ReturnType<typeof judged>['checked']): boolean {
  return Object.entries(body.rows).some(([code, rows]) => {
    const value = INDEX.ledgers.get(code)?.summaryColumns?.value;
    return value !== undefined && rows.length > 0 && rows.every(({ values }) => values[value] === undefined);
  });
}

describe('a return read, printed into the template, and read again', () => {
  it('has the same rows and facts', () => {
    fc.assert(
      fc.property(filled, (draft) => {
        const first = judged(template(draft, { content: { rows: draft.rows } }));
        expect(first.checked.key).not.toBeNull();
        fc.pre(!refusesBelow(first.checked) && !refusesWholeSummary(first.checked));
        const again = judged(template(draft, { prefill: first.checked.body.rows }));
        const kept = (rows: typeof first.rows) =>
          Object.fromEntries(
            Object.entries(rows).map(([ledger, list]) => [
              ledger,
              list.filter((one) => Object.keys(one).length > 0),
            ]),
          );
        expect(kept(again.rows)).toEqual(kept(first.rows));
        expect(again.checked.facts.parts).toEqual(first.checked.facts.parts);
      }),
      RUNS,
    );
  });
});

const faulty: Record<string, Grid> = {
  ...TRAINING_2021_2,
  培训情况登记表: (TRAINING_2021_2.培训情况登记表 ?? []).map((row, i) =>
    i === 1 ? row.with(6, '很多').with(8, '边走边学') : row,
  ),
};

describe('a marked copy sent back unchanged', () => {
  const annotate = createAnnotator(INDEX);
  const copyOf = (bytes: Uint8Array) => {
    const one = judged(bytes);
    const checkedAt = '2022-04-02T01:30:00.000Z';
    const copy = annotate({ bytes, fileName: '上报.xlsx', read: one.read, checked: one.checked, checkedAt });
    if (!copy) throw new Error('no copy');
    return { ...one, copy: copy.bytes };
  };

  it.each([
    ['without faults', TRAINING_2021_2],
    ['with faults', faulty],
  ])('also when it was made from an older template, %s', (_, tables) => {
    const first = copyOf(olderWorkbook('training', '2021.2', tables));
    const second = copyOf(first.copy);
    expect(first.checked.body.findings.map(({ code }) => code)).toContain('S011');
    expect(second.checked.body).toEqual(first.checked.body);
    expect(second.checked.facts).toEqual(first.checked.facts);
    expect(Buffer.from(second.copy).equals(Buffer.from(first.copy))).toBe(true);
  });

  it.each(FORMS.map((form) => [form.code, form] as const))(
    'of %s also when every ledger of it is declared empty, in one finding on one line',
    (_, form) => {
      const zeroReports = form.ledgers.filter((code) => {
        const kind = INDEX.ledgers.get(code)?.kind;
        return kind !== 'base' && kind !== 'summary';
      });
      const first = copyOf(template({ form }, { content: { rows: {}, zeroReports } }));
      const lines = (bytes: Uint8Array) => {
        const { read } = judgeFile(bytes, '上报.xlsx');
        const [result] = read.ok ? read.workbook.sheets : [];
        return result?.rows.filter(({ cells }) => cells.some(({ text }) => text === 'S051')).length;
      };
      const told = first.checked.body.findings.filter(({ code }) => code === 'S051').length;
      expect([told, lines(first.copy)]).toEqual(zeroReports.length > 0 ? [1, 1] : [0, 0]);
      const second = copyOf(first.copy);
      expect(second.checked.body).toEqual(first.checked.body);
      expect(Buffer.from(second.copy).equals(Buffer.from(first.copy))).toBe(true);
    },
  );

  it('is found the same, gives the same facts, and is marked with the same bytes', () => {
    fc.assert(
      fc.property(filled, (draft) => {
        const first = copyOf(template(draft, { content: { rows: draft.rows } }));
        const second = copyOf(first.copy);
        expect(second.checked.body.findings).toEqual(first.checked.body.findings);
        expect(second.checked.body.normalisations).toEqual(first.checked.body.normalisations);
        expect(second.checked.body.rows).toEqual(first.checked.body.rows);
        expect(second.checked.facts).toEqual(first.checked.facts);
        expect(Buffer.from(second.copy).equals(Buffer.from(first.copy))).toBe(true);
      }),
      RUNS,
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { countCatalogue } from '../../lambdas/core/catalogue/count-catalogue.ts';
import { DOMAIN_FOLDER, DOMAIN_IS_THERE, readIndicatorRows, readRuleRows } from './domain-tables.ts';

const { catalogue, problems } = await readCatalogue('catalogue/party-building');
if (!catalogue) throw new Error('the catalogue is malformed');
const counts = countCatalogue(catalogue, problems);

describe('what the party-building catalogue holds', () => {
  it('is all that the sources ask for', () => {
    expect(counts).toMatchObject({
      forms: 13,
      ledgers: 61,
      indicators: 280,
      rules: 86,
      obligations: 76,
      figures: { total: 290, covered: 290, notMeasurable: 25 },
    });
  });

  it('counts as own what the rule book does not have', () => {
    const own = catalogue.ownRules ?? [];
    expect(counts.ownRules).toBe(own.length);
    if (!DOMAIN_IS_THERE) return;
    const book = new Set(readRuleRows().map(({ code }) => code));
    const codes = [...new Set(catalogue.rules.map(({ code }) => code))];
    expect(codes.filter((code) => !book.has(code)).sort()).toEqual([...own].sort());
    expect([...book].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.skipIf(!DOMAIN_IS_THERE)('has every indicator of the table', () => {
    const codes = new Set(catalogue.indicators.map(({ code }) => code.replace(/[a-z]$/, '')));
    expect(readIndicatorRows().filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it.skipIf(!DOMAIN_IS_THERE)('binds every printed figure under its name', () => {
    const printed = readFileSync(join(DOMAIN_FOLDER, 'figures.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => z.object({ id: z.string(), measure_zh: z.string() }).parse(JSON.parse(line)));
    const bound = new Map((catalogue.figures ?? []).map(({ code, name }) => [code, name.zh]));
    expect(printed).toHaveLength(290);
    expect(printed.filter(({ id, measure_zh }) => bound.get(id) !== measure_zh)).toEqual([]);
  });
});

describe('counting', () => {
  it('takes entries whose codes differ in a letter for one', () => {
    const few = {
      ...catalogue,
      indicators: catalogue.indicators.filter(({ code }) => code.startsWith('RCT-00')),
    };
    const counted = countCatalogue(few, []);
    const families = new Set(few.indicators.map(({ code }) => code.slice(0, 7)));
    expect(counted.indicators).toBe(families.size);
    expect(counted.indicatorEntries).toBe(few.indicators.length);
  });

  it('does not take a figure with an error for covered', () => {
    const [figure] = catalogue.figures ?? [];
    const broken = {
      level: 'error',
      section: 'figures',
      index: 0,
      file: null,
      entry: figure?.code ?? '',
      field: 'by[0]',
      message: { zh: '没有', en: 'none' },
    } as const;
    expect(countCatalogue(catalogue, [broken]).figures.covered).toBe(289);
  });
});

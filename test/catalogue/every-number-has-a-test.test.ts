import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from './indicator-cases.ts';

const sources = readdirSync(import.meta.dirname)
  .filter((name) => /^(indicators|rules)-.*\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

describe('the shipped catalogue', () => {
  it('has a value worked out by hand for every indicator', () => {
    const tested = new Set(
      [...sources.matchAll(/'([A-Z]{3}-\d{3}[a-z]?)'(?::|,)/g)].map((match) => match[1]),
    );
    expect([...SHIPPED.indicators.keys()].filter((code) => !tested.has(code))).toEqual([]);
  });

  it('has a workbook that breaks each rule and one that keeps it, here or among the golden cases', () => {
    const tested = new Set([...sources.matchAll(/rule: '(V\d{3})'/g)].map((match) => match[1]));
    // Rules of every return: the golden cases show each of them told and, among those that pass, silent.
    const general = /^V0(0[1-9]|1\d|2[01])$/;
    const missing = SHIPPED.rules.map(({ code }) => code).filter((code) => !tested.has(code));
    expect(missing.filter((code) => !general.test(code))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lambdas/core/catalogue/canonical-json.ts';
import { compileCatalogue } from '../../../lambdas/core/catalogue/compile-catalogue.ts';
import { smallCatalogue } from './small-catalogue.ts';

describe('compileCatalogue', () => {
  const index = compileCatalogue(smallCatalogue(), 'abc');

  it('gives every stored number its key and form', () => {
    expect([...index.parts.keys()]).toEqual(['AAA-001', 'AAA-002/n', 'AAA-003', 'AAA-004']);
    expect(index.parts.get('AAA-002/n')).toMatchObject({ indicator: 'AAA-002', form: 'events' });
    expect(index.partsOfForm.get('events')?.map((part) => part.key)).toEqual([...index.parts.keys()]);
  });

  it('leads each term of a ratio to the part that holds it', () => {
    expect(Object.fromEntries(index.termParts)).toEqual({ 'AAA-002/n': 'AAA-002/n', 'AAA-002/d': 'AAA-001' });
  });

  it('finds entries by code and keeps the version', () => {
    expect(index.version).toBe('abc');
    expect(index.ledgers.get('L10')?.titleColumn).toBe('title');
    expect(index.forms.get('events')?.cadence).toBe('month');
    expect(index.indicators.get('AAA-005')?.form).toBeNull();
    expect(index.rules).toHaveLength(4);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('keeps what JSON keeps', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

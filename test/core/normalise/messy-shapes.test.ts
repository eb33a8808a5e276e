import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messyRows, namedShapes, SHAPES_FILE } from '../../support/messy-rows.ts';
import { expectCase } from './messy/cell-case.ts';
import { DATE_SHAPES } from './messy/date-shapes.ts';
import { NUMBER_SHAPES } from './messy/number-shapes.ts';
import { TEXT_SHAPES } from './messy/text-shapes.ts';

/** Every row of the list of messy shapes that is about one cell: silent, warned or refused exactly as it says. */
describe.each([...NUMBER_SHAPES, ...DATE_SHAPES, ...TEXT_SHAPES])('$shape', ({ cases }) => {
  it.each(cases.map((one) => [`${one.column}: ${JSON.stringify(one.cell)}`, one] as const))(
    '%s',
    (_, one) => {
      expectCase(one);
    },
  );
});

describe('the list of messy shapes', () => {
  const present = existsSync(SHAPES_FILE);
  if (!present) console.log(`skipped: no list of messy shapes at ${SHAPES_FILE}`);

  it.skipIf(!present)('has a test named for each of its rows', () => {
    const rows = messyRows(readFileSync(SHAPES_FILE, 'utf8'));
    expect(rows).toHaveLength(70);
    const named = namedShapes();
    expect(rows.filter((row) => !named.has(row))).toEqual([]);
  });
});

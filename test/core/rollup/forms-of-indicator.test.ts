import { expect, it } from 'vitest';
import { compileCatalogue } from '../../../lambdas/core/catalogue/compile-catalogue.ts';
import { formsOfIndicator } from '../../../lambdas/core/rollup/forms-of-indicator.ts';
import { catalogueIndex, indicator } from './fixtures.ts';

const { source } = catalogueIndex();
const total = (...codes: string[]) => ({ total: { of: codes.map((code) => ({ indicator: code })) } });
const index = compileCatalogue(
  {
    ...source,
    indicators: [
      ...source.indicators,
      indicator('TOT-001', total('SUM-001', 'QTR-001')),
      indicator('TOT-002', total('SUM-001', 'SUM-002'), { form: 'q' }),
    ],
  },
  'c1',
);

it.each([
  ['a number of one form', 'SUM-001', ['f']],
  ['one of the other form', 'QTR-001', ['q']],
  ['a ratio with both parts of its own', 'RAT-001', ['f']],
  ['a ratio over two forms', 'RAT-002', ['f', 'q']],
  ['a total over two forms', 'TOT-001', ['f', 'q']],
  ['a total that stands in another form than its terms', 'TOT-002', ['f', 'q']],
  ['a number about the reporting', 'SYS-001', ['f', 'q']],
  ['a rate about the reporting', 'SYS-003', ['f', 'q']],
])('%s', (_, code, forms) => {
  const found = index.indicators.get(code);
  expect(found && [...formsOfIndicator(index, found)].sort()).toEqual(forms);
});

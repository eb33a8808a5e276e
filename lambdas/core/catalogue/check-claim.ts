import type { Claim } from '../model/claim.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type Fault, fault } from './fault.ts';

/** Its indicators exist and it asks for a number. */
export function checkClaim(names: CatalogueNames, { indicators, atLeast, below }: Claim): Fault[] {
  const bounds = [atLeast, below].filter((bound) => bound !== undefined);
  return [
    ...indicators.flatMap((code, i) =>
      names.indicators.has(code)
        ? []
        : [fault(`indicators[${i}]`, `没有指标 ${code}`, `there is no indicator ${code}`)],
    ),
    ...(bounds.length === 0
      ? [fault('atLeast', '要有 atLeast 或 below', 'expected atLeast or below')]
      : bounds
          .filter((bound) => !isPlainDecimal(bound))
          .map((bound) => fault('atLeast', `“${bound}”不是数字`, `"${bound}" is not a number`))),
  ];
}

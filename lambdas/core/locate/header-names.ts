import { tidyText } from '../model/clean-text.ts';
import { foldName } from '../model/fold-name.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import { simplifyText } from '../model/traditional-characters.ts';

const BRACKETS = /[([【〔{《<][^)\]】〕}》>]{0,40}[)\]】〕}》>]/g;
const MONEY_ENDING = /(?:亿|百万|万|千)?元$|[%％]$/;
const MONEY = /(亿元|百万元|万元|千元|元)/;
const MONEY_PLACE = new RegExp(
  `[([【/,，:：](?:金额|货币)?(?:单位[:：]?)?(?:人民币)?${MONEY.source}[)\\]】]?|${MONEY.source}[)\\]】]?$`,
);

/**
 * The forms under which a header text is looked up, most faithful first: without spaces, marks and asterisks; without
 * what stands in brackets; without a money unit at its end; in simplified characters.
 */
export function headerVariants(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  const variants = variantsOf(text);
  if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN) known.set(text, variants);
  return variants;
}

/** The same headers come with every workbook. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 120;

function variantsOf(text: string): readonly string[] {
  const tidy = tidyText(text);
  const variants = new Set<string>();
  const full = foldName(tidy);
  variants.add(full);
  const bare = foldName(tidy.replace(BRACKETS, ''));
  if (bare !== '') {
    variants.add(bare);
    const unitless = bare.replace(MONEY_ENDING, '');
    if (unitless !== '') variants.add(unitless);
  }
  for (const variant of [...variants]) variants.add(simplifyText(variant));
  return [...variants];
}

/** Money unit a header or caption declares, or null. @example moneyUnitOf('费用（万元）') === '万元' */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const match = MONEY_PLACE.exec(tidyText(text).replace(/ /g, ''));
  const unit = match?.[1] ?? match?.[2];
  return unit === '元' || unit === '万元' || unit === '亿元' || unit === '千元' || unit === '百万元'
    ? unit
    : null;
}

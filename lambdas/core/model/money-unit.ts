/** Units in which amounts are typed. */
export type MoneyUnit = '元' | '万元' | '亿元' | '千元' | '百万元';

/** Powers of ten that make yuan. */
export const MONEY_EXPONENTS: Readonly<Record<MoneyUnit, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

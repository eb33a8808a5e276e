import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { PartyOrganisation, Rating } from './events.ts';

const RATINGS = ['先进', '中间', '后进'] as const;
const TITLES = ['示范党支部', '标准化达标', '五好党支部'] as const;

/** Last year's and this year's rating of each branch; this year's is known from the second quarter on. */
export function makeRatings(
  organisations: readonly PartyOrganisation[],
  period: Period,
  random: Random,
): Rating[] {
  const year = Number(period);
  return organisations
    .filter((o) => o.type === '党支部')
    .flatMap((o) => {
      const own = random.fork(o.no);
      const rated = (last: string | null) => {
        const rating = own.chance(0.9) ? own.pick(RATINGS) : null;
        const bottom = rating === '后进' && own.chance(0.7);
        const weak = bottom && own.chance(0.5);
        return {
          branch: o.no,
          last,
          rating,
          titles: rating === '先进' ? TITLES.filter(() => own.chance(0.5)) : [],
          bottom,
          weak,
          converted: weak && own.chance(0.5),
        };
      };
      if (o.established.startsWith(period)) return [{ ...rated(null), year }];
      const before = { ...rated(null), year: year - 1 };
      return [before, { ...rated(before.rating), year }];
    });
}

/** From this day on the ratings of a year are on the list. */
export function ratedFrom(rating: Rating): string {
  return `${rating.year}-04-01`;
}

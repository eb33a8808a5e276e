import type { Catalogue } from '../model/catalogue.ts';
import type { Frequency, Obligation } from '../model/obligation.ts';

/** An obligation that a unit owes, with how often when its kind of organisation says otherwise. */
export interface OwedDuty {
  readonly obligation: Obligation;
  readonly every?: Frequency;
}

/** What a unit owes: by the profile of its type, and at the top of the tree or everywhere. */
export function selectDuties(
  catalogue: Pick<Catalogue, 'profiles' | 'obligations'>,
  unit: { readonly type: string; readonly isTop: boolean; readonly reports: boolean },
): OwedDuty[] {
  const profile = catalogue.profiles?.find(({ unitTypes }) => unitTypes.includes(unit.type));
  if (!profile || !unit.reports) return [];
  return (catalogue.obligations ?? []).flatMap((obligation) => {
    const owed = obligation.owedBy[profile.code];
    if (!owed || (obligation.at === 'top' && !unit.isTop)) return [];
    return [{ obligation, ...(owed.every ? { every: owed.every } : {}) }];
  });
}

import type { Organisation } from './organisation.ts';

/** What differs, by place: a field of a record of a unit, an entry of a list. @example {'0103@2022-01-16.name': '临江公司'} */
export interface OrganisationDifferences {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** Places that differ, also those beyond the ones that are named. */
  readonly places: number;
}

/** So many are named. */
const MOST = 100;

/** Every field that is not the same in two organisations, whether or not it is an event in the life of a unit. */
export function differencesOf(before: Organisation, after: Organisation): OrganisationDifferences {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const places = [...new Set([...was.keys(), ...is.keys()])]
    .filter((at) => was.get(at) !== is.get(at))
    .sort();
  const named = places.slice(0, MOST);
  const pick = (fields: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      named.flatMap((at) => {
        const value = fields.get(at);
        return value === undefined ? [] : [[at, value]];
      }),
    );
  return { before: pick(was), after: pick(is), places: places.length };
}

function fieldsOf({ version: _, units, ...more }: Organisation): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { code, validFrom, ...unit } of units)
    flatten(`${code}@${validFrom}`, { code, ...unit }, fields);
  flatten('', more, fields);
  return fields;
}

/** Values that are neither lists of objects nor objects are told as they are; empty ones are left out. */
function flatten(at: string, value: unknown, into: Map<string, string>): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    if (value.length > 0) into.set(at, value.join('、'));
  } else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) flatten(at === '' ? key : `${at}.${key}`, one, into);
  } else into.set(at, String(value));
}

import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { type Unit, UnitSchema } from '../../lambdas/core/model/unit.ts';
import type { Random } from './random.ts';

/** Days on which something changes, each with the day before it. */
const DAYS = [
  ['2021-12-01', '2021-11-30'],
  ['2022-01-01', '2021-12-31'],
  ['2022-01-16', '2022-01-15'],
  ['2022-02-01', '2022-01-31'],
  ['2022-03-01', '2022-02-28'],
] as const;

const SHAPE = [
  ['00', null],
  ['A', '00'],
  ['B', '00'],
  ['A1', 'A'],
  ['A2', 'A'],
  ['B1', 'B'],
  ['B2', 'B'],
  ['A1a', 'A1'],
] as const;

const LATER = ['C', 'A3', 'B3'] as const;

/** Every code a unit may have in some version. */
export const ALL_CODES: readonly string[] = [...SHAPE.map(([code]) => code), ...LATER];

/** Versions of one organisation: the first, and what moves, closings, openings, merges and renames make of it. */
export function planOrganisations(random: Random, count: number): Organisation[] {
  const shape = SHAPE.slice(0, random.between(4, SHAPE.length));
  const first = shape.map(([code, parent]) =>
    makeUnit(code, parent, { reports: !['A', 'B'].includes(code) || random.chance(0.5) }),
  );
  const versions: Unit[][] = [first];
  while (versions.length < count) {
    let units = random.pick(versions);
    for (let i = random.between(1, 3); i > 0; i--) units = change(random, units);
    versions.push(units);
  }
  return versions.map((units, i) => ({ version: `o${i}`, units, lists: {} }));
}

function makeUnit(code: string, parent: string | null, more: Partial<Unit> = {}): Unit {
  return UnitSchema.parse({ code, name: `unit ${code}`, parent, validFrom: '2000-01-01', ...more });
}

function change(random: Random, units: readonly Unit[]): Unit[] {
  const [day, dayBefore] = random.pick(DAYS);
  const codes = [...new Set(units.map((unit) => unit.code))].filter((code) => code !== '00');
  const code = random.pick(codes);
  const other = random.pick(['00', ...codes]);
  /** From `day` on the unit is another record. */
  const split = (all: readonly Unit[], of: string, next: Partial<Unit>): Unit[] => {
    const last = all.findLast((unit) => unit.code === of);
    if (!last || (last.validTo !== null && last.validTo < day)) return [...all];
    const rest = all.filter((unit) => unit !== last);
    if (last.validFrom >= day) return [...rest, { ...last, ...next }];
    return [
      ...rest,
      { ...last, validTo: dayBefore },
      { ...last, ...next, validFrom: day, validTo: last.validTo },
    ];
  };
  const close = (all: readonly Unit[], of: string): Unit[] =>
    all
      .filter((unit) => unit.code !== of || unit.validFrom < day)
      .map((unit) =>
        unit.code === of && (unit.validTo === null || unit.validTo > dayBefore)
          ? { ...unit, validTo: dayBefore }
          : unit,
      );
  const move = (all: readonly Unit[], of: string, to: string): Unit[] =>
    isBelow(all, to, of) ? [...all] : split(all, of, { parent: to });

  switch (random.pick(['move', 'move', 'close', 'open', 'merge', 'rename', 'reports', 'always'])) {
    case 'move':
      return move(units, code, other);
    case 'close':
      return close(units, code);
    case 'open': {
      const opened = random.pick(LATER);
      return codes.includes(opened) ? [...units] : [...units, makeUnit(opened, other, { validFrom: day })];
    }
    case 'merge': {
      if (other === code || isBelow(units, other, code)) return [...units];
      const children = [...new Set(units.filter((unit) => unit.parent === code).map((unit) => unit.code))];
      return close(
        children.reduce((all, child) => move(all, child, other), [...units]),
        code,
      );
    }
    case 'rename':
      return split(units, code, { name: `unit ${code} since ${day}` });
    case 'reports':
      return split(units, code, { reports: random.chance(0.5), forms: random.pick([[], ['f'], ['q']]) });
    default:
      return isBelow(units, other, code)
        ? [...units]
        : units.map((unit) => (unit.code === code ? { ...unit, parent: other } : unit));
  }
}

/** True when `below` is `above` or hangs under it by any record, so that a move could close a loop. */
function isBelow(units: readonly Unit[], below: string, above: string): boolean {
  const seen = new Set([below]);
  for (const code of seen)
    for (const unit of units) if (unit.code === code && unit.parent !== null) seen.add(unit.parent);
  return seen.has(above);
}

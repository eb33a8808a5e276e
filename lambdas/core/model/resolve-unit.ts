import { compareText, groupRecords, livesOn } from './org-records.ts';
import type { UnitResolution } from './org-tree.ts';
import type { Organisation } from './organisation.ts';
import { createSimilarNames } from './similar-names.ts';
import type { Unit } from './unit.ts';
import { comparableName, stripSuffixes } from './unit-name.ts';

const MOST_CANDIDATES = 3;

type Via = 'code' | 'name' | 'alias';
type Names = Map<string, Unit[]>;

/**
 * Makes the function that says which unit a typed code or name stands for on `day`: by code, full name, short name,
 * alias or former name, whatever the spaces, brackets, width and legal endings. A name that fits several units, or none
 * exactly, stays unknown with at most three candidates: a suggestion is never taken.
 * @param nameSuffixes endings that names may carry or lack, from the catalogue's parameters
 */
export function createUnitResolver(
  organisation: Organisation,
  day: string,
  nameSuffixes: readonly string[] = [],
): (text: string) => UnitResolution {
  const suffixes = nameSuffixes
    .map(comparableName)
    .filter((suffix) => suffix !== '')
    .sort((a, b) => b.length - a.length || compareText(a, b));
  const units: Unit[] = [];
  const codes: Names = new Map();
  const names: Names = new Map();
  const aliases: Names = new Map();
  const bare: Names = new Map();
  for (const records of groupRecords(organisation.units).values()) {
    const unit = records.find((record) => livesOn(record, day));
    if (!unit) continue;
    units.push(unit);
    add(codes, codeKey(unit.code), unit);
    add(names, comparableName(unit.name), unit);
    for (const other of otherNames(unit, records)) add(aliases, comparableName(other), unit);
    for (const any of [unit.name, ...otherNames(unit, records)])
      add(bare, stripSuffixes(comparableName(any), suffixes), unit);
  }
  const steps: readonly [Via, Names, (text: string) => string][] = [
    ['code', codes, codeKey],
    ['name', names, comparableName],
    ['alias', aliases, comparableName],
    ['alias', bare, (text) => stripSuffixes(comparableName(text), suffixes)],
  ];
  const suggest = createSuggestions(units, codes, bare, suffixes);

  return (text) => {
    for (const [via, map, keyOf] of steps) {
      const found = map.get(keyOf(text)) ?? [];
      if (found.length > 1) return { kind: 'unknown', candidates: found.slice(0, MOST_CANDIDATES) };
      if (found[0]) return { kind: 'found', unit: found[0], via };
    }
    return { kind: 'unknown', candidates: suggest(text) };
  };
}

/** Units whose code differs only in leading zeros or whose name is close. The name index is made at first need. */
function createSuggestions(
  units: readonly Unit[],
  codes: Names,
  bare: Names,
  suffixes: readonly string[],
): (text: string) => Unit[] {
  let similar: ((text: string, limit: number) => number[]) | undefined;
  let spellings: [string, Unit[]][] = [];
  let byShortCode: Names | undefined;
  return (text) => {
    const code = codeKey(text);
    if (/^\d+$/.test(code)) {
      byShortCode ??= units.reduce((map, unit) => add(map, shortCode(codeKey(unit.code)), unit), new Map());
      return (byShortCode.get(shortCode(code)) ?? codes.get(code) ?? []).slice(0, MOST_CANDIDATES);
    }
    const wanted = stripSuffixes(comparableName(text), suffixes);
    if (wanted.length < 2) return [];
    if (!similar) {
      spellings = [...bare];
      similar = createSimilarNames(spellings.map(([name]) => name));
    }
    const close = similar(wanted, MOST_CANDIDATES * 2).flatMap((position) => spellings[position]?.[1] ?? []);
    return [...new Set(close)].slice(0, MOST_CANDIDATES);
  };
}

function otherNames(unit: Unit, records: readonly Unit[]): string[] {
  const former = records.flatMap((record) => (record === unit ? [] : [record.name]));
  return [...(unit.shortName ? [unit.shortName] : []), ...unit.aliases, ...former];
}

/** Adds the unit once under a name; an empty name finds nothing. */
function add(map: Names, name: string, unit: Unit): Names {
  const found = map.get(name);
  if (!found) {
    if (name !== '') map.set(name, [unit]);
  } else if (!found.includes(unit)) found.push(unit);
  return map;
}

function codeKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function shortCode(code: string): string {
  return code.replace(/^0+(?=.)/, '');
}

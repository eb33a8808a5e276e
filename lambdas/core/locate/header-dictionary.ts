import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { foldName } from '../model/fold-name.ts';
import type { Ledger } from '../model/ledger.ts';
import { headerVariants } from './header-names.ts';

/** A column that a header text may mean. */
export interface HeaderEntry {
  readonly ledger: string;
  readonly column: string;
}

/** Header texts and sheet names of a whole catalogue, ready to look up. */
export interface HeaderDictionary {
  /** Columns that a header text may mean, with the rank of the form under which it was found (0 = as it stands). */
  find(text: string): { readonly entries: readonly HeaderEntry[]; readonly rank: number } | null;
  /** Ledgers a sheet name or title speaks of; longest names first. */
  ledgersNamed(text: string): readonly Ledger[];
}

type Found = ReturnType<HeaderDictionary['find']>;
const built = new WeakMap<CatalogueIndex, HeaderDictionary>();
const MOST_REMEMBERED = 20_000;

/** Built once per catalogue. */
export function headerDictionary(index: CatalogueIndex): HeaderDictionary {
  let dictionary = built.get(index);
  if (!dictionary) {
    dictionary = build([...index.ledgers.values()]);
    built.set(index, dictionary);
  }
  return dictionary;
}

function build(ledgers: readonly Ledger[]): HeaderDictionary {
  const names = new Map<string, HeaderEntry[]>();
  // Labels first, so that a synonym never takes the place of another column's own label.
  for (const ledger of ledgers) addLedger(names, ledger, (column) => [column.label.zh, column.label.en]);
  for (const ledger of ledgers) addLedger(names, ledger, (column) => column.synonyms);
  const titles = ledgers
    .flatMap((ledger) =>
      [ledger.name.zh, ledger.name.en, ...ledger.synonyms].map((name) => ({ name: foldName(name), ledger })),
    )
    .filter(({ name }) => name.length >= 3)
    .sort((a, b) => b.name.length - a.name.length);
  const remembered = new Map<string, Found>();

  return {
    find(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const found = search(names, text);
      if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
      return found;
    },
    ledgersNamed(text) {
      const folded = foldName(text);
      if (folded.length > 120) return [];
      return [...new Set(titles.filter(({ name }) => folded.includes(name)).map(({ ledger }) => ledger))];
    },
  };
}

function addLedger(
  names: Map<string, HeaderEntry[]>,
  ledger: Ledger,
  textsOf: (column: Ledger['columns'][number]) => readonly string[],
): void {
  for (const column of ledger.columns) {
    for (const text of textsOf(column)) {
      for (const key of headerVariants(text)) {
        const entries = names.get(key);
        const entry = { ledger: ledger.code, column: column.key };
        if (!entries) names.set(key, [entry]);
        else if (!entries.some((other) => other.ledger === ledger.code)) entries.push(entry);
      }
    }
  }
}

function search(names: ReadonlyMap<string, readonly HeaderEntry[]>, text: string): Found {
  if (text.length > 120) return null;
  const variants = headerVariants(text);
  for (let rank = 0; rank < variants.length; rank++) {
    const entries = names.get(variants[rank] ?? '');
    if (entries) return { entries, rank };
  }
  return null;
}

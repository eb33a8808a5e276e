import type { Text } from '../model/text.ts';

/** A place on a page of the same documentation. */
export interface PageLink {
  readonly label: string;
  readonly page: string;
  readonly id: string;
}

/** Plain words, words in both languages, or a link. Nothing of it is markup. */
export type Said = string | Text | PageLink;

/** A cell is its lines. */
export interface PageTable {
  readonly head: readonly Said[];
  readonly rows: readonly (readonly (readonly Said[])[])[];
}

export type Block =
  | { readonly heading: Said; readonly level: 2 | 3; readonly id: string }
  | { readonly paragraph: readonly Said[] }
  | { readonly list: readonly Said[] }
  | { readonly table: PageTable };

/** A document before it is known whether it becomes Markdown or HTML. */
export interface Page {
  /** File name without its ending. */
  readonly name: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
}

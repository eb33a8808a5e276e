/** What a clerk types into one cell. A `date` is typed as a real date, `text` as text, `number` as a number. */
export type CellEntry =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly date: string }
  | null;

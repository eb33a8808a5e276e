import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { foldName } from '../model/fold-name.ts';
import type { Form } from '../model/form.ts';
import type { LocatedTable } from './located.ts';

/** Which form the content of a workbook belongs to. */
export type FormChoice =
  | { readonly kind: 'found'; readonly form: Form }
  | { readonly kind: 'unclear'; readonly candidates: readonly Form[] };

/** The form a name or code stands for. */
export function formNamed(text: string, index: CatalogueIndex): Form | null {
  const known = index.forms.get(text.trim());
  if (known) return known;
  const name = foldName(text);
  for (const form of index.forms.values()) {
    if (foldName(form.name.zh) === name || foldName(form.name.en) === name) return form;
  }
  return null;
}

/**
 * The form whose ledgers were found. `preferred` (what the template or the uploader says) wins as long as some table
 * of its own is there; a summary sheet belongs to many forms and proves a form only by its indicators.
 */
export function chooseForm(
  tables: readonly LocatedTable[],
  preferred: readonly (Form | null)[],
  index: CatalogueIndex,
): FormChoice {
  const scores = new Map([...index.forms.values()].map((form) => [form, scoreForm(form, tables)]));
  for (const form of preferred) {
    if (form && (scores.get(form) ?? 0) > 0) return { kind: 'found', form };
  }
  if (!tables.some((table) => isTelling(table, index))) {
    const candidates = [...scores].filter(([, score]) => score > 0).map(([form]) => form);
    if (candidates.length > 1) return { kind: 'unclear', candidates };
  }
  const highest = Math.max(0, ...scores.values());
  const best = [...scores].filter(([, score]) => score === highest && score > 0).map(([form]) => form);
  const [only] = best;
  return only && best.length === 1 ? { kind: 'found', form: only } : { kind: 'unclear', candidates: best };
}

/** A summary sheet without a known indicator may belong to any form. */
function isTelling(table: LocatedTable, index: CatalogueIndex): boolean {
  if (table.ledger.kind !== 'summary') return true;
  return [...index.forms.values()].some((form) => sharedIndicators(form, table) > 0);
}

/** Of two forms with the same tables the one that lacks fewer is meant. */
function scoreForm(form: Form, tables: readonly LocatedTable[]): number {
  const found = new Set(tables.map(({ ledger }) => ledger.code));
  let score = form.ledgers.filter((code) => found.has(code)).length / form.ledgers.length / 2;
  for (const table of tables) {
    if (!form.ledgers.includes(table.ledger.code)) continue;
    score += table.ledger.kind === 'summary' ? 0.5 + sharedIndicators(form, table) : 2;
  }
  return score;
}

/** Share of the sheet's indicators that the form asks for, times 1.5. */
function sharedIndicators(form: Form, table: LocatedTable): number {
  const key = table.ledger.summaryColumns?.indicator;
  const at = table.columns.find(({ column }) => column.key === key)?.at;
  const codes = table.rows.flatMap((row) => row.cells.find((cell) => cell.column === at)?.text.trim() ?? []);
  if (codes.length === 0) return 0;
  return (1.5 * codes.filter((code) => form.summary.includes(code)).length) / codes.length;
}

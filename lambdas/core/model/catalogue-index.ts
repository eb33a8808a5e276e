import type { Catalogue } from './catalogue.ts';
import type { Form } from './form.ts';
import type { Indicator, Part } from './indicator.ts';
import type { Ledger } from './ledger.ts';
import type { Obligation } from './obligation.ts';
import type { Rule } from './rule.ts';

/** A part with the key under which submissions and rollups store it. @example key 'RCT-003/n', indicator 'RCT-003' */
export interface PartDefinition {
  readonly key: string;
  readonly indicator: string;
  readonly form: string;
  readonly part: Part;
}

/** The catalogue with its references resolved, ready to look things up in. Built once per version. */
export interface CatalogueIndex {
  readonly source: Catalogue;
  /** sha256 of the canonical content, hex. */
  readonly version: string;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly rules: readonly Rule[];
  readonly obligations: readonly Obligation[];
  /** By part key. */
  readonly parts: ReadonlyMap<string, PartDefinition>;
  /** Form code → the parts its submissions carry. */
  readonly partsOfForm: ReadonlyMap<string, readonly PartDefinition[]>;
  /** Term of a ratio or total → the key of the part that holds it. Keys: `CODE/n`, `CODE/d`; `CODE/1`, `CODE/2` … */
  readonly termParts: ReadonlyMap<string, string>;
}

/** Key of a total's term. @param place from 0 */
export function totalTermKey(indicator: string, place: number): string {
  return `${indicator}/${place + 1}`;
}

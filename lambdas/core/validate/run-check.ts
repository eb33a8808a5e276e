import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Check, Rule } from '../model/rule.ts';
import type { Subject } from './subject.ts';

/** One rule, ready to run over any submission. */
export type RunCheck = (subject: Subject) => Finding[];

/** The arguments of a kind of check. */
export type CheckOf<K extends Check['kind']> = Extract<Check, { kind: K }>;

/** Compiles a rule whose kind has arguments. */
export type CompileCheck<K extends Check['kind']> = (
  rule: Rule,
  check: CheckOf<K>,
  index: CatalogueIndex,
) => RunCheck;

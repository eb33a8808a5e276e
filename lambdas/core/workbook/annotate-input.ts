import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';

/** What an annotated copy says. `checkedAt` and the names are printed as given. */
export interface AnnotationInput {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly context: {
    readonly unit: string | null;
    readonly form: string | null;
    readonly period: string | null;
    readonly fileName: string;
    readonly checkedAt: string;
  };
  /** Chinese when absent. */
  readonly language?: Language;
}

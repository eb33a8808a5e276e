import * as z from 'zod';
import type { CheckContext } from '../../lambdas/core/model/check-context.ts';
import { PartsSchema } from '../../lambdas/core/model/part-value.ts';
import { type SubmissionKey, SubmissionKeySchema } from '../../lambdas/core/model/submission.ts';
import type { LedgerRow } from '../../lambdas/core/model/value.ts';
import { VerdictSchema } from '../../lambdas/core/model/verdict.ts';
import type { WorkbookReader } from '../../lambdas/ports/workbook-reader.ts';
import type { Checker } from '../../lambdas/steps/checker.ts';

/** A workbook for tests of the machinery: JSON that says outright what the pure stages would have found in it. */
const PaperSchema = z.strictObject({
  key: SubmissionKeySchema.nullable(),
  verdict: VerdictSchema,
  parts: PartsSchema,
  warnings: z.number().int().default(0),
  /** Tells papers with the same content apart. */
  note: z.string().default(''),
});
export type Paper = z.input<typeof PaperSchema>;

export function paper(content: Paper): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

export const paperReader: WorkbookReader = {
  async read(bytes) {
    const text = new TextDecoder().decode(bytes);
    return {
      ok: true,
      findings: [],
      workbook: {
        format: 'csv',
        sheets: [
          {
            name: 's',
            visibility: 'visible',
            rows: [{ number: 1, hidden: false, cells: [{ column: 1, type: 'text', text }] }],
            merges: [],
            hiddenColumns: new Set(),
          },
        ],
        date1904: false,
        hasMacros: false,
        hasExternalLinks: false,
      },
    };
  },
};

/** Remembers the contexts it was given, so that tests can look at them. */
export function createPaperChecker(): Checker & { readonly contexts: Map<string, CheckContext> } {
  const contexts = new Map<string, CheckContext>();
  return {
    contexts,
    identify(read) {
      const text = read.ok ? (read.workbook.sheets[0]?.rows[0]?.cells[0]?.text ?? '') : '';
      const { key, verdict } = PaperSchema.parse(JSON.parse(text));
      return {
        key,
        verdict: verdict === 'accepted' ? null : verdict,
        findings: [],
        normalised: key && {
          key,
          templateVersion: null,
          rows: { L10: [paperRow(text)] },
          totals: [],
          placement: {},
          zeroReports: [],
          normalisations: [],
          findings: [],
        },
      };
    },
    judge({ key, normalised, verdict, findings }, context) {
      if (key) contexts.set(nameOf(key), context);
      const row = normalised?.rows.L10?.[0];
      const content = row ? PaperSchema.parse(JSON.parse(textOf(row))) : null;
      const warnings = Array.from({ length: content?.warnings ?? 0 }, (_, i) => ({
        code: 'V999',
        severity: 'warning' as const,
        sheet: 's',
        cell: `A${i + 1}`,
        value: null,
        message: { zh: '请核对', en: 'check' },
      }));
      return {
        key,
        verdict: verdict ?? 'accepted',
        body: {
          findings: [...findings, ...warnings],
          normalisations: [],
          rows: normalised?.rows ?? {},
          lineage: {},
        },
        facts: {
          parts: content?.parts ?? {},
          lineage: {},
          evidence: {},
          counts: { summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
        },
      };
    },
  };
}

function paperRow(text: string): LedgerRow {
  return { sheet: 's', row: 1, values: { text: { text } } };
}

function textOf(row: LedgerRow): string {
  const value = row.values.text;
  return value && 'text' in value ? value.text : '';
}

export function nameOf(key: SubmissionKey): string {
  return `${key.unit} ${key.form} ${key.period}`;
}

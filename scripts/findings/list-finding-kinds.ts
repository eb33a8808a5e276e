import { BATCH_FINDINGS } from '../../lambdas/core/model/batch-findings.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { CELL_FINDINGS } from '../../lambdas/core/model/cell-findings.ts';
import { FILE_FINDINGS } from '../../lambdas/core/model/file-findings.ts';
import type { FindingKind } from '../../lambdas/core/model/finding-kind.ts';
import { LAYOUT_FINDINGS } from '../../lambdas/core/model/layout-findings.ts';
import { SHEET_FINDINGS } from '../../lambdas/core/model/sheet-findings.ts';
import { UPLOAD_FINDINGS } from '../../lambdas/core/model/upload-findings.ts';

export interface ListedKind extends FindingKind {
  readonly code: string;
  /** Warns first; blocks later. */
  readonly beta: boolean;
}

/** Everything a workbook can be told: rules of the catalogue, then what the product itself says. */
export function listFindingKinds(index: CatalogueIndex): ListedKind[] {
  const rules = index.rules.map(({ code, severity, message, hint, beta }) => ({
    code,
    severity,
    message,
    ...(hint && { hint }),
    beta: beta ?? false,
  }));
  const own = [
    UPLOAD_FINDINGS,
    BATCH_FINDINGS,
    FILE_FINDINGS,
    SHEET_FINDINGS,
    LAYOUT_FINDINGS,
    CELL_FINDINGS,
  ].flatMap((table: Readonly<Record<string, FindingKind>>) =>
    Object.entries(table).map(([code, kind]) => ({ code, ...kind, beta: false })),
  );
  const byCode = (a: ListedKind, b: ListedKind) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  return [...rules.sort(byCode), ...own.sort(byCode)];
}

import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import { type Period, shiftPeriod } from '../core/model/period.ts';
import type { Unit } from '../core/model/unit.ts';
import type { LedgerRows } from '../core/model/value.ts';
import { buildTemplate } from '../core/publish/template-workbook.ts';
import type { SubmissionStore } from '../ports.ts';

export interface TemplateDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'lastHead' | 'body'>;
}

/** The workbook a unit fills: registers hold what was last accepted before the period. */
export async function templateFor(
  deps: TemplateDeps,
  of: { readonly form: Form; readonly unit: Unit; readonly period: Period },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { form, unit, period } = of;
  const prefill = await lastRegisters(deps, form, unit.code, period);
  const bytes = buildTemplate({ index: deps.catalogue, form, unit, period, ...(prefill && { prefill }) });
  return {
    bytes,
    fileName: `${unit.code}-${unit.shortName ?? unit.name}-${form.name.zh}-${period}.xlsx`,
  };
}

async function lastRegisters(
  { catalogue, submissions }: TemplateDeps,
  form: Form,
  unit: string,
  period: Period,
): Promise<LedgerRows | null> {
  const registers = form.ledgers.filter((code) => catalogue.ledgers.get(code)?.kind === 'register');
  if (registers.length === 0) return null;
  const head = await submissions.lastHead(unit, form.code, shiftPeriod(period, -1));
  const body = head && (await submissions.body(head, head.version));
  return body && Object.fromEntries(registers.map((code) => [code, body.rows[code] ?? []]));
}

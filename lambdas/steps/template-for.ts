import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import { type Period, shiftPeriod } from '../core/model/period.ts';
import type { Unit } from '../core/model/unit.ts';
import type { LedgerRows } from '../core/model/value.ts';
import { buildTemplate } from '../core/publish/template-workbook.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';

export interface TemplateDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'lastHead' | 'body'>;
}

/** What one template is made for. */
export interface TemplateOrder {
  readonly form: Form;
  readonly unit: Unit;
  readonly period: Period;
}

export interface MadeTemplate {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The workbook a unit fills: registers hold what was last accepted before the period. */
export async function templateFor(deps: TemplateDeps, order: TemplateOrder): Promise<MadeTemplate> {
  const { form, unit, period } = order;
  const prefill = await lastRegisters(deps, form, unit.code, period);
  const bytes = buildTemplate({ index: deps.catalogue, form, unit, period, ...(prefill && { prefill }) });
  return { bytes, fileName: templateFileName(order) };
}

const UNSAFE = /[\\/:*?"<>|\p{Cc}]+/gu;

/** @example '0101-第一分公司-会议与学习-2022-03.xlsx' */
export function templateFileName({ form, unit, period }: TemplateOrder): string {
  return `${unit.code}-${unit.shortName ?? unit.name}-${form.name.zh}-${period}.xlsx`.replace(UNSAFE, '·');
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

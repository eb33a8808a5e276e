import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { computeFacts } from '../../lambdas/core/facts/compute-facts.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { DutyRecord } from '../../lambdas/core/model/duty-record.ts';
import { loadDuties } from '../../lambdas/steps/load-duties.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { sampleBody } from '../contract/samples.ts';
import { head, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { type Ledgers, nodeValues, type Return, rowsOf, SHIPPED } from './indicator-cases.ts';

/** An accepted return as it was filled in, and when it came. */
export interface Sent extends Return {
  readonly receivedAt?: string;
  readonly late?: boolean;
}

export interface DutyQuestion {
  readonly code: string;
  /** Type of the unit `1`. */
  readonly type: string;
  /** Whose due day lies in it. */
  readonly at: string;
  readonly sent: readonly Sent[];
  /** Long after when not given. */
  readonly today?: string;
  readonly validFrom?: string;
  /** The unit has this one above it, and is not the top. */
  readonly below?: boolean;
  /** The unit is the top `0` of the units `1` and `2`, whose numbers count for it. */
  readonly group?: boolean;
}

/** From rows to records, as the product does it: facts of each return, kept heads, the duties of the unit. */
export async function dutiesOf(asked: DutyQuestion): Promise<DutyRecord[]> {
  const { type, at, sent, today = '2026-06-01', validFrom = '2000-01-01' } = asked;
  const asker = asked.group ? '0' : '1';
  const others = asked.group
    ? [unit('1', '0', { type: '所属企业' }), unit('2', '0', { type: '所属企业' })]
    : asked.below
      ? [unit('0', null, { type: '总部机关', reports: false })]
      : [];
  const tree = organisation(unit(asker, asked.below ? '0' : null, { type, validFrom }), ...others);
  const catalogue = withOnly(asked.code);
  const submissions = createMemorySubmissionStore();
  for (const one of sent) await submissions.commit(headOf(one, catalogue), sampleBody(), null);
  const deps = { catalogue, submissions, treeOf: createOrgTrees(), utcOffset: 480 };
  const records = await loadDuties(deps, tree, {
    node: asker,
    period: period(at),
    today,
    ...(asked.group
      ? { valueAt: (node, indicator, when) => nodeValues(when, sent, node)[indicator] ?? null }
      : {}),
  });
  return records.filter((one) => one.unit === asker);
}

const catalogues = new Map<string, CatalogueIndex>();

/** The shipped catalogue with one of its obligations: hundreds of questions, each about one. */
function withOnly(code: string): CatalogueIndex {
  const known = catalogues.get(code);
  if (known) return known;
  const obligations = SHIPPED.obligations.filter((one) => one.code === code);
  if (obligations.length !== 1) throw new Error(`there is no obligation ${code}`);
  const made = { ...SHIPPED, obligations, source: { ...SHIPPED.source, obligations } };
  catalogues.set(code, made);
  return made;
}

function headOf(one: Sent, catalogue: CatalogueIndex) {
  const { form, period: at, unit: code = '1', rows = {}, zero = [], receivedAt, late } = one;
  const { parts, evidence } = computeFacts(
    {
      key: { unit: code, form, period: period(at) },
      templateVersion: null,
      rows: rowsOf(form, rows),
      totals: [],
      placement: {},
      zeroReports: [...zero],
      normalisations: [],
      findings: [],
    },
    catalogue,
  );
  return head(code, at, parts, {
    form,
    evidence,
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(late === undefined ? {} : { late }),
  });
}

/** @example 'Z1 2022-03-31 met 2022-03-20', '2022-03-31 missing unreported' */
export function tell({ subject, due, state, doneOn, noReturn }: DutyRecord): string {
  const open = state === 'missing' || state === 'notApplicable';
  return [subject, due, state, doneOn, open && noReturn ? 'unreported' : null].filter(Boolean).join(' ');
}

/** The period of a form's return for a day. @example ('dues', '2022-05-31') → '2022-05' */
export function periodOfDay(form: string, day: string): string {
  const cadence = SHIPPED.forms.get(form)?.cadence;
  if (cadence === 'year') return day.slice(0, 4);
  return cadence === 'quarter'
    ? `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    : day.slice(0, 7);
}

/** A register of branches and persons. Of each kind two owe something: `Z1` and `Z2`, `G1` and `G2`, `B1` and `B2` … */
export const lists = (day: string): Sent => ({
  form: 'organisation',
  period: periodOfDay('organisation', day),
  rows: {
    L01: [
      { organisationNo: 'Z1', organisationType: '党支部' },
      { organisationNo: 'Z2', organisationType: '联合党支部', owningUnit: '1' },
      { organisationNo: 'Z8', organisationType: '党支部', dissolvedOn: '2021-05-31' },
      { organisationNo: 'Z9', organisationType: '党支部', owningUnit: '2' },
      { organisationNo: 'DW', organisationType: '党委' },
      { organisationNo: 'G1', organisationType: '党小组' },
      { organisationNo: 'G2', organisationType: '党小组' },
    ],
    L03: [
      { personNo: 'B1', categories: ['班子成员', '处级以上'], standing: '在岗' },
      { personNo: 'B2', categories: ['班子成员'] },
      { personNo: 'B7', categories: ['班子成员'], standing: '退休' },
      { personNo: 'B8', categories: ['班子成员'], standing: '调出' },
      { personNo: 'B9', categories: ['班子成员'], standing: '在岗', unit: '2' },
      { personNo: 'S1', categories: ['支部书记'], standing: '在岗' },
      { personNo: 'S2', categories: ['党务工作者'] },
      { personNo: 'S8', categories: ['支部书记'], standing: '调出' },
      { personNo: 'P1', categories: ['职工'], standing: '在岗' },
    ],
  },
});

export const sent = (form: string, at: string, rows: Ledgers = {}, more: Partial<Sent> = {}): Sent => ({
  form,
  period: at,
  rows,
  ...more,
});

/** The returns of a question, those of one form and period together. */
export function together(all: readonly Sent[]): Sent[] {
  const found = new Map<string, Sent>();
  for (const one of all) {
    const key = `${one.unit ?? '1'} ${one.form} ${one.period}`;
    const before = found.get(key);
    const rows: Record<string, Ledgers[string]> = { ...before?.rows };
    for (const [ledger, more] of Object.entries(one.rows ?? {}))
      rows[ledger] = [...(rows[ledger] ?? []), ...more];
    found.set(key, { ...one, rows });
  }
  return [...found.values()];
}

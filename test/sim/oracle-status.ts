import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { SIM_FORMS } from './catalogue.ts';
import type { Arrival, Winner } from './oracle.ts';
import { parentsIn, recordIn, spansOf } from './oracle-tree.ts';

/** What is known about one submission when all is at rest. */
export interface Standing {
  readonly unit: string;
  readonly form: 'f' | 'q';
  readonly period: string;
  readonly winner: Winner | undefined;
  /** Everything that arrived for it. */
  readonly arrivals: readonly Arrival[];
  /** The file of somebody who gave up is recorded as received. */
  readonly unfinished: boolean;
  /** Cells with an explanation. */
  readonly explained: ReadonlySet<string>;
  /** Number of the version that counts. */
  readonly version: number;
  /** Node → the version of this submission that its standing approval covers. */
  readonly signed: ReadonlyMap<string, number>;
}

/** What the submission's status must be; null when there is nothing to say about it. */
export function decideStatus(organisation: Organisation, standing: Standing): string | null {
  const { unit, form, winner, unfinished, explained } = standing;
  const length = SIM_FORMS[form] === 'month' ? 1 : 3;
  const span = spansOf(Number(standing.period.slice(0, 4)), length).find(
    ({ name }) => name === standing.period,
  );
  if (!span) throw new RangeError(standing.period);
  const record = recordIn(organisation, unit, span.to, span.to);
  const owes = record?.reports === true && (record.forms.length === 0 || record.forms.includes(form));
  if (!owes && !winner) return null;
  if (unfinished) return 'received';
  if (winner?.arrival.kind === 'accepted') {
    const cells = Array.from({ length: winner.arrival.warnings }, (_, i) => `A${i + 1}`);
    if (cells.some((cell) => !explained.has(cell))) return 'explaining';
    const parents = parentsIn(organisation, span);
    for (let node: string | null = unit; node !== null; node = parents.get(node) ?? null)
      if (standing.signed.get(node) === standing.version) return 'approved';
    return 'accepted';
  }
  if (winner?.arrival.kind === 'return') return 'returned';
  const since = winner?.order ?? '';
  const refused = standing.arrivals.some(
    ({ kind, receivedAt, id }) => kind === 'rejected' && `${receivedAt} ${id}` > since,
  );
  if (refused) return 'returned';
  return owes ? 'missing' : null;
}

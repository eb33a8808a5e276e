import { createHash } from 'node:crypto';
import { type Approval, ApprovalSchema } from '../../core/model/approval.ts';
import { type Explanation, ExplanationSchema } from '../../core/model/explanation.ts';
import { cadenceOf, type Period } from '../../core/model/period.ts';
import { type DoorEvent, DoorEventSchema } from '../../core/model/period-door.ts';
import type { DecisionStore } from '../../ports/decision-store.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { ItemKey, Table } from './table.ts';

/**
 * `NOTE#{unit}#{form}` / `{period}#{hash of what it is about}` explanations;
 * `APPROVE#{form}#{period}` / `{node}` approvals; `DOOR#{form}#{period}` / `{at}#{kind}#{unit}` what was decided about a
 * period, only ever added to.
 */
export function createDynamoDecisionStore(table: Table): DecisionStore {
  /** Writes unless something decided later stands there. */
  async function putLatest(key: ItemKey, value: unknown, at: string): Promise<void> {
    await table.put(
      { ...key, ...(await packAttributes(table, value)), at },
      {
        text: 'attribute_not_exists(#pk) OR #at <= :at',
        names: { '#pk': 'pk', '#at': 'at' },
        values: { ':at': at },
      },
    );
  }
  const readAll = async (range: Parameters<Table['all']>[0]) =>
    Promise.all((await table.all(range)).map((item) => unpackAttributes(table, item)));

  return {
    async explanations(unit, form, first, last) {
      const range = { pk: notePartition({ unit, form }), from: `${first}#`, to: `${last}#~` };
      const found = (await readAll(range)).map((value) => ExplanationSchema.parse(value));
      return found
        .filter((one) => cadenceOf(one.period) === cadenceOf(first))
        .sort((a, b) => compare(`${a.period} ${a.at}`, `${b.period} ${b.at}`));
    },
    putExplanation: (explanation) =>
      putLatest(explanationKey(explanation), ExplanationSchema.parse(explanation), explanation.at),
    approvals: async (form, period) =>
      (await readAll({ pk: approvalPartition({ form, period }) })).map((value) =>
        ApprovalSchema.parse(value),
      ),
    putApproval: (approval) =>
      putLatest(
        { pk: approvalPartition(approval), sk: approval.node },
        ApprovalSchema.parse(approval),
        approval.at,
      ),
    doorEvents: async (form, period) =>
      (await readAll({ pk: doorPartition(form, period) })).map((value) => DoorEventSchema.parse(value)),
    async addDoorEvent(form, period, event) {
      const sk = `${event.at}#${event.kind}#${event.unit ?? ''}`;
      const value: DoorEvent = DoorEventSchema.parse(event);
      await table.put({ pk: doorPartition(form, period), sk, ...(await packAttributes(table, value)) });
    },
  };
}

/** @example NOTE#0101#meetings / 2022-03#9f86d081884c7d65 */
function explanationKey({ unit, form, period, code, sheet, cell, value, message }: Explanation): ItemKey {
  const about = JSON.stringify([code, sheet, cell, value, message]);
  const hash = createHash('sha256').update(about).digest('hex').slice(0, 32);
  return { pk: notePartition({ unit, form }), sk: `${period}#${hash}` };
}

function notePartition({ unit, form }: Pick<Explanation, 'unit' | 'form'>): string {
  return `NOTE#${unit}#${form}`;
}

function approvalPartition({ form, period }: Pick<Approval, 'form' | 'period'>): string {
  return `APPROVE#${form}#${period}`;
}

function doorPartition(form: string, period: Period): string {
  return `DOOR#${form}#${period}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { ReminderKey, ReminderStore } from '../../ports/reminder-store.ts';
import type { ItemKey, Table } from './table.ts';

/** `REMIND#{window}` / `{about}#{step}`. */
export function createDynamoReminderStore(table: Table): ReminderStore {
  return {
    claim: (reminder, at) =>
      table.put(
        { ...keyOf(reminder), claimedAt: at },
        { text: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } },
      ),
    async sent(reminder, { at, missing }) {
      await table.update(keyOf(reminder), {
        text: 'SET #sentAt = :at, #missing = :missing',
        names: { '#sentAt': 'sentAt', '#missing': 'missing' },
        values: { ':at': at, ':missing': missing },
      });
    },
  };
}

/** @example REMIND#2022-03 / meetings#-3 */
function keyOf({ about, window, step }: ReminderKey): ItemKey {
  return { pk: `REMIND#${window}`, sk: `${about}#${step}` };
}

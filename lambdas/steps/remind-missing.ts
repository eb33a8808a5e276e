import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { listReturns, type Returns } from '../core/rollup/list-returns.ts';
import { doorAt } from '../core/workflow/period-door.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { ReminderStore } from '../ports/reminder-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { dueDay } from './due-day.ts';
import { localDay } from './local-day.ts';
import type { TreeOf } from './org-trees.ts';
import { recentPeriods } from './recent-periods.ts';
import { reminderNotice } from './reminder-notice.ts';
import { reminderStep } from './reminder-step.ts';

export interface RemindDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'headsOf'>;
  readonly orgs: Pick<OrgDirectory, 'current'>;
  readonly reminders: ReminderStore;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Log;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
  /** Where periods are closed and locked by hand; nobody is reminded of these. */
  readonly doors?: Pick<DecisionStore, 'doorEvents'>;
}

/** Due days lie at most this many periods back. */
const PERIODS_BACK = 3;
const BATCH = 100;

/**
 * One notice per top of the organisation, form, period and step, with the units that have not reported by name.
 * A step is claimed before it is sent: it is never sent twice, and one that failed half-way is in the log as an error.
 * Returns how many notices were sent.
 */
export async function remindMissing(deps: RemindDeps): Promise<number> {
  const organisation = await deps.orgs.current();
  if (!organisation) return 0;
  const today = localDay(deps.clock.now(), deps.utcOffset);
  let sent = 0;
  for (const form of deps.catalogue.forms.values())
    for (const period of recentPeriods(today, form.cadence, PERIODS_BACK)) {
      const step = reminderStep(today, dueDay(form, period));
      if (step === null || (await isShut(deps, form, period))) continue;
      sent += await remind(deps, organisation, form, period, step);
    }
  return sent;
}

async function isShut({ doors, clock }: RemindDeps, form: Form, period: Period): Promise<boolean> {
  const events = (await doors?.doorEvents(form.code, period)) ?? [];
  return doorAt(events, clock.now()) !== 'open';
}

async function remind(
  deps: RemindDeps,
  organisation: Organisation,
  form: Form,
  period: Period,
  step: number,
): Promise<number> {
  const reminder = { about: form.code, window: period, step };
  if (!(await deps.reminders.claim(reminder, deps.clock.now()))) return 0;
  const { tops, missing } = await missingByTop(deps, organisation, form, period);
  try {
    for (const [to, { missing: units, received }] of tops) {
      const expected = units.length + received.length;
      const about = { form, period, step, dueOn: dueDay(form, period), missing: units, expected };
      await deps.notifier.notify({ to, ...reminderNotice(about) });
    }
    await deps.reminders.sent(reminder, { at: deps.clock.now(), missing });
  } catch (error) {
    deps.log.error('a reminder could not be sent', { ...reminder, error: String(error) });
    return 0;
  }
  return tops.length;
}

/** Tops below which something is missing. */
async function missingByTop(deps: RemindDeps, organisation: Organisation, form: Form, period: Period) {
  const tree = deps.treeOf(organisation, period);
  const heads = await loadHeads(deps, [...tree.units.keys()], form.code, period);
  const headsOf = (unit: string) => heads.get(unit) ?? [];
  const tops: [string, Returns][] = [];
  let missing = 0;
  for (const node of tree.roots) {
    const returns = listReturns({ tree, form, period, node, headsOf });
    if (returns.missing.length === 0) continue;
    tops.push([node, returns]);
    missing += returns.missing.length;
  }
  return { tops, missing };
}

async function loadHeads(
  deps: RemindDeps,
  units: readonly string[],
  form: string,
  period: Period,
): Promise<Map<string, Head[]>> {
  const found = new Map<string, Head[]>();
  for (let i = 0; i < units.length; i += BATCH) {
    const keys = units.slice(i, i + BATCH).map((unit) => ({ unit, form, period }));
    for (const head of await deps.submissions.headsOf(keys)) if (head) found.set(head.unit, [head]);
  }
  return found;
}

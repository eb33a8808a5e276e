import { dutyReminder } from '../core/duty/duty-reminder.ts';
import type { OpenDuty } from '../core/duty/open-duties.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import { parsePeriod } from '../core/model/period.ts';
import { dutyNotice } from './duty-notice.ts';
import { listOpenDuties } from './list-open-duties.ts';
import type { LoadDutiesDeps } from './load-duties.ts';
import { localDay } from './local-day.ts';
import type { RemindDeps } from './remind-missing.ts';

export interface RemindDutiesDeps extends RemindDeps {
  readonly submissions: RemindDeps['submissions'] & LoadDutiesDeps['submissions'];
}

/**
 * One notice per top of the organisation, obligation, due day and step, with the units it concerns. A step is claimed
 * before it is sent: it is never sent twice. Returns how many notices were sent.
 */
export async function remindDuties(deps: RemindDutiesDeps): Promise<number> {
  const organisation = await deps.orgs.current();
  if (!organisation || deps.catalogue.obligations.length === 0) return 0;
  const now = deps.clock.now();
  const today = localDay(now, deps.utcOffset);
  const year = parsePeriod(today.slice(0, 4));
  if (!year) return 0;
  const tree = deps.treeOf(organisation, year);
  let sent = 0;
  for (const top of tree.roots) {
    const open = await listOpenDuties(deps, organisation, { node: top, on: today, ahead: 0 });
    for (const group of groupBySending(open, today)) sent += await send(deps, tree, top, group);
  }
  return sent;
}

interface Sending {
  readonly step: number;
  readonly dueOn: string;
  readonly duties: readonly OpenDuty[];
}

function groupBySending(open: readonly OpenDuty[], today: string): Sending[] {
  const groups = new Map<string, Sending & { duties: OpenDuty[] }>();
  for (const duty of open) {
    const dueOn = duty.record.due.slice(0, 10);
    const step = dutyReminder(duty.obligation, dueOn, today);
    if (step === null) continue;
    const key = `${duty.obligation.code} ${dueOn} ${step}`;
    const group = groups.get(key) ?? { step, dueOn, duties: [] };
    groups.set(key, group);
    group.duties.push(duty);
  }
  return [...groups.values()];
}

async function send(deps: RemindDutiesDeps, tree: OrgTree, top: string, group: Sending): Promise<number> {
  const [first] = group.duties;
  if (!first) return 0;
  const { code } = first.obligation;
  const reminder = { about: `${code}-${top}`, window: group.dueOn, step: group.step };
  if (!(await deps.reminders.claim(reminder, deps.clock.now()))) return 0;
  const units = new Map<string, number>();
  for (const { record } of group.duties) units.set(record.unit, (units.get(record.unit) ?? 0) + 1);
  const named = [...units].map(([unit, count]) => ({
    unit,
    name: tree.units.get(unit)?.name ?? unit,
    count,
  }));
  try {
    const { step, dueOn } = group;
    const notice = dutyNotice(deps.catalogue, { obligation: first.obligation, step, dueOn, units: named });
    await deps.notifier.notify({ to: top, ...notice });
    await deps.reminders.sent(reminder, { at: deps.clock.now(), missing: group.duties.length });
  } catch (error) {
    deps.log.error('a reminder could not be sent', { ...reminder, error: String(error) });
    return 0;
  }
  return 1;
}

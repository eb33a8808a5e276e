import { type OpenDuty, openDuties } from '../core/duty/open-duties.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { parsePeriod } from '../core/model/period.ts';
import { type LoadDutiesDeps, loadDuties } from './load-duties.ts';

/**
 * Duties at and below a node that are overdue or come up, as they stand on a day: those of its year, deadlines of the
 * year before that are still open, and what falls due in the next year soon enough to be known of.
 * @param ahead days to look ahead at least
 */
export async function listOpenDuties(
  deps: LoadDutiesDeps,
  organisation: Organisation,
  { node, on, ahead }: { readonly node: string; readonly on: string; readonly ahead: number },
): Promise<OpenDuty[]> {
  const year = Number(on.slice(0, 4));
  const found: OpenDuty[] = [];
  for (const one of [year - 1, year, year + 1]) {
    const period = parsePeriod(String(one));
    if (!period) continue;
    const records = await loadDuties(deps, organisation, { node, period, today: on });
    const known = one < year ? records.filter(({ from, to }) => from === to) : records;
    found.push(...openDuties(known, deps.catalogue.obligations, on, ahead));
  }
  return found.sort((a, b) => a.days - b.days);
}

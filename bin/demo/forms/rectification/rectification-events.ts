import { perUnit } from '../../unit-scope.ts';
import type { RectificationEvents } from './events.ts';
import { makeAudits } from './make-audits.ts';
import { makeCampaigns, makeItems, makeRisks } from './make-campaigns.ts';
import { makeProblems } from './make-problems.ts';
import { makeVisits } from './make-visits.ts';
import { planInspections } from './plan-inspections.ts';

export const rectificationEvents = perUnit((scope): RectificationEvents => {
  const { unit, group, year, random } = scope;
  const months = scope.owed('month');
  const inspections = planInspections(group, year);
  const audits = makeAudits(unit.code, months, random.fork('audits'));
  const inspected = inspections.filter((one) => one.unit === unit.code);
  return {
    problems: [
      ...makeProblems(unit.code, months, random.fork('problems')),
      ...inspected.flatMap(({ problems }) => problems ?? []),
      ...(audits ?? []).flatMap(({ problems }) => problems),
    ],
    inspections: unit.parent === null ? inspections : null,
    audits,
    campaigns: makeCampaigns(unit.code, months, random.fork('campaigns')),
    visits: makeVisits(scope),
    items: makeItems(unit.code, year, random.fork('items')),
    risks: makeRisks(unit.code, months, random.fork('risks')),
  };
});

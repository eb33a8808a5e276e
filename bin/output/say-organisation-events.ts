import type { OrganisationEvent } from '../../lambdas/core/model/organisation-events.ts';
import type { Text } from '../../lambdas/core/model/text.ts';
import type { Session } from './session.ts';

const WORDS: Readonly<Record<OrganisationEvent['kind'], (event: OrganisationEvent) => Text>> = {
  opened: ({ to }) => ({ zh: `新设（上级 ${to ?? '无'}）`, en: `opened below ${to ?? 'nobody'}` }),
  closed: () => ({ zh: '撤销（最后一日）', en: 'closed (last day)' }),
  renamed: ({ from, to }) => ({ zh: `更名：${from} → ${to}`, en: `renamed: ${from} → ${to}` }),
  moved: ({ from, to }) => ({
    zh: `调整隶属：${from ?? '无'} → ${to ?? '无'}`,
    en: `moved: ${from ?? '-'} → ${to ?? '-'}`,
  }),
  merged: ({ to }) => ({ zh: `并入 ${to}（最后一日）`, en: `merged into ${to} (last day)` }),
  split: ({ from }) => ({ zh: `由 ${from} 拆分设立`, en: `split from ${from}` }),
  changed: () => ({ zh: '其他登记事项变更', en: 'other details changed' }),
};

/** Dated changes of the organisation, one line each. */
export function sayOrganisationEvents(
  session: Session,
  events: readonly OrganisationEvent[],
  mark: string,
  most = 50,
): void {
  for (const event of events.slice(0, most)) {
    const words = WORDS[event.kind](event)[session.language];
    session.say(`  ${mark} ${event.on}  ${event.unit} ${event.name}  ${words}`);
  }
  const more = events.length - most;
  if (more > 0) session.say({ zh: `  …… 另有 ${more} 项`, en: `  … and ${more} more` });
}

import type { Command } from 'commander';
import { ORGANISATION_COLUMNS } from '../../lambdas/core/locate/organisation-columns.ts';
import {
  differencesOf,
  type OrganisationDifferences,
} from '../../lambdas/core/model/organisation-differences.ts';
import { compareOrganisations, organisationEvents } from '../../lambdas/core/model/organisation-events.ts';
import type { Language } from '../../lambdas/core/model/text.ts';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue, withOrganisation, withProduct } from '../open-product.ts';
import { sayFindings } from '../output/say-findings.ts';
import { sayOrganisationEvents } from '../output/say-organisation-events.ts';
import type { Session } from '../output/session.ts';
import { readOrganisationFile } from '../read-organisation-file.ts';
import { dayOption } from './options.ts';

export function registerOrg(program: Command, run: RunCommand): void {
  const org = program.command('org').description('单位名录');
  org
    .command('import <file>')
    .description('导入单位名录（org.xlsx）；有错误时不改动原名录')
    .action(run(importOrg));
  org
    .command('changes')
    .description('单位的新设、撤销、更名、调整隶属、合并、拆分，按日期排列')
    .option('--from <day>', '从这一天起，例如 2022-01-01')
    .option('--to <day>', '到这一天止')
    .action(run(listChanges));
}

async function listChanges(session: Session, flags: { from?: string; to?: string }): Promise<number> {
  const [from, to] = [dayOption(flags.from ?? '0000-01-01'), dayOption(flags.to ?? '9999-12-31')];
  const organisation = await withOrganisation(session, async (_, current) => current);
  const events = organisationEvents(organisation).filter(({ on }) => on >= from && on <= to);
  sayOrganisationEvents(session, events, '·', Number.POSITIVE_INFINITY);
  session.emit(events);
  return 0;
}

async function importOrg(session: Session, file: string): Promise<number> {
  const { organisation, findings } = await readOrganisationFile(file, await openCatalogue(session));
  sayFindings(session, findings);
  if (!organisation) {
    session.emit({ imported: false, findings });
    session.warn({
      zh: `${file} 有错误，单位名录没有改动。`,
      en: `${file} has errors; nothing was imported.`,
    });
    return 2;
  }
  const changes = await withProduct(session, async ({ runtime }) => {
    const before = await runtime.deps.orgs.current();
    await runtime.importOrganisation(organisation);
    await runtime.drain();
    return before
      ? { ...compareOrganisations(before, organisation), fields: differencesOf(before, organisation) }
      : { added: [], removed: [], fields: null };
  });
  sayOrganisationEvents(session, changes.added, '+');
  sayOrganisationEvents(session, changes.removed, '-');
  if (changes.fields && changes.added.length + changes.removed.length === 0)
    sayDifferences(session, changes.fields);
  session.say({
    zh: `已导入 ${organisation.units.length} 个单位，版本 ${organisation.version}。`,
    en: `Imported ${organisation.units.length} units, version ${organisation.version}.`,
  });
  const { version, units } = organisation;
  session.emit({ imported: true, version, units: units.length, changes, findings });
  return 0;
}

/** What differs though nothing happened to a unit: a target, the forms it owes, another spelling. */
function sayDifferences(session: Session, { before, after, places }: OrganisationDifferences): void {
  for (const at of [...new Set([...Object.keys(before), ...Object.keys(after)])].slice(0, MOST_SAID))
    session.say({
      zh: `  ${sayPlace(at, 'zh')}  ${before[at] ?? '—'} → ${after[at] ?? '—'}`,
      en: `  ${sayPlace(at, 'en')}  ${before[at] ?? '—'} → ${after[at] ?? '—'}`,
    });
  if (places > MOST_SAID) session.say({ zh: `  …… 共 ${places} 处`, en: `  … ${places} places in all` });
}

/** In the words of the workbook. @example '0103@2022-01-16.forms' → '0103（2022-01-16 起）应报报表' */
function sayPlace(at: string, language: Language): string {
  const [, unit, from, field] = /^(.+)@(\d{4}-\d{2}-\d{2})\.(\w+)$/.exec(at) ?? [];
  const column = Object.entries(ORGANISATION_COLUMNS).find(([key]) => key === field)?.[1];
  if (!column) return at;
  const label = column.label[language];
  return language === 'zh' ? `${unit}（${from} 起）${label}` : `${unit} (from ${from}), ${label}`;
}

const MOST_SAID = 20;

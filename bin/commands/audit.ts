import type { Command } from 'commander';
import type { AuditEntry, AuditState } from '../../lambdas/core/model/audit-entry.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { RunCommand } from '../huibao.ts';
import { type Product, withOrganisation } from '../open-product.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { dayOption, periodOption } from './options.ts';

interface AuditFlags {
  readonly unit?: string;
  readonly form?: string;
  readonly period?: string;
  readonly action?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
}

export function registerAudit(program: Command, run: RunCommand): void {
  program
    .command('audit')
    .description('谁在什么时候、从哪里、把什么改成了什么')
    .option('--unit <code>', '只看这个单位')
    .option('--form <code>', '只看这张报表')
    .option('--period <period>', '只看这个期间')
    .option('--action <action>', '动作，可只写前半，例如 submission、period.locked')
    .option('--by <name>', '只看这个人做的')
    .option('--from <day>', '从这一天起（UTC），例如 2022-04-01')
    .option('--to <day>', '到这一天止')
    .action(run(audit));
}

async function audit(session: Session, flags: AuditFlags): Promise<number> {
  const [from, to] = [dayOption(flags.from ?? '0000-01-01'), dayOption(flags.to ?? '9999-12-31')];
  if (from > to)
    throw new UsageError({
      zh: `--from ${from} 晚于 --to ${to}。`,
      en: `--from ${from} is later than --to ${to}.`,
    });
  const period = flags.period === undefined ? undefined : periodOption(flags.period);
  const wanted = (entry: AuditEntry) =>
    (flags.unit === undefined || entry.unit === flags.unit) &&
    (flags.form === undefined || entry.form === flags.form) &&
    (period === undefined || entry.period === period) &&
    (flags.by === undefined || entry.actor.name === flags.by) &&
    (flags.action === undefined ||
      entry.action === flags.action ||
      entry.action.startsWith(`${flags.action}.`));
  return withOrganisation(session, async (product, organisation) => {
    const entries: AuditEntry[] = [];
    let found = false;
    for await (const entry of product.runtime.deps.audit.entries(from, to)) {
      if (!wanted(entry)) continue;
      found = true;
      if (session.json) entries.push(entry);
      else sayEntry(session, entry);
    }
    if (!found) mustBeKnown(organisation, product.catalogue, flags);
    session.emit(entries);
    return 0;
  });
}

/** What is no longer in the organisation or the catalogue may still be in the log, so that this is asked last. */
function mustBeKnown(
  { units }: Organisation,
  { forms }: Product['catalogue'],
  { unit, form }: AuditFlags,
): void {
  if (unit !== undefined && !units.some((one) => one.code === unit))
    throw new UsageError({ zh: `单位名录中没有“${unit}”。`, en: `No unit "${unit}".` });
  if (form !== undefined && !forms.has(form))
    throw new UsageError({ zh: `没有报表“${form}”。`, en: `No form "${form}".` });
}

function sayEntry(
  session: Session,
  { at, actor, action, unit, form, period, before, after, note }: AuditEntry,
): void {
  const about = [unit, form, period].filter((part) => part !== undefined).join(' ');
  session.say(
    `${at}  ${actor.name}（${actor.via}）  ${action}${about ? `  ${about}` : ''}${note ? `  ${note}` : ''}`,
  );
  const changes = changesOf(before, after);
  if (changes !== '') session.say(`    ${changes}`);
}

const MOST = 12;

/** @example version 1→2，MTG-001 18→19 */
function changesOf(before: AuditState | null, after: AuditState | null): string {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = keys.flatMap((key) => {
    const [was, is] = [before?.[key], after?.[key]];
    if (was === is) return [];
    return [was === undefined ? `${key} ${is}` : `${key} ${was}→${is ?? '—'}`];
  });
  const more = changed.length > MOST ? ` …（共 ${changed.length} 项）` : '';
  return `${changed.slice(0, MOST).join('，')}${more}`;
}

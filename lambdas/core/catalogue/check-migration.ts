import type { Catalogue } from '../model/catalogue.ts';
import { composeMigration } from '../model/compose-migration.ts';
import type { Form } from '../model/form.ts';
import { composeMigrations, migrationsFrom } from '../model/former-templates.ts';
import type { Migration } from '../model/migration.ts';
import { compareVersions } from '../model/template-version.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { checkFormerLedger } from './check-former-ledger.ts';
import { type Fault, fault } from './fault.ts';
import { repeatedNames } from './repeated-names.ts';

/** It goes forward, leads to the current template, and everything it names is there. */
export function checkMigration(names: CatalogueNames, catalogue: Catalogue, migration: Migration): Fault[] {
  const form = names.forms.get(migration.form);
  if (!form) return [fault('form', `没有报表 ${migration.form}`, `there is no form ${migration.form}`)];
  const onForm = checkLedgerCodes(form, migration);
  const route = checkRoute(form, catalogue.migrations ?? [], migration);
  if (onForm.length + route.length > 0) return [...onForm, ...route];
  const { ledgers: known } = names;
  const steps = migrationsFrom(catalogue.migrations ?? [], form.code, migration.to, form.templateVersion);
  const next = composeMigrations(steps ?? [], form, known);
  const { template, faults } = composeMigration({ migration, form, ledgers: known, next });
  const twice = [
    ...repeatedNames(migration.sheets.flatMap((one) => ('from' in one ? [one.from] : []))).map((name) =>
      saidTwice('sheets', name),
    ),
    ...repeatedNames(migration.summary.map(({ from }) => [from])).map((name) => saidTwice('summary', name)),
  ];
  const ledgers = form.ledgers.flatMap((code) => {
    const [ledger, former] = [known.get(code), template.ledgers.get(code)];
    return ledger && former ? checkFormerLedger(ledger, former, migration) : [];
  });
  return [...faults, ...twice, ...ledgers];
}

/** File name a migration is expected under. @example 'migrations/training-2021.2-to-2022.1.yaml' */
export function migrationPath({ form, from, to }: Migration): string {
  return `migrations/${form}-${from}-to-${to}.yaml`;
}

function checkLedgerCodes(form: Form, { columns, values }: Migration): Fault[] {
  const strange = (section: string, entries: readonly { readonly ledger: string }[]) =>
    entries.flatMap(({ ledger }, i) => {
      if (form.ledgers.includes(ledger)) return [];
      const codes = form.ledgers.join(', ');
      return [
        fault(
          `${section}[${i}].ledger`,
          `报表没有台账 ${ledger}；现有：${codes}`,
          `ledger ${ledger} is not on the form; it has ${codes}`,
        ),
      ];
    });
  return [...strange('columns', columns), ...strange('values', values)];
}

function checkRoute(form: Form, migrations: readonly Migration[], { from, to }: Migration): Fault[] {
  const current = form.templateVersion;
  if (isInCircle(migrations, form.code, from))
    return [
      fault(
        'to',
        `从 ${from} 出发又回到 ${from}，成了循环`,
        `from ${from} the steps lead back to ${from}: a circle`,
      ),
    ];
  if (compareVersions(from, to) >= 0)
    return [fault('to', `应比 ${from} 新，现在是 ${to}`, `must be newer than ${from}; it is ${to}`)];
  if (to === current || migrationsFrom(migrations, form.code, to, current)) return [];
  return [
    fault(
      'to',
      `到 ${to} 为止，没有接到现行版本 ${current}；请补上从 ${to} 起的对照`,
      `ends at ${to}, which does not lead to the current version ${current}; add the step from ${to}`,
    ),
  ];
}

function isInCircle(migrations: readonly Migration[], form: string, start: string): boolean {
  const seen = new Set<string>();
  for (let version = start; !seen.has(version); ) {
    seen.add(version);
    const step = migrations.find((one) => one.form === form && one.from === version);
    if (!step) return false;
    if (step.to === start) return true;
    version = step.to;
  }
  return false;
}

function saidTwice(field: string, name: string): Fault {
  return fault(field, `“${name}”出现了两次`, `"${name}" occurs twice`);
}

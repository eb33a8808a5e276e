import type { CatalogueIndex } from './catalogue-index.ts';
import { composeMigration } from './compose-migration.ts';
import type { Form } from './form.ts';
import type { FormerTemplate } from './former-template.ts';
import type { Ledger } from './ledger.ts';
import type { Migration } from './migration.ts';

const known = new WeakMap<CatalogueIndex, Map<string, FormerTemplate | null>>();

/** How an older template of a form is read, or null when no migration leads from it to the current one. */
export function formerTemplate(index: CatalogueIndex, form: string, version: string): FormerTemplate | null {
  let templates = known.get(index);
  if (!templates) {
    templates = new Map();
    known.set(index, templates);
  }
  const id = `${form} ${version}`;
  let template = templates.get(id);
  if (template === undefined) {
    template = compose(index, form, version);
    templates.set(id, template);
  }
  return template;
}

function compose(index: CatalogueIndex, code: string, version: string): FormerTemplate | null {
  const form = index.forms.get(code);
  const steps = form && migrationsFrom(index.source.migrations ?? [], code, version, form.templateVersion);
  return form && steps ? composeMigrations(steps, form, index.ledgers) : null;
}

/** Several steps as one; null for none. @param steps in order, the last leads to the current template */
export function composeMigrations(
  steps: readonly Migration[],
  form: Form,
  ledgers: ReadonlyMap<string, Ledger>,
): FormerTemplate | null {
  let next: FormerTemplate | null = null;
  for (const migration of [...steps].reverse())
    next = composeMigration({ migration, form, ledgers, next }).template;
  return next;
}

/** The steps from one version of a form to another, in order; null when they do not lead there. */
export function migrationsFrom(
  migrations: readonly Migration[],
  form: string,
  from: string,
  to: string,
): Migration[] | null {
  const steps: Migration[] = [];
  let version = from;
  while (version !== to) {
    const step = migrations.find((one) => one.form === form && one.from === version);
    if (!step || steps.includes(step)) return null;
    steps.push(step);
    version = step.to;
  }
  return steps.length > 0 ? steps : null;
}

import type { Column } from './column.ts';
import { foldName } from './fold-name.ts';
import type { Form } from './form.ts';
import {
  type AddedColumn,
  type AddedLedger,
  type FormerColumn,
  type FormerIndicator,
  type FormerLedger,
  type FormerSheet,
  type FormerTemplate,
  UNCHANGED_LEDGER,
} from './former-template.ts';
import type { Ledger } from './ledger.ts';
import type { ColumnChange, Migration } from './migration.ts';
import type { Text } from './text.ts';

/** Something in a migration that leads nowhere. `field` as in the file. */
export interface MigrationFault {
  readonly field: string;
  readonly message: Text;
}

export interface ComposeInput {
  readonly migration: Migration;
  readonly form: Form;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  /** The template it leads to, in the words of the current catalogue; null when that is the current one. */
  readonly next: FormerTemplate | null;
}

/** One step put before the ones that follow it. What leads nowhere is left out and told. */
export function composeMigration(input: ComposeInput): {
  readonly template: FormerTemplate;
  readonly faults: readonly MigrationFault[];
} {
  const { migration, form, next } = input;
  const faults: MigrationFault[] = [];
  const tell = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  const ledgers = new Map<string, FormerLedger>();
  for (const code of form.ledgers) {
    const ledger = input.ledgers.get(code);
    if (!ledger) continue;
    const after = next?.ledgers.get(code) ?? UNCHANGED_LEDGER;
    const composed = composeLedger(migration, ledger, after, tell);
    const { columns, added, values } = composed;
    if (columns.length + added.length + values.size > 0) ledgers.set(code, composed);
  }
  const template = {
    form: form.code,
    route: [migration.from, ...(next?.route ?? [migration.to])],
    ...composeSheets(input, tell),
    ledgers,
    indicators: composeIndicators(input, tell),
  };
  return { template, faults };
}

type Tell = (field: string, zh: string, en: string) => void;

const holds = (names: readonly string[], name: string): boolean =>
  names.some((one) => foldName(one) === foldName(name));

function composeSheets(
  { migration, form, ledgers, next }: ComposeInput,
  tell: Tell,
): Pick<FormerTemplate, 'sheets' | 'added'> {
  const used = new Set<FormerSheet>();
  const missing: AddedLedger[] = [];
  const own = migration.sheets.flatMap((change, i): FormerSheet[] => {
    if ('added' in change) {
      const { added: ledger, note } = change;
      if (form.ledgers.includes(ledger)) missing.push({ ledger, note });
      else tell(`sheets[${i}].added`, `报表没有台账 ${ledger}`, `the form has no ledger ${ledger}`);
      return [];
    }
    const { from } = change;
    if ('dropped' in change) return [{ from, ledger: null, note: change.dropped }];
    const after = next?.sheets.find((sheet) => holds(sheet.from, change.to));
    if (after) {
      used.add(after);
      return [{ ...after, from }];
    }
    const code = form.ledgers.find((one) => one === change.to || ledgers.get(one)?.name.zh === change.to);
    if (code !== undefined) return [{ from, ledger: code }];
    tell(`sheets[${i}].to`, `报表没有工作表“${change.to}”`, `the form has no sheet "${change.to}"`);
    return [];
  });
  const there = new Set([...own, ...missing].map(({ ledger }) => ledger));
  const later = (next?.added ?? []).filter(({ ledger }) => !there.has(ledger));
  return {
    sheets: [...own, ...(next?.sheets ?? []).filter((sheet) => !used.has(sheet))],
    added: [...missing, ...later],
  };
}

function composeIndicators({ migration, form, next }: ComposeInput, tell: Tell): FormerIndicator[] {
  const used = new Set<string>();
  const own = migration.summary.flatMap((change, i): FormerIndicator[] => {
    const { from: code, name } = change;
    const what = { code, ...(name !== undefined && { name }) };
    if ('dropped' in change) return [{ ...what, to: null, note: change.dropped }];
    const after = next?.indicators.find((one) => one.code === change.to);
    if (after) {
      used.add(after.code);
      return [{ ...after, ...what }];
    }
    if (form.summary.includes(change.to)) return [{ ...what, to: change.to }];
    tell(
      `summary[${i}].to`,
      `汇总表没有指标 ${change.to}`,
      `the summary sheet has no indicator ${change.to}`,
    );
    return [];
  });
  const named = new Set(own.map(({ code }) => code));
  const rest = (next?.indicators ?? []).filter(({ code }) => !used.has(code) && !named.has(code));
  return [...own, ...rest];
}

/** What a column name of the newer template means now. */
type Target = FormerColumn | { readonly key: string };

function composeLedger(migration: Migration, ledger: Ledger, next: FormerLedger, tell: Tell): FormerLedger {
  const used = new Set<FormerColumn>();
  const targetOf = (name: string, field: string): Target | null => {
    const after = next.columns.find((column) => holds(column.from, name));
    if (after) {
      used.add(after);
      return after;
    }
    const column = columnNamed(ledger, name);
    if (column) return { key: column.key };
    const names = ledger.columns.map(({ label }) => label.zh).join('、');
    tell(field, `${ledger.code} 没有列“${name}”；现有：${names}`, `${ledger.code} has no column "${name}"`);
    return null;
  };
  const columns: FormerColumn[] = [];
  const added: AddedColumn[] = [];
  migration.columns.forEach((change, i) => {
    if (change.ledger !== ledger.code) return;
    const composed = composeColumn(change, `columns[${i}]`, targetOf, tell);
    if (composed && 'value' in composed) added.push(composed);
    else if (composed) columns.push(composed);
  });
  const taken = columns.flatMap(({ from }) => from);
  for (const after of next.columns) {
    if (used.has(after)) continue;
    const from = after.from.filter((name) => !holds(taken, name));
    if (from.length > 0) columns.push({ ...after, from });
  }
  const filled = new Set(columns.flatMap(({ into }) => into));
  added.push(...next.added.filter(({ column }) => !filled.has(column)));
  const values = composeValues(migration, ledger, next, targetOf, tell);
  return { columns, added: added.map((one) => renamedDefault(one, next)), values };
}

function columnNamed(ledger: Ledger, name: string): Column | undefined {
  return ledger.columns.find(({ key, label }) => key === name || foldName(label.zh) === foldName(name));
}

function composeColumn(
  change: ColumnChange,
  at: string,
  targetOf: (name: string, field: string) => Target | null,
  tell: Tell,
): FormerColumn | AddedColumn | null {
  if ('dropped' in change) return { from: change.from, into: [], note: change.dropped };
  if ('to' in change) {
    const target = targetOf(change.to, `${at}.to`);
    if (!target) return null;
    return 'key' in target ? { from: change.from, into: [target.key] } : { ...target, from: change.from };
  }
  /** Of one piece of a cell, or of a default: it can be passed on or dropped, not cut again. */
  const single = (name: string, field: string): string | null | undefined => {
    const target = targetOf(name, field);
    if (!target) return undefined;
    if ('key' in target) return target.key;
    if (target.split) tell(field, `“${name}”随后又被拆分`, `"${name}" is cut again by a later step`);
    return target.into[0] ?? null;
  };
  if ('added' in change) {
    const column = single(change.added, `${at}.added`);
    return column ? { column, value: change.value, note: change.note } : null;
  }
  const into = change.split.into.map((name, i) => single(name, `${at}.split.into[${i}]`) ?? null);
  return { from: change.from, into, split: change.split };
}

function renamedDefault(added: AddedColumn, next: FormerLedger): AddedColumn {
  const value = next.values.get(added.column)?.get(foldName(added.value));
  return value === undefined ? added : { ...added, value };
}

function composeValues(
  migration: Migration,
  ledger: Ledger,
  next: FormerLedger,
  targetOf: (name: string, field: string) => Target | null,
  tell: Tell,
): FormerLedger['values'] {
  const values = new Map([...next.values].map(([key, known]) => [key, new Map(known)]));
  migration.values.forEach((change, i) => {
    if (change.ledger !== ledger.code) return;
    const target = targetOf(change.column, `values[${i}].column`);
    if (!target) return;
    const key = 'key' in target ? target.key : target.split ? null : target.into[0];
    if (!key) {
      const column = change.column;
      tell(`values[${i}].column`, `列“${column}”没有可选值`, `column "${column}" takes no choices`);
      return;
    }
    const known = values.get(key) ?? new Map<string, string>();
    const after = next.values.get(key)?.get(foldName(change.to)) ?? change.to;
    for (const from of change.from) known.set(foldName(from), after);
    values.set(key, known);
  });
  return values;
}

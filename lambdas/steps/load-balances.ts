import { type RegisterBalance, registerBalance } from '../core/measure/register-balance.ts';
import { addDays } from '../core/model/add-days.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { firstDay, lastDay, type Period, periodsWithin, shiftPeriod } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import type { LedgerRow } from '../core/model/value.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';

export interface BalancesDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'lastHead' | 'body'>;
  readonly treeOf: TreeOf;
}

export interface UnitBalance extends RegisterBalance {
  readonly unit: string;
  readonly name: string;
  /** Return the closing rows were read from. */
  readonly period: Period;
  /** Closing minus what opening, added and removed give; 0 when the register carries forward. */
  readonly difference: number;
}

/** One line of a report: a register of a node, carried forward over a period. */
export interface LedgerBalance extends RegisterBalance {
  readonly ledger: string;
  readonly difference: number;
  readonly units: readonly UnitBalance[];
}

/**
 * Opening + added − removed = closing, for every register that is carried forward; units that reported and are still there
 * on the last day only.
 */
export async function loadBalances(
  deps: BalancesDeps,
  organisation: Organisation,
  { node, period }: { readonly node: string; readonly period: Period },
): Promise<LedgerBalance[]> {
  const tree = deps.treeOf(organisation, period);
  // What a unit that closed still had open is on the list of whoever took it over.
  const living = tree.subtreeOf(node).filter((unit) => tree.recordOn(unit, lastDay(period)));
  const balances: LedgerBalance[] = [];
  for (const { code: ledger, balance } of deps.catalogue.ledgers.values()) {
    const form = [...deps.catalogue.forms.values()].find((one) => one.ledgers.includes(ledger));
    if (!form || !balance) continue;
    const found = await mapAtOnce(living, async (unit): Promise<UnitBalance[]> => {
      const own = await balanceOf(deps, unit, form, { ledger, ...balance }, period);
      return own ? [{ unit, name: tree.units.get(unit)?.name ?? unit, ...own }] : [];
    });
    const units = found.flat();
    const sum = (of: (one: UnitBalance) => number) => units.reduce((total, one) => total + of(one), 0);
    balances.push({
      ledger,
      opening: sum((one) => one.opening),
      added: sum((one) => one.added),
      removed: sum((one) => one.removed),
      closing: sum((one) => one.closing),
      difference: sum((one) => one.difference),
      units,
    });
  }
  return balances;
}

async function balanceOf(
  deps: BalancesDeps,
  unit: string,
  form: Form,
  check: { readonly ledger: string; readonly added: string; readonly removed: string },
  period: Period,
): Promise<Omit<UnitBalance, 'unit' | 'name'> | null> {
  const inside = periodsWithin(period, form.cadence);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const head = await deps.submissions.lastHead(unit, form.code, last);
  if (!head || head.period < first) return null;
  const earlier = await deps.submissions.lastHead(unit, form.code, shiftPeriod(first, -1));
  const balance = registerBalance({
    before: earlier && (await rowsOf(deps, earlier, check.ledger)),
    rows: await rowsOf(deps, head, check.ledger),
    added: check.added,
    removed: check.removed,
    opened: earlier ? lastDay(earlier.period) : addDays(firstDay(first), -1),
    closed: lastDay(head.period),
  });
  const difference = balance.closing - (balance.opening + balance.added - balance.removed);
  return { ...balance, period: head.period, difference };
}

/** Rows the unit answers for: those of other units are counted there. */
async function rowsOf(deps: BalancesDeps, head: Head, ledger: string): Promise<LedgerRow[]> {
  const rows = (await deps.submissions.body(head, head.version))?.rows[ledger] ?? [];
  const owner = deps.catalogue.ledgers.get(ledger)?.ownerColumn;
  if (owner === undefined) return [...rows];
  return rows.filter((row) => {
    const value = row.values[owner];
    return !value || !('text' in value) || value.text === '' || value.text === head.unit;
  });
}

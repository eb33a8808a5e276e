import type { LocatedTable } from '../locate/located.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { COVER_LABELS } from '../model/template-meta.ts';
import type { LedgerRow } from '../model/value.ts';
import type { TableReport } from './table-report.ts';

const DEEPEST = 30;

/** Rows that name, in a column for the reporting unit, a unit outside the one that reports. */
export function checkOwnUnits(
  table: LocatedTable,
  rows: readonly LedgerRow[],
  unit: string,
  resolveUnit: (text: string) => UnitResolution,
  report: TableReport,
): void {
  const placed = table.columns.find(
    ({ column }) =>
      column.type === 'unit' && [column.label.zh, ...column.synonyms].includes(COVER_LABELS.unit),
  );
  if (!placed) return;
  const known = new Map<string, boolean>();
  for (const row of rows) {
    const value = row.values[placed.column.key];
    if (!value || !('text' in value)) continue;
    let own = known.get(value.text);
    if (own === undefined) {
      own = isBelow(value.text, unit, resolveUnit);
      known.set(value.text, own);
    }
    if (own) continue;
    const resolution = resolveUnit(value.text);
    const name = resolution.kind === 'found' ? resolution.unit.name : value.text;
    report.issue({ code: 'N040' }, placed, row.row, name, name);
  }
}

function isBelow(code: string, top: string, resolveUnit: (text: string) => UnitResolution): boolean {
  let current: string | null = code;
  for (let depth = 0; current !== null && depth < DEEPEST; depth++) {
    if (current === top) return true;
    const resolution = resolveUnit(current);
    current = resolution.kind === 'found' ? resolution.unit.parent : null;
  }
  return false;
}

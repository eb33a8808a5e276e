import type { LocatedTable, PlacedColumn } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import { cellFinding } from '../model/cell-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { Normalisation } from '../model/normalisation.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Value } from '../model/value.ts';
import type { CellReading } from '../parse/cell-reading.ts';
import type { CellIssue, ReadingRule } from '../parse/parsed.ts';
import type { IssuePlace } from './issue-finding.ts';

interface Run {
  readonly placed: PlacedColumn;
  readonly source: number;
  readonly result: string;
  readonly first: number;
  last: number;
}

/** Collects what is found while one table is read. Causes that touch many cells of a column are told once. */
export class TableReport {
  readonly findings: Finding[] = [];
  readonly normalisations: Normalisation[] = [];
  readonly reading: CellReading;
  readonly #table: LocatedTable;
  readonly #write: (issue: CellIssue, place: IssuePlace) => Finding;
  readonly #personal = new Map<PlacedColumn, { row: number; count: number }>();
  readonly #unitless = new Set<PlacedColumn>();
  readonly #runs = new Map<PlacedColumn, Run>();

  constructor(
    table: LocatedTable,
    write: (issue: CellIssue, place: IssuePlace) => Finding,
    reading: CellReading,
  ) {
    this.reading = reading;
    this.#table = table;
    this.#write = write;
  }

  /** A value as it is read back in its column. */
  textOf(placed: PlacedColumn, value: Value | undefined): string {
    return this.reading.canonicalText(value, placed.column, placed.moneyUnit);
  }

  issue(issue: CellIssue, placed: PlacedColumn, row: number, value: string | null, result: string): void {
    if (issue.code === 'personalData') {
      const seen = this.#personal.get(placed);
      if (seen) seen.count++;
      else this.#personal.set(placed, { row, count: 1 });
      this.log(placed, row, '（已隐去）', '', 'personal-data');
    } else if (issue.code === 'moneyUnit') this.#unitless.add(placed);
    else {
      const { sheet } = this.#table;
      const { column, at } = placed;
      const finding = this.#write(issue, { sheet, row, at, column, value, result });
      // A cell that cannot be cut is told once, not for every column it should fill.
      const told = this.findings.at(-1);
      if (issue.code === 'N053' && told?.code === 'N053' && told.cell === finding.cell) return;
      this.findings.push(finding);
    }
  }

  log(placed: PlacedColumn, row: number, before: string, after: string, rule: ReadingRule): void {
    if (before === after) return;
    this.normalisations.push({
      sheet: this.#table.sheet,
      cell: cellAddress(row, placed.at),
      before,
      after,
      rule,
    });
  }

  /** A blank filled from above; neighbouring ones become one finding. */
  filledDown(placed: PlacedColumn, row: number, source: number, result: string): void {
    const run = this.#runs.get(placed);
    if (run && run.source === source) {
      run.last = row;
      return;
    }
    if (run) this.#closeRun(run);
    this.#runs.set(placed, { placed, source, result, first: row, last: row });
  }

  finish(): void {
    const { sheet, headerRow } = this.#table;
    for (const run of this.#runs.values()) this.#closeRun(run);
    for (const placed of this.#unitless) {
      const place = { sheet, cell: cellAddress(headerRow, placed.at), value: placed.header };
      this.findings.push(sheetFinding('S063', place, { column: placed.column.label }));
    }
    for (const [placed, { row, count }] of this.#personal) {
      const place = { sheet, cell: cellAddress(row, placed.at) };
      const code = placed.column.required ? 'N039' : 'N032';
      this.findings.push(cellFinding(code, place, { row, count, column: placed.column.label }));
    }
  }

  #closeRun({ placed, source, result, first, last }: Run): void {
    const place = { sheet: this.#table.sheet, cell: cellAddress(first, placed.at) };
    const rows = first === last ? String(first) : `${first}—${last}`;
    this.findings.push(cellFinding('N038', place, { rows, source, result, column: placed.column.label }));
  }
}

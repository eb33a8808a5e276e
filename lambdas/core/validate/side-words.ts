import type { Contribution } from '../measure/tally.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Place } from '../model/rule-finding.ts';
import { indicatorWords } from './indicator-words.ts';
import { partPlace } from './part-place.ts';
import { columnLabel, ledgerName } from './row-words.ts';
import type { SideSource, SideValue } from './side.ts';
import type { Subject } from './subject.ts';

/**
 * A number somebody typed tells more than a row that was merely counted: the first such cell of the sides in order, else
 * their first row (at the column it is grouped by), else where the indicator or ledger stands.
 */
export function sidePlace(
  subject: Subject,
  sources: readonly SideSource[],
  values: readonly SideValue[],
  by: readonly string[] = [],
): Place {
  const telling = tellingRow(values);
  if (telling) {
    const { source, row } = telling;
    const columns = source.column === undefined ? [...by, ...source.reads] : [source.column];
    return subject.place(source.ledger, row, columns);
  }
  for (const source of sources) {
    const place = 'indicator' in source ? partPlace(subject, source.indicator) : ledgerPlace(subject, source);
    if (place) return place;
  }
  return { sheet: null, cell: null };
}

/** `row`, `column`, `ledger` of that cell; `count` of the rows of the first side; `indicator` where a side is one. */
export function sideWords(
  index: CatalogueIndex,
  sources: readonly SideSource[],
  ...values: readonly SideValue[]
): MessageParameters {
  const telling = tellingRow(values);
  const code = sources.flatMap((source) => ('indicator' in source ? [source.indicator] : []))[0];
  return {
    count: values[0]?.contributions.length ?? 0,
    ...(code === undefined ? {} : indicatorWords(index, code)),
    ...(telling ? { row: telling.row.row, ledger: ledgerName(index, telling.source.ledger) } : {}),
    ...(telling?.source.column === undefined
      ? {}
      : { column: columnLabel(index, telling.source.ledger, telling.source.column) }),
  };
}

function tellingRow(values: readonly SideValue[]): Contribution | undefined {
  const firsts = values.flatMap(({ contributions }) => contributions.slice(0, 1));
  return firsts.find(({ source }) => source.column !== undefined) ?? firsts[0];
}

function ledgerPlace(subject: Subject, source: SideSource): Place | null {
  if (!('of' in source)) return null;
  const places = source.of.map(({ ledger }) => subject.sheetOf(ledger));
  return places.find(({ sheet }) => sheet !== null) ?? null;
}

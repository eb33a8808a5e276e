import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Place } from '../model/rule-finding.ts';
import { indicatorWords } from './indicator-words.ts';
import { partPlace } from './part-place.ts';
import { columnLabel, ledgerName } from './row-words.ts';
import type { SideSource, SideValue } from './side.ts';
import type { Subject } from './subject.ts';

/** The first cell of the first side that has one; otherwise where its indicator or ledger stands. */
export function sidePlace(
  subject: Subject,
  sources: readonly SideSource[],
  ...values: readonly SideValue[]
): Place {
  for (const { contributions } of values) {
    const first = contributions[0];
    if (!first) continue;
    const { source, row } = first;
    const columns = source.column === undefined ? source.reads : [source.column, ...source.reads];
    return subject.place(source.ledger, row, columns);
  }
  for (const source of sources) {
    const place = 'indicator' in source ? partPlace(subject, source.indicator) : ledgerPlace(subject, source);
    if (place) return place;
  }
  return { sheet: null, cell: null };
}

/** `row`, `column`, `ledger` of the first row of the first side; `count` of its rows; `indicator` where a side is one. */
export function sideWords(
  index: CatalogueIndex,
  sources: readonly SideSource[],
  ...values: readonly SideValue[]
): MessageParameters {
  const [main] = values;
  const first = values.flatMap(({ contributions }) => contributions.slice(0, 1))[0];
  const code = sources.flatMap((source) => ('indicator' in source ? [source.indicator] : []))[0];
  return {
    count: main?.contributions.length ?? 0,
    ...(code === undefined ? {} : indicatorWords(index, code)),
    ...(first ? { row: first.row.row, ledger: ledgerName(index, first.source.ledger) } : {}),
    ...(first?.source.column === undefined
      ? {}
      : { column: columnLabel(index, first.source.ledger, first.source.column) }),
  };
}

function ledgerPlace(subject: Subject, source: SideSource): Place | null {
  if (!('of' in source)) return null;
  const places = source.of.map(({ ledger }) => subject.sheetOf(ledger));
  return places.find(({ sheet }) => sheet !== null) ?? null;
}

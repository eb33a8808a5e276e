import type { Lineage } from '../model/lineage.ts';
import { periodLabel } from '../model/period.ts';
import type { Language } from '../model/text.ts';
import { numberOf } from './combine-values.ts';
import type { DrawnNode } from './draw-tree.ts';
import { qualified } from './qualified-number.ts';
import { rowNumbers } from './sum-leaves.ts';
import type { TraceEntry, TraceSubject } from './trace.ts';
import { TRACE_WORDS } from './trace-words.ts';

/** One submission: period, amount, file and version; below it sheets, then rows or cells with their amounts. */
export function renderEntry(entry: TraceEntry, subject: TraceSubject, language: Language): DrawnNode {
  const words = TRACE_WORDS[language];
  const { submission, value } = entry;
  const text = [
    periodLabel(entry.period, language),
    ...(subject.kind === 'system' && entry.form ? [entry.form] : []),
    value.set ? words.members(value.set.length) : qualified(numberOf(value), value.q),
    ...(submission ? [submission.fileName, words.version(submission.version)] : []),
    ...(submission?.late ? [words.late] : []),
    ...(entry.used ? [] : [words.unused]),
  ].join('  ');
  return { text, below: entry.places.map((place) => drawPlace(place, language)) };
}

function drawPlace(place: Lineage, language: Language): DrawnNode {
  const words = TRACE_WORDS[language];
  const where = [
    place.sheet,
    ...(place.rows ? [words.rows(place.rows)] : []),
    ...(place.cells ? [words.cells(place.cells.join(', '))] : []),
  ].join('  ');
  const origins = place.rows === undefined ? (place.cells ?? []) : rowNumbers(place.rows).map(words.row);
  const below = (place.amounts ?? []).map((amount, i) => ({
    text: `${origins[i] ?? '?'}  ${amount}`,
    below: [],
  }));
  return { text: where, below };
}

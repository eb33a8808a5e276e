import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';

const LONGEST = 40;

/** The column under the heading it has on the unit's own sheet, which is what the unit is told about. */
export function called(column: Column, heading: string): Column {
  const text = tidyText(heading);
  const label = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const synonyms = [column.label.zh, ...column.synonyms];
  return { ...column, label: { zh: label, en: label }, synonyms };
}

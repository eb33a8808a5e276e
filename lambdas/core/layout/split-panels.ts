import type { LayoutTable } from '../model/layout.ts';
import type { LayoutHeader } from './find-header.ts';
import { matchRank } from './words.ts';

/** First and last column of a table, or of one of the tables printed side by side under one header. */
export interface PanelRange {
  readonly left: number;
  readonly right: number;
}

const RIGHTMOST = 16_384;

/** Every heading that begins a panel opens one; it reaches up to the next. */
export function splitPanels({ paths }: LayoutHeader, { panels }: LayoutTable): readonly PanelRange[] {
  if (!panels) return [{ left: 1, right: RIGHTMOST }];
  const starts = paths
    .filter(({ texts, cells }) => cells.length > 0 && matchRank(texts.at(-1) ?? '', panels) !== null)
    .map(({ column }) => column);
  return starts.map((left, i) => ({ left, right: (starts[i + 1] ?? RIGHTMOST + 1) - 1 }));
}

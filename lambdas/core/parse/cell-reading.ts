import { canonicalText } from './canonical-text.ts';
import { compileCell } from './compile-cell.ts';
import { isDitto } from './words.ts';

/** All that the next stage needs to read cells. It is handed over, so that stages share nothing but types. */
export interface CellReading {
  readonly compileCell: typeof compileCell;
  readonly canonicalText: typeof canonicalText;
  readonly isDitto: typeof isDitto;
}

export const cellReading: CellReading = { compileCell, canonicalText, isDitto };

import type { ReadResult } from '../core/model/read-result.ts';

/** Bytes → workbook, within limits of time and memory. Never throws because of what is in the file. */
export interface WorkbookReader {
  read(bytes: Uint8Array, fileName: string): Promise<ReadResult>;
}

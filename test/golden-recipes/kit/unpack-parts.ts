import { readPackedParts, unpackPart } from '../../../lambdas/core/workbook/zip-entries.ts';

/** Name → unpacked bytes, in the order of the archive. */
export function unpackParts(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(readPackedParts(bytes).map((part) => [part.name, Buffer.from(unpackPart(part))]));
}

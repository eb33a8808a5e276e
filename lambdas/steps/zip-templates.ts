import { ZipStream } from '../core/workbook/zip-writer.ts';
import { type TemplateDeps, type TemplateOrder, templateFor } from './template-for.ts';

/** Workbooks are packed already. */
const STORED = 0;

/**
 * One .zip with a workbook for each order, chunk by chunk: one workbook is in memory at a time. Equal templates give
 * equal bytes. @throws RangeError when there are more than a plain zip can hold
 */
export async function* zipTemplates(
  deps: TemplateDeps,
  orders: readonly TemplateOrder[],
  onMade: (made: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream(STORED);
  let made = 0;
  for (const order of orders) {
    const { bytes, fileName } = await templateFor(deps, order);
    yield* zip.add({ name: fileName, data: bytes });
    onMade(++made);
  }
  yield zip.end();
}

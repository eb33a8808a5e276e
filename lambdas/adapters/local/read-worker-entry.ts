import * as z from 'zod';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { type PackedReadResult, packWorkbook } from './packed-workbook.ts';
import { serveTask } from './serve-task.ts';

const InputSchema = z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() });

serveTask((input): PackedReadResult => {
  const { bytes, fileName } = InputSchema.parse(input);
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) return result;
  return { ok: true, packed: packWorkbook(result.workbook), findings: result.findings };
});

import type { Context } from 'hono';
import type { UploadRecord } from '../../core/model/upload.ts';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv } from './api-env.ts';
import { uploadOf } from './target-of.ts';

const STEP = 250;
const LONGEST_STEP = 1000;

/** The record as it is once it is done, or after `seconds`, or as soon as nobody waits any more. */
export async function awaitUpload(
  { uploads, pause, stopping }: Pick<ApiDeps, 'uploads' | 'pause' | 'stopping'>,
  c: Context<ApiEnv>,
  seconds: number,
): Promise<UploadRecord> {
  let record = uploadOf(c);
  let left = seconds * 1000;
  for (let step = STEP; left > 0 && record.state !== 'done'; step = Math.min(step * 2, LONGEST_STEP)) {
    if (stopping?.() || c.req.raw.signal.aborted) break;
    await pause(Math.min(step, left));
    left -= step;
    record = (await uploads.upload(record.id)) ?? record;
  }
  return record;
}

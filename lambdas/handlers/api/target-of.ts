import type { Context } from 'hono';
import type { Caller } from '../../core/model/caller.ts';
import type { UploadRecord } from '../../core/model/upload.ts';
import type { ApiEnv, Target } from './api-env.ts';
import { ApiProblem } from './problem.ts';

/** What the guard let through. @throws Error on a route that the access table gives no unit */
export function targetOf(c: Context<ApiEnv>): Target {
  const target = c.get('target');
  if (!target) throw new Error('the access table gives this route no unit');
  return target;
}

export function uploadOf(c: Context<ApiEnv>): UploadRecord {
  const { upload } = targetOf(c);
  if (!upload) throw new ApiProblem('not-found');
  return upload;
}

/** @throws Error on a route that anybody may call */
export function callerOf(c: Context<ApiEnv>): Caller {
  const caller = c.get('caller');
  if (!caller) throw new Error('the access table lets anybody call this route');
  return caller;
}

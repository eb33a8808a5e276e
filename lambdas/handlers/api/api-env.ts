import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Caller } from '../../core/model/caller.ts';
import type { OrgTree } from '../../core/model/org-tree.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { UploadRecord } from '../../core/model/upload.ts';

/** What the guard found out, for the routes. */
export interface Target {
  readonly organisation: Organisation;
  /** Of the period asked about; today's where the request names none. */
  readonly tree: OrgTree;
  /** The unit that was checked against the caller's reach. Routes use this one. */
  readonly unit: string;
  readonly upload: UploadRecord | null;
}

export interface ApiEnv {
  Variables: { requestId: string; caller?: Caller; target?: Target };
}

export type Api = OpenAPIHono<ApiEnv>;

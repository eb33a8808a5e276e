import * as z from 'zod';
import { FILE_LINK_ANSWER } from './file-link.ts';

export const MakingSchema = z
  .strictObject({
    state: z.literal('making'),
    /** Ask again with this in `after`. */
    after: z.string(),
  })
  .meta({ id: 'ExportMaking' });

/** How the route of exports is described: a file, or that it is being made. */
export const EXPORT_ANSWER = {
  200: FILE_LINK_ANSWER[200],
  303: FILE_LINK_ANSWER[303],
  default: FILE_LINK_ANSWER.default,
  202: {
    description: '正在生成，稍后带 after 再取 / being made; ask again',
    content: { 'application/json': { schema: MakingSchema } },
  },
} as const;

import * as z from 'zod';

/** Query of every list that can grow. */
export const PageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .meta({ description: '上一页的 next / `next` of the page before' }),
});
export type PageQuery = z.infer<typeof PageQuerySchema>;

/** One page of a list. `next` is null on the last one. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item),
    total: z.number().int(),
    next: z.string().nullable(),
  });
}

export function cutPage<T>(items: readonly T[], { limit, cursor }: PageQuery) {
  const from = Number(cursor ?? 0);
  const to = from + limit;
  return {
    items: items.slice(from, to),
    total: items.length,
    next: to < items.length ? String(to) : null,
  };
}

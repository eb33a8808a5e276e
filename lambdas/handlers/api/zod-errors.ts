import type * as z from 'zod';

/** What was not understood of a request, as problems list it. */
export function errorsOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

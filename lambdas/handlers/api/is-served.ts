import type { Access } from './access.ts';
import type { ApiDeps } from './api-deps.ts';

/** Whether a route is there with what the interface was given. */
export function isServed(
  { local, accounts, page }: Access,
  deps: Pick<ApiDeps, 'transfers' | 'accounts' | 'portal'>,
): boolean {
  return (
    (!local || deps.transfers !== undefined) &&
    (!accounts || deps.accounts !== undefined) &&
    (!page || deps.portal !== undefined)
  );
}

import type { Access } from './access.ts';
import type { ApiDeps } from './api-deps.ts';

/** Whether a route is there with what the interface was given. */
export function isServed(
  { local, accounts, page, decides }: Access,
  deps: Pick<ApiDeps, 'transfers' | 'accounts' | 'portal' | 'workflow'>,
): boolean {
  return (
    (!local || deps.transfers !== undefined) &&
    (!accounts || deps.accounts !== undefined) &&
    (!page || deps.portal !== undefined) &&
    (!decides || deps.workflow !== undefined)
  );
}

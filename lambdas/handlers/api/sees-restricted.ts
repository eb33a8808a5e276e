import type { Context } from 'hono';
import { type Caller, WHOLE_ORGANISATION } from '../../core/model/caller.ts';
import type { OrgTree } from '../../core/model/org-tree.ts';
import { isRestrictedForm } from '../../steps/restricted.ts';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv } from './api-env.ts';
import { ApiProblem } from './problem.ts';
import { callerOf, targetOf } from './target-of.ts';

/**
 * Whether a caller may see the rows of restricted ledgers of a unit: those who fill them in, and custodians that reach it.
 * @param below the answer tells of the units below as well: filling in one's own is not enough where there are any
 */
export function seesRestricted(
  caller: Caller,
  { unit, tree }: { readonly unit: string; readonly tree: OrgTree },
  below = false,
): boolean {
  const own = caller.unit;
  if (own === null) return false;
  if (own === unit && !(below && tree.childrenOf(unit).length > 0)) return true;
  if (!caller.roles.includes('custodian')) return false;
  return own === WHOLE_ORGANISATION || unit === own || tree.ancestorsOf(unit).includes(own);
}

/** Files that hold restricted ledgers are for those who may see them. @throws ApiProblem */
export function requireOpenForm(
  c: Context<ApiEnv>,
  { catalogue }: Pick<ApiDeps, 'catalogue'>,
  form: string | null,
): void {
  if (form === null || !isRestrictedForm(catalogue, form) || seesRestricted(callerOf(c), targetOf(c))) return;
  throw new ApiProblem('forbidden', {
    text: {
      zh: '这张报表含受限台账，只有填报单位和受限台账管理员可以查看。',
      en: 'The form holds restricted ledgers: for the unit itself and for custodians only.',
    },
  });
}

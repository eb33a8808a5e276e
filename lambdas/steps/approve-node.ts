import type { Approval } from '../core/model/approval.ts';
import { groupBy } from '../core/model/group-by.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import { planApproval } from '../core/workflow/plan-approval.ts';
import { type ActDeps, type Doing, performAct } from './perform-act.ts';
import { type ReturnStatus, readWorkflow, type WorkflowDeps } from './read-workflow.ts';

export interface ApproveRequest extends Doing {
  readonly node: string;
  /** Every form period inside it. */
  readonly period: Period;
  readonly form?: string | undefined;
  /** Signs for the levels below as well, where they have not signed. */
  readonly below?: boolean;
}

export interface Approved {
  readonly approvals: readonly Approval[];
  /** Returns that nothing counts of, so that no approval covers them. */
  readonly absent: readonly Pick<ReturnStatus, 'unit' | 'form' | 'period'>[];
}

/**
 * A node signs off what counts at and below it, level by level: first the units, then the nodes above them.
 * @throws RefusedError when there is nothing to sign, warnings are open, or a level below has not signed
 */
export async function approveNode(
  deps: WorkflowDeps & ActDeps,
  organisation: Organisation,
  request: ApproveRequest,
): Promise<Approved> {
  const { node, period, form, by } = request;
  const at = new Date(request.at).toISOString();
  const returns = await readWorkflow(deps, organisation, { node, period, form, now: at });
  const groups = groupBy(returns, (one) => `${one.form} ${one.period}`);
  const approvals: Approval[] = [];
  const absent: Approved['absent'][number][] = [];
  const refusals: string[] = [];
  const tree = deps.treeOf(organisation, period);
  const name = (code: string) => `${tree.units.get(code)?.name ?? code}（${code}）`;
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const known = await deps.decisions.approvals(first.form, first.period);
    const plan = planApproval(tree, node, group, known);
    const about = `${first.formName} ${first.period}`;
    if (plan.unready.length > 0) refusals.push(`${about} 待说明：${plan.unready.map(name).join('、')}`);
    if (plan.unsigned.length > 0 && !request.below)
      refusals.push(`${about} 下级未审核：${plan.unsigned.map(name).join('、')}`);
    absent.push(...plan.absent.map((unit) => ({ unit, form: first.form, period: first.period })));
    if (Object.keys(plan.versions).length > 0)
      approvals.push({
        form: first.form,
        period: first.period,
        node,
        versions: { ...plan.versions },
        by,
        at,
      });
  }
  if (refusals.length > 0)
    throw new RefusedError({
      zh: `还不能审核：${refusals.join('；')}。下级代审可加 --below。`,
      en: `Not ready to be approved: ${refusals.join('; ')}. To sign for lower levels add --below.`,
    });
  if (approvals.length === 0)
    throw new RefusedError({
      zh: `${name(node)} ${period} 没有可审核的报送。`,
      en: `There is nothing to approve at ${node} for ${period}.`,
    });
  await performAct(deps, request, { kind: 'approve', approvals });
  return { approvals, absent };
}

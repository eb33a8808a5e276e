import type { Approval } from '../model/approval.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Status } from '../model/status.ts';

/** A return of one form and period, as an approval looks at it. */
export interface Approvable {
  readonly unit: string;
  readonly status: Status;
  /** Null where nothing counts. */
  readonly version: number | null;
}

export interface ApprovalPlan {
  /** What the approval will cover. */
  readonly versions: Readonly<Record<string, number>>;
  /** Units that keep it from being given: still being checked or explained. */
  readonly unready: readonly string[];
  /** Nodes directly below that have not signed off what is now there. */
  readonly unsigned: readonly string[];
  /** Units without anything that counts; they are not covered. */
  readonly absent: readonly string[];
}

/** What a node would sign: everything at and below it that counts, level by level up the tree. */
export function planApproval(
  tree: OrgTree,
  node: string,
  returns: readonly Approvable[],
  approvals: readonly Approval[],
): ApprovalPlan {
  const below = new Set(tree.subtreeOf(node));
  const own = returns.filter(({ unit }) => below.has(unit));
  const counted = own.filter((one) => isCounted(one));
  const unready = own.filter(({ status }) => status === 'explaining' || status === 'received');
  const signed = new Map(approvals.map((approval) => [approval.node, approval.versions]));
  const unsigned = tree.childrenOf(node).filter((child) => {
    const subtree = new Set(tree.subtreeOf(child));
    return counted.some(({ unit, version }) => subtree.has(unit) && signed.get(child)?.[unit] !== version);
  });
  return {
    versions: Object.fromEntries(
      counted.flatMap(({ unit, version }) => (version === null ? [] : [[unit, version]])),
    ),
    unready: unready.map(({ unit }) => unit),
    unsigned,
    absent: own.filter(({ status }) => status === 'missing' || status === 'returned').map(({ unit }) => unit),
  };
}

function isCounted({ status, version }: Approvable): boolean {
  return version !== null && (status === 'accepted' || status === 'approved' || status === 'issued');
}

/** Nodes from the unit up to the top that signed off this very version, lowest first. */
export function signedBy(
  tree: OrgTree,
  approvals: ReadonlyMap<string, Approval>,
  unit: string,
  version: number,
): string[] {
  return [unit, ...tree.ancestorsOf(unit)].filter((node) => approvals.get(node)?.versions[unit] === version);
}

import type { Context } from 'hono';
import * as z from 'zod';
import { buildOrgTree } from '../../core/model/build-org-tree.ts';
import { type Caller, WHOLE_ORGANISATION } from '../../core/model/caller.ts';
import { parseIssueId } from '../../core/model/issue.ts';
import type { OrgTree } from '../../core/model/org-tree.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import { localDay } from '../../steps/local-day.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Target } from './api-env.ts';
import { ApiProblem } from './problem.ts';
import type { MatchedRoute } from './route-of.ts';
import { errorsOf } from './zod-errors.ts';

const AboutSchema = z.object({
  unit: UnitCodeSchema.optional(),
  period: PeriodSchema.optional(),
  day: DaySchema.optional(),
});

/** Which unit a request is about, and the tree it is looked up in. @throws ApiProblem when that is not said clearly */
export async function findTarget(
  deps: ApiDeps,
  c: Context,
  { access, params }: MatchedRoute,
  caller: Caller,
): Promise<Target> {
  const organisation = await deps.orgs.current();
  if (!organisation) throw new ApiProblem('no-organisation');
  const today = localDay(deps.clock.now(), deps.utcOffset);
  if (access.unit === 'upload') {
    const upload = await deps.uploads.upload(params.id ?? '');
    if (!upload) throw new ApiProblem('not-found');
    const tree = cutTree(deps, organisation, upload.period ? { period: upload.period } : {}, today);
    return { organisation, tree, unit: upload.unit ?? '', upload };
  }
  if (access.unit === 'issue') {
    const about = parseIssueId(params.id ?? '');
    if (!about) throw new ApiProblem('not-found');
    const tree = cutTree(deps, organisation, about, today);
    return { organisation, tree, unit: about.node, upload: null };
  }
  const about = AboutSchema.safeParse(await readAbout(c, access.unit, params));
  if (!about.success) throw new ApiProblem('bad-request', { errors: errorsOf(about.error) });
  const tree = cutTree(deps, organisation, about.data, today);
  const own = caller.unit === WHOLE_ORGANISATION ? tree.roots[0] : caller.unit;
  // With several tops nobody but whoever has all of them speaks for the whole.
  if (access.unit === 'top')
    return { organisation, tree, unit: tree.roots.length === 1 ? (tree.roots[0] ?? '') : '', upload: null };
  const unit = about.data.unit ?? (access.unit === 'node' ? own : undefined);
  if (unit === undefined || unit === null) throw new ApiProblem('bad-request');
  return { organisation, tree, unit, upload: null };
}

async function readAbout(c: Context, where: string | undefined, params: Readonly<Record<string, string>>) {
  if (where === 'path' || where === 'top') return params;
  if (where === 'node') return { ...c.req.query(), unit: c.req.query('node') };
  return c.req.json().catch(() => ({ unit: '' }));
}

function cutTree(
  deps: Pick<ApiDeps, 'treeOf'>,
  organisation: Organisation,
  { period, day }: z.infer<typeof AboutSchema>,
  today: string,
): OrgTree {
  if (day !== undefined) return buildOrgTree(organisation, day);
  return deps.treeOf(organisation, period ?? PeriodSchema.parse(today.slice(0, 7)));
}

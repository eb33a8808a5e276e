import {
  CallerUnitSchema,
  type Role,
  RoleSchema,
  WHOLE_ORGANISATION,
} from '../../lambdas/core/model/caller.ts';
import { UsageError } from '../output/usage-error.ts';

/** @throws UsageError */
export function rolesOption(words: readonly string[]): Role[] {
  const given = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
  return [...new Set(given)].map((word) => {
    const role = RoleSchema.safeParse(word).data;
    if (role) return role;
    throw new UsageError({
      zh: `没有角色“${word}”。可选：${RoleSchema.options.join('、')}`,
      en: `No role "${word}". Choose from: ${RoleSchema.options.join(', ')}`,
    });
  });
}

/** @throws UsageError unless exactly one of the two was given */
export function unitOption(flags: { readonly unit?: string; readonly allUnits?: boolean }): string {
  if ((flags.unit === undefined) === (flags.allUnits !== true))
    throw new UsageError({
      zh: '请给出 --unit 单位编码，或 --all-units（不限单位）。',
      en: 'Give either --unit CODE or --all-units.',
    });
  if (flags.unit === undefined) return WHOLE_ORGANISATION;
  const unit = CallerUnitSchema.safeParse(flags.unit).data;
  if (unit !== undefined && unit !== WHOLE_ORGANISATION) return unit;
  throw new UsageError({ zh: `“${flags.unit}”不是单位编码。`, en: `"${flags.unit}" is not a unit code.` });
}

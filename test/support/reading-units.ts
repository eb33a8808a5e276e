import type { UnitResolution } from '../../lambdas/core/model/org-tree.ts';
import { OrganisationSchema } from '../../lambdas/core/model/organisation.ts';
import { createUnitResolver } from '../../lambdas/core/model/resolve-unit.ts';

const unit = (code: string, name: string, parent: string | null, more: object = {}) => ({
  code,
  name,
  parent,
  validFrom: '2000-01-01',
  ...more,
});

/** A small group: 江北建设 (0101, with a branch) and 江南建设 (0102) under 集团总部 (00). */
export const TEST_ORGANISATION = OrganisationSchema.parse({
  version: 'test',
  units: [
    unit('00', '集团总部', null),
    unit('0101', '江北建设有限公司', '00', { aliases: ['江北公司'], shortName: '江北建设' }),
    unit('010101', '江北建设第一分公司', '0101'),
    unit('0102', '江南建设有限公司', '00'),
  ],
});

export const resolveTestUnit: (text: string) => UnitResolution = createUnitResolver(
  TEST_ORGANISATION,
  '2022-03-31',
  ['有限公司', '公司', '党委'],
);

import { type Organisation, OrganisationSchema } from '../../../lambdas/core/model/organisation.ts';

/** A small group: a head office, two companies, a site below the first, and one that closed. */
export const ORGANISATION: Organisation = OrganisationSchema.parse({
  version: 'golden',
  units: [
    { code: '01', name: '华东建设集团有限公司', parent: null, reports: false, validFrom: '2015-01-01' },
    {
      code: '0101',
      name: '华东建设第一分公司',
      shortName: '一分公司',
      aliases: ['华东建设第一工程处'],
      parent: '01',
      validFrom: '2015-01-01',
    },
    {
      code: '0102',
      name: '华东建设第二分公司',
      shortName: '二分公司',
      parent: '01',
      validFrom: '2015-01-01',
    },
    { code: '010101', name: '第一分公司南京项目部', parent: '0101', validFrom: '2020-01-01' },
    {
      code: '0103',
      name: '华东建设第三分公司',
      parent: '01',
      validFrom: '2015-01-01',
      validTo: '2021-12-31',
    },
  ],
  lists: { issuedProblems: { '0101': ['WT-2022-001', 'WT-2022-002'] } },
});

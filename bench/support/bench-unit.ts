import type { Unit } from '../../lambdas/core/model/unit.ts';

/** The unit whose workbooks are read. */
export const BENCH_UNIT: Unit = {
  code: '0101',
  name: '江海建设集团华北分公司',
  aliases: [],
  parent: null,
  type: '',
  region: '',
  reports: true,
  forms: [],
  validFrom: '2000-01-01',
  validTo: null,
};

import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { hideRestricted } from '../../lambdas/steps/hide-restricted.ts';
import { hideSmall, isHiddenComparison } from '../../lambdas/steps/hide-small.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';

const GROUP = organisation(unit('00', null), unit('01', '00'), unit('02', '00'));
const deps = { catalogue: await loadCatalogue('catalogue/party-building'), treeOf: createOrgTrees() };
const at = (node: string, indicator: string, value: string) => ({
  node,
  period: period('2022'),
  indicator,
  value,
});

describe('views for general readers', () => {
  it('take small numbers of restricted ledgers out, and nothing else', () => {
    const values = ['DSC-010', 'MTG-001'].flatMap((code) => [
      at('00', code, '12'),
      at('01', code, '3'),
      at('02', code, '9'),
    ]);
    const shown = hideSmall(deps, GROUP, values).map((one) => (one.suppressed ? '***' : one.value));
    expect(shown).toEqual(['12', '***', '***', '12', '3', '9']);
  });

  it('take out comparisons that would tell them', () => {
    const change = (before: string) => ({ now: '9', before, change: null, rate: null });
    const row = (indicator: string, before: string) => ({
      indicator,
      value: '9',
      previous: change(before),
      yearAgo: change('20'),
      comparable: null,
      cumulative: '29',
    });
    expect(isHiddenComparison(deps.catalogue, row('DSC-010', '3'))).toBe(true);
    expect(isHiddenComparison(deps.catalogue, row('DSC-010', '0'))).toBe(false);
    expect(isHiddenComparison(deps.catalogue, row('MTG-001', '3'))).toBe(false);
  });

  it('are told of a finding in a restricted ledger only that there is one', () => {
    const finding = (sheet: string) => ({
      finding: {
        code: 'V003',
        severity: 'error' as const,
        sheet,
        cell: 'B4',
        value: 'T-017',
        message: { zh: '第4行“对象编号”…', en: 'row 4 …' },
      },
    });
    expect(hideRestricted(deps.catalogue, finding('会议台账'))).toEqual(finding('会议台账'));
    const hidden = hideRestricted(deps.catalogue, finding('谈话提醒台账 (2)'));
    expect(hidden.finding).toMatchObject({ code: 'V003', severity: 'error', cell: null, value: null });
    expect(JSON.stringify(hidden)).not.toContain('T-017');
  });
});

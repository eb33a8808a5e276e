import { describe, expect, it } from 'vitest';
import { ClaimSchema, claimOf } from '../../../lambdas/core/model/claim.ts';

const claims = [
  { code: 'W1', phrase: { zh: '全部完成', en: 'all' }, indicators: ['RCT-003'], atLeast: '100' },
  {
    code: 'W3',
    phrase: { zh: '基本做到', en: 'nearly' },
    indicators: ['RCT-003'],
    atLeast: '95',
    below: '100',
  },
].map((one) => ClaimSchema.parse(one));

describe('claimOf', () => {
  it.each([
    ['100', 'W1'],
    ['100.0', 'W1'],
    ['99.9', 'W3'],
    ['95', 'W3'],
    ['94.9', null],
    [null, null],
  ])('%s allows %s', (value, code) => {
    expect(claimOf(claims, 'RCT-003', value)?.code ?? null).toBe(code);
  });

  it('says nothing of other indicators', () => {
    expect(claimOf(claims, 'TSK-003', '100')).toBeNull();
  });
});

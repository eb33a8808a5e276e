import { describe, expect, it } from 'vitest';
import { createUnitResolver } from '../../../lambdas/core/model/resolve-unit.ts';
import { organisation, unit } from '../rollup/fixtures.ts';

const SUFFIXES = ['有限公司', '有限责任公司', '股份有限公司', '公司', '分公司', '党委', '党总支'];
const group = organisation(
  unit('0000', null, { name: '华东某某（集团）有限公司', shortName: '集团', validTo: null }),
  unit('0101', '0000', { name: '第一工程公司', aliases: ['一公司', '老一处'] }),
  unit('0102', '0000', { name: '第二工程有限责任公司', shortName: '二公司' }),
  unit('0103', '0000', { name: '物资设备分公司', validTo: '2022-06-30' }),
  unit('0104', '0000', { name: '老机械厂', validTo: '2022-03-31' }),
  unit('0104', '0000', { name: '装备制造公司', validFrom: '2022-04-01' }),
  unit('0105', '0000', { name: '同名公司' }),
  unit('0106', '0000', { name: '同名有限公司' }),
  unit('A-7', '0000', { name: 'Overseas Office' }),
);
const resolve = createUnitResolver(group, '2022-05-31', SUFFIXES);

describe('createUnitResolver', () => {
  it.each([
    ['0101', '0101', 'code'],
    [' ０１０１ ', '0101', 'code'],
    ['a-7', 'A-7', 'code'],
    ['第一工程公司', '0101', 'name'],
    ['第 一 工程　公司', '0101', 'name'],
    ['华东某某(集团)有限公司', '0000', 'name'],
    ['华东某某集团', '0000', 'alias'],
    ['集团党委', '0000', 'alias'],
    ['第一工程有限公司', '0101', 'alias'],
    ['第二工程公司党总支', '0102', 'alias'],
    ['二公司', '0102', 'alias'],
    ['老一处', '0101', 'alias'],
    ['老机械厂', '0104', 'alias'],
    ['overseas office', 'A-7', 'name'],
    ['同名公司', '0105', 'name'],
  ])('%s is %s by %s', (text, code, via) => {
    expect(resolve(text)).toMatchObject({ kind: 'found', unit: { code }, via });
  });

  it.each([
    ['第一工成公司', ['0101']],
    ['101', ['0101']],
    ['同名', ['0105', '0106']],
    ['装备制造厂', ['0104']],
    ['', []],
    ['（）', []],
    ['完全无关的单位名称', []],
  ])('%s is unknown, perhaps %j', (text, codes) => {
    const answer = resolve(text);
    expect(answer.kind).toBe('unknown');
    const found = answer.kind === 'unknown' ? answer.candidates.map((one) => one.code) : [];
    expect(found.slice(0, Math.max(codes.length, 1))).toEqual(codes);
  });

  it('knows only units alive on the day', () => {
    expect(createUnitResolver(group, '2022-07-01', SUFFIXES)('物资设备分公司').kind).toBe('unknown');
    expect(resolve('物资设备分公司').kind).toBe('found');
  });

  it('suggests at most three, from ten thousand', () => {
    const many = organisation(
      ...Array.from({ length: 10_000 }, (_, i) =>
        unit(`c${i}`, i === 0 ? null : 'c0', { name: `第${i}建设工程公司` }),
      ),
    );
    const resolveMany = createUnitResolver(many, '2022-01-01', SUFFIXES);
    const answer = resolveMany('第1234建没工程公司');
    expect(answer.kind === 'unknown' && answer.candidates[0]?.code).toBe('c1234');
    expect(answer.kind === 'unknown' && answer.candidates.length).toBeLessThanOrEqual(3);
  });
});

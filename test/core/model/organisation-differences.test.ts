import { expect, it } from 'vitest';
import { differencesOf } from '../../../lambdas/core/model/organisation-differences.ts';
import { organisation, unit } from '../rollup/fixtures.ts';

const BEFORE = organisation(unit('00', null), unit('01', '00', { forms: ['f', 'g'] }), unit('02', '00'));

it.each([
  ['nothing', [unit('00', null), unit('01', '00', { forms: ['f', 'g'] }), unit('02', '00')], {}, {}, 0],
  [
    'forms, reporting and another name',
    [unit('00', null), unit('01', '00', { forms: ['f'], reports: false, aliases: ['甲'] }), unit('02', '00')],
    { '01@2000-01-01.forms': 'f、g', '01@2000-01-01.reports': 'true' },
    { '01@2000-01-01.aliases': '甲', '01@2000-01-01.forms': 'f', '01@2000-01-01.reports': 'false' },
    3,
  ],
  [
    'a unit that is gone',
    [unit('00', null), unit('01', '00', { forms: ['f', 'g'] })],
    {
      '02@2000-01-01.code': '02',
      '02@2000-01-01.name': 'name 02',
      '02@2000-01-01.parent': '00',
      '02@2000-01-01.reports': 'true',
    },
    {},
    4,
  ],
])('tells what differs: %s', (_, units, before, after, places) => {
  expect(differencesOf(BEFORE, organisation(...units))).toEqual({ before, after, places });
});

it('tells entries of lists by their place', () => {
  const lists = (...problems: string[]) => ({ ...BEFORE, lists: { issuedProblems: { '01': problems } } });
  const found = differencesOf(lists('P-1'), lists('P-1', 'P-2'));
  expect(found.before).toEqual({ 'lists.issuedProblems.01': 'P-1' });
  expect(found.after).toEqual({ 'lists.issuedProblems.01': 'P-1、P-2' });
});

import { describe, expect, it } from 'vitest';
import { checkShipped as check } from './check-shipped.ts';

describe('the shipped catalogue', () => {
  it('checks classes', () => {
    const course = {
      classNo: 'C1',
      title: '支部书记培训班',
      categories: ['支部书记'],
      hostLevel: '本单位',
      stage: '实际',
      startOn: '2022-03-07',
      endOn: '2022-03-08',
      days: '2',
      hours: '16',
      people: '30',
      attendances: '60',
    };
    expect(check('training', '2022-03', { L20: [course] }).placed).toEqual([]);
    const { days: _days, hours: _hours, ...undated } = course;
    const { placed } = check(
      'training',
      '2022-03',
      {
        L20: [
          { ...course, days: '3', people: '61', hours: '25' },
          { ...undated, classNo: 'C2', title: '党务月度轮训', startOn: '2022-03-09' },
          { ...course, classNo: 'C3', title: '上级班', hostLevel: '上级' },
        ],
      },
      { base: { 'BAS-006': { n: '31' }, 'BAS-004': { n: '20' } } },
    );
    expect(placed).toEqual([
      'V204 error L20!J5',
      'V205 warning L20!K5',
      'V201 error L20!M5',
      'V202 warning L20!M5',
      'V203 warning L20!N5',
      'V012 error L20!I6',
      'V207 info L20!D7',
    ]);
  });

  it('checks organisations and head counts', () => {
    const branch = {
      organisationNo: 'O1',
      organisationType: '党支部',
      establishedOn: '2010-01-01',
      fullMembers: '30',
      probationaryMembers: '2',
      seats: '3',
      seated: '3',
      secretaryInPost: true,
    };
    const base = {
      month: '2022-03',
      staff: '100',
      members: '32',
      fullMembers: '30',
      probationaryMembers: '2',
      divisionCadres: '5',
      middleCadres: '8',
      branchSecretaries: '1',
      organisationsDue: '1',
    };
    const sound = check(
      'organisation',
      '2022Q1',
      { L01: [branch], L02: [base] },
      { before: { L01: [branch] } },
    );
    expect(sound.placed).toEqual([]);
    expect(sound.facts.parts).toMatchObject({
      'BAS-002': { n: '1' },
      'BAS-003': { n: '32' },
      'BAS-004': { n: '100' },
    });

    const { placed } = check(
      'organisation',
      '2022Q1',
      {
        L01: [branch, { ...branch, organisationNo: 'O2', fullMembers: '5', seated: '4' }],
        L02: [
          { ...base, members: '50', divisionCadres: '9', branchSecretaries: '3' },
          { ...base, month: '2022-02' },
        ],
      },
      { before: { L01: [branch] } },
    );
    expect(placed).toEqual([
      'V409 error L01!F6',
      'V011 warning L01!K6',
      'V015 error L02!D5',
      'V015 warning L02!D5',
      'V024 warning L02!G5',
      'V024 warning L02!L5',
      'V009 error L02!B6',
    ]);
  });
});

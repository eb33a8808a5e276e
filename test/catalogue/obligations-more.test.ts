import { describe, expect, it } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type DutyQuestion, dutiesOf, lists, type Sent, sent, tell } from './obligation-cases.ts';
import { OTHER_CODES } from './obligations/other-codes.ts';

interface OtherCase extends DutyQuestion {
  readonly name: string;
  readonly gives: readonly string[];
}

const yearly = (receivedAt: string, late = false): Sent =>
  sent('assessment', '2022', {}, { receivedAt, late });
const tasks = (at: string, ...listTypes: string[]): Sent =>
  sent('tasks', at, { L95: listTypes.map((listType, i) => ({ listNo: `${i}`, taskNo: `${i}`, listType })) });
const rounds = (at: string, ...days: string[]): Sent =>
  sent('organisation', at, {
    L45: ['一上', '一下', '二上', '二下', '三上', '三下'].flatMap((round, i): Cells[] => {
      const heldOn = days[i];
      if (heldOn === undefined) return [];
      return ['Z1', 'Z2'].map((organisationNo) => ({ round, organisationNo, heldOn }));
    }),
  });
const FOUR = ['工作要点', '全面从严治党主体责任清单', '意识形态责任清单', '三基建设落实措施'];
const FIVE = ['2022-03-01', '2022-03-10', '2022-04-01', '2022-04-10', '2022-05-01'];

const R20 = { code: 'R20', type: '所属企业', at: '2023-01' };
const R53 = { code: 'R53', type: '分局', at: '2022-03' };
const R58 = { code: 'R58', type: '园区机关', at: '2024-02' };
const R70 = { code: 'R70', type: '所属企业', at: '2022-12' };

const CASES: readonly OtherCase[] = [
  {
    ...R20,
    name: 'met on the last day, as the clock stands here',
    sent: [yearly('2023-01-20T15:59:00Z')],
    gives: ['2023-01-20 met 2023-01-20'],
  },
  {
    ...R20,
    name: 'late',
    sent: [yearly('2023-01-20T16:00:00Z', true)],
    gives: ['2023-01-20 late 2023-01-21'],
  },
  { ...R20, name: 'missing', sent: [], gives: ['2023-01-20 missing unreported'] },
  {
    ...R20,
    name: 'pending on its day',
    sent: [],
    today: '2023-01-20',
    gives: ['2023-01-20 pending'],
  },
  { ...R20, name: 'of a year before the unit was there', validFrom: '2023-01-01', sent: [], gives: [] },

  {
    ...R53,
    name: 'met with the list of March',
    sent: [tasks('2022-03', '工作要点', '工作要点')],
    gives: ['2022-03-31 met 2022-03-31'],
  },
  {
    ...R53,
    name: 'late with the list of April',
    sent: [tasks('2022-03', '其他'), tasks('2022-04', '工作要点')],
    gives: ['2022-03-31 late 2022-04-30'],
  },
  { ...R53, name: 'missing', sent: [tasks('2022-03', '其他')], gives: ['2022-03-31 missing'] },
  { ...R53, name: 'without a return', sent: [], gives: ['2022-03-31 missing unreported'] },

  {
    ...R58,
    name: 'four lists at the end of February of a leap year',
    sent: [tasks('2024-02', ...FOUR, ...FOUR)],
    gives: ['2024-02-29 met 2024-02-29'],
  },
  {
    ...R58,
    name: 'three, and the fourth in the next month',
    sent: [tasks('2024-02', ...FOUR.slice(1)), tasks('2024-03', ...FOUR)],
    gives: ['2024-02-29 missing'],
  },
  {
    ...R58,
    name: 'without a return',
    sent: [tasks('2024-01', ...FOUR)],
    gives: ['2024-02-29 missing unreported'],
  },

  {
    ...R70,
    name: 'six rounds, some on one day, told again in the next quarter',
    sent: [
      rounds('2022Q2', ...FIVE.slice(0, 4)),
      rounds('2022Q3', ...FIVE.slice(0, 4), '2022-07-01', '2022-07-01'),
    ],
    gives: ['2022-12-31 met 2022-07-01'],
  },
  { ...R70, name: 'five of six', sent: [rounds('2022Q2', ...FIVE)], gives: ['2022-12-31 missing'] },
  {
    ...R70,
    name: 'the sixth in the next year',
    sent: [rounds('2022Q4', ...FIVE, '2023-01-01')],
    gives: ['2022-12-31 missing'],
  },
  { ...R70, name: 'no nominations', sent: [lists('2022-03-01')], gives: ['2022-12-31 notApplicable'] },
  { ...R70, name: 'no return', sent: [], gives: ['2022-12-31 notApplicable unreported'] },
];

describe('a return, lists at the end of a period, rounds', () => {
  it.each(CASES)('$code $name', async ({ gives, ...asked }) => {
    expect((await dutiesOf(asked)).map(tell)).toEqual(gives);
  });

  it('has something met and something missing of each', () => {
    for (const word of ['met', 'missing'])
      expect(
        OTHER_CODES.filter(
          (code) => !CASES.some((one) => one.code === code && one.gives.some((text) => text.includes(word))),
        ),
      ).toEqual([]);
  });
});

describe('who owes it, on which list', () => {
  const party = (at: string, day: string) =>
    sent('meetings', at, { L13: [{ organisationNo: 'Z1', lifeType: '主题党日', date: day }] });

  it('each branch that stands on the list by the end of the window, dissolved ones and others no more', async () => {
    const found = await dutiesOf({
      code: 'R74',
      type: '所属企业',
      at: '2022-04',
      sent: [
        sent('organisation', '2022Q1', {
          L01: ['Z1', 'Z2'].map((organisationNo) => ({ organisationNo, organisationType: '党支部' })),
        }),
        sent('organisation', '2022Q2', {
          L01: [
            { organisationNo: 'Z1', organisationType: '党支部' },
            { organisationNo: 'Z2', organisationType: '党支部', dissolvedOn: '2022-04-01' },
            { organisationNo: 'Z3', organisationType: '临时党支部', owningUnit: '1' },
          ],
        }),
        party('2022-04', '2022-04-30'),
      ],
    });
    expect(found.map(tell)).toEqual(['Z1 2022-04-30 met 2022-04-30', 'Z3 2022-04-30 missing']);
  });

  it('the list of the year before holds until another comes', async () => {
    const asked = { code: 'R74', type: '所属企业', at: '2023-01' };
    const found = await dutiesOf({ ...asked, sent: [lists('2022-12-31'), party('2023-01', '2023-01-31')] });
    expect(found.map(tell)).toEqual(['Z1 2023-01-31 met 2023-01-31', 'Z2 2023-01-31 missing']);
  });

  it('a unit founded in July owes its share of what is owed twice a year, and nothing of months before', async () => {
    const asked = { code: 'R30', type: '所属企业', validFrom: '2022-07-15', sent: [] };
    expect((await dutiesOf({ ...asked, at: '2022-12' })).map(({ need }) => need)).toEqual([1]);
    const monthly = { ...asked, code: 'R12' };
    expect((await dutiesOf({ ...monthly, at: '2022' })).map(({ due }) => due)).toEqual([
      '2022-07-31',
      '2022-08-31',
      '2022-09-30',
      '2022-10-31',
      '2022-11-30',
      '2022-12-31',
    ]);
  });
});

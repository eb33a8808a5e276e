import type { Cells } from '../indicator-cases.ts';
import type { CountLine, Shown } from './count-line.ts';

const BRANCHES = ['Z1', 'Z2'] as const;
const GROUPS = ['G1', 'G2'] as const;
const MEMBERS = ['B1', 'B2'] as const;
const COMPANY = '所属企业';
const BUREAU = '局属单位';

const by =
  (ledger: string, day: string, actor: string, cells: Cells = {}): Shown =>
  (date, who) => ({ [ledger]: [{ [day]: date, [actor]: who, ...cells }] });
const duty = (dutyType: string) => by('L15', 'date', 'memberNo', { dutyType });
const life = (lifeType: string) => by('L13', 'date', 'organisationNo', { lifeType });
const lecture = (venue: string) => by('L14', 'date', 'lecturerNo', { venue });
const letter = (letterType: string) => by('L70', 'signedOn', 'signer', { letterType, year: '2024' });

const line = (
  code: string,
  type: string,
  form: string,
  every: CountLine['every'],
  who: CountLine['who'] & object,
  shown: Shown,
  near: readonly Shown[],
  more: Partial<CountLine> = {},
): CountLine => ({ code, type, form, every, who, anyOf: [shown], near, ...more });

const lives = (code: string, every: CountLine['every'], lifeType: string, who: CountLine['who'] & object) =>
  line(code, '园区机关', 'meetings', every, who, life(lifeType), [life('党课')]);

/** What each branch, group or person on the lists owes. */
export const ACTOR_LINES: readonly CountLine[] = [
  line(
    'R01',
    COMPANY,
    'discipline',
    'year',
    BRANCHES,
    letter('党建工作责任书'),
    [letter('党风廉政建设责任书'), (_, who) => ({ L70: [{ letterType: '党建工作责任书', signer: who }] })],
    { by: '03-31' },
  ),
  line(
    'R03',
    '直属单位',
    'rectification',
    'month',
    BRANCHES,
    (date, who) => ({ L35: [{ mode: '自查', date, checkedBranches: ['Z7', who] }] }),
    [
      (date, who) => ({ L35: [{ mode: '抽检', date, checkedBranches: [who] }] }),
      (date) => ({ L35: [{ mode: '自查', date }] }),
    ],
  ),
  line(
    'R13',
    COMPANY,
    'training',
    'year',
    ['S1', 'S2'],
    (endOn, personNo, n) => ({
      L20: [{ classNo: `C${n}`, stage: '实际', endOn }],
      L21: [{ classNo: `C${n}`, personNo }],
    }),
    [
      (_, personNo) => ({ L21: [{ classNo: 'C0', personNo }] }),
      (endOn, personNo, n) => ({
        L20: [{ classNo: `C${n}`, stage: '实际', endOn }],
        L21: [{ classNo: `C${n}`, personNo, unit: '2' }],
      }),
    ],
  ),
  line('R25', COMPANY, 'meetings', 'half', MEMBERS, duty('一岗双责汇报'), [duty('听取汇报')]),
  line('R26', '海外机构', 'meetings', 'half', MEMBERS, duty('听取汇报'), [duty('一岗双责汇报')]),
  line('R27', COMPANY, 'meetings', 'year', MEMBERS, lecture('分管部门'), [lecture('本支部')]),
  line('R28', COMPANY, 'meetings', 'year', MEMBERS, duty('联系点指导'), [duty('谈心谈话')], { least: 2 }),
  line('R28b', COMPANY, 'meetings', 'year', MEMBERS, duty('谈心谈话'), [duty('联系点指导')]),
  line('R29', COMPANY, 'meetings', 'year', MEMBERS, lecture('联系点'), [lecture('分管部门')]),
  line('R43b', COMPANY, 'meetings', 'half', MEMBERS, duty('调研'), [duty('联系点指导')]),
  line('R50', BUREAU, 'meetings', 'week', MEMBERS, duty('听取汇报'), [duty('调研')]),
  line('R51', BUREAU, 'meetings', 'week', MEMBERS, duty('参加联系支部学习'), [duty('听取汇报')]),
  line(
    'R52',
    BUREAU,
    'discipline',
    'year',
    MEMBERS,
    letter('一岗双责承诺书'),
    [letter('党风廉政建设责任书')],
    {
      by: '03-31',
    },
  ),
  line(
    'R73',
    BUREAU,
    'dues',
    'month',
    BRANCHES,
    (day, organisationNo) => ({ L60: [{ organisationNo, month: day.slice(0, 7), payers: '1' }] }),
    [
      (day, organisationNo) => ({ L60: [{ organisationNo, month: day.slice(0, 7), payers: '0' }] }),
      (day, organisationNo) => ({ L60: [{ organisationNo, month: day.slice(0, 7) }] }),
    ],
    { monthOnly: true },
  ),
  lives('R74', 'month', '主题党日', BRANCHES),
  lives('R74b', 'quarter', '支部党员大会', BRANCHES),
  lives('R74c', 'month', '支部委员会', BRANCHES),
  lives('R74d', 'month', '党小组会', GROUPS),
  lives('R74e', 'year', '组织生活会', BRANCHES),
  lives('R74f', 'year', '民主评议党员', BRANCHES),
];

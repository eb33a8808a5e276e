import type { Cells } from '../indicator-cases.ts';
import { type DeadlineLine, line } from './deadline-line.ts';

const COMPANY = '所属企业';
const SIX = ['stepOne', 'stepTwo', 'stepThree', 'stepFour', 'stepFive', 'stepSix'];
const six = (last: string): Cells =>
  Object.fromEntries(SIX.map((key) => [key, key === 'stepThree' ? last : '2024-01-20']));
const five = Object.fromEntries(SIX.slice(1).map((key) => [key, '2024-01-20']));

const worker = (personNo: string, appointedOn: string, more: Cells = {}): Cells => ({
  personNo,
  categories: ['党务工作者'],
  appointedOn,
  ...more,
});
/** Owed for each person on a list. */
export const PERSON_DEADLINES: readonly DeadlineLine[] = [
  line(
    'R09',
    COMPANY,
    'discipline',
    '2024Q2',
    'L75',
    'six steps within 90 days, over a leap day',
    '2024',
    [
      { personNo: 'P1', appointedOn: '2024-01-15', ...six('2024-04-14') },
      { personNo: 'P2', appointedOn: '2024-01-15', ...six('2024-04-15') },
      { personNo: 'P3', appointedOn: '2024-01-15', ...five },
      { personNo: 'P4', ...six('2024-04-01') },
    ],
    ['P1 2024-04-14 met 2024-04-14', 'P2 2024-04-14 late 2024-04-15', 'P3 2024-04-14 missing'],
  ),
  line(
    'R14',
    COMPANY,
    'organisation',
    '2024Q3',
    'L03',
    'six months from the appointment, to the end of a shorter month',
    '2024',
    [
      worker('S1', '2023-08-31', { inductedOn: '2024-02-29', standing: '在岗' }),
      worker('S2', '2023-08-31', { inductedOn: '2024-03-01' }),
      worker('S3', '2023-08-31'),
      worker('S4', '2023-08-31', { standing: '调出' }),
      worker('S5', '2023-08-31', { unit: '2' }),
      worker('S6', '2024-06-30', { inductedOn: '2024-07-01' }),
      { personNo: 'S7', categories: ['支部书记'], appointedOn: '2023-08-31' },
      { personNo: 'S8', categories: ['党务工作者'] },
      worker('S9', '2024-07-01'),
    ],
    [
      'S1 2024-02-29 met 2024-02-29',
      'S2 2024-02-29 late 2024-03-01',
      'S3 2024-02-29 missing',
      'S6 2024-12-30 met 2024-07-01',
    ],
  ),
  line(
    'R15',
    COMPANY,
    'development',
    '2022Q4',
    'L50',
    'by the end of probation',
    '2022-12',
    [
      member('P1', '2022-12-31', '2022-12-31'),
      member('P2', '2022-12-31', '2023-01-01'),
      member('P3', '2022-12-31'),
      { ...member('P4', '2022-12-31'), stage: '终止' },
      member('P5', '2023-01-01'),
    ],
    ['P1 2022-12-31 met 2022-12-31', 'P2 2022-12-31 late 2023-01-01', 'P3 2022-12-31 missing'],
  ),
  line(
    'R16',
    COMPANY,
    'development',
    '2025Q1',
    'L50',
    'a year after 29 February',
    '2025',
    [
      { personNo: 'P1', stage: '正式党员', fullOn: '2024-02-29', laterTrainedOn: '2025-02-28' },
      { personNo: 'P2', stage: '正式党员', fullOn: '2024-02-29', laterTrainedOn: '2025-03-01' },
      { personNo: 'P3', stage: '正式党员', fullOn: '2024-02-29' },
      { personNo: 'P4', stage: '预备党员', laterTrainedOn: '2025-01-01' },
    ],
    ['P1 2025-02-28 met 2025-02-28', 'P2 2025-02-28 late 2025-03-01', 'P3 2025-02-28 missing'],
  ),
  line(
    'R32',
    COMPANY,
    'discipline',
    '2022Q1',
    'L74',
    'replies by the day asked for',
    '2022-03',
    [
      { candidateNo: 'P1', replyDueOn: '2022-03-31', repliedOn: '2022-03-31' },
      { candidateNo: 'P2', replyDueOn: '2022-03-31', repliedOn: '2022-04-01' },
      { candidateNo: 'P3', replyDueOn: '2022-03-31' },
      { candidateNo: 'P4', repliedOn: '2022-03-31' },
    ],
    ['P1 2022-03-31 met 2022-03-31', 'P2 2022-03-31 late 2022-04-01', 'P3 2022-03-31 missing'],
  ),
  line(
    'R33',
    COMPANY,
    'discipline',
    '2022Q2',
    'L74',
    'the reply is there on the day of the committee',
    '2022-06',
    [
      { candidateNo: 'P1', committeeOn: '2022-06-30', repliedOn: '2022-06-30' },
      { candidateNo: 'P2', committeeOn: '2022-06-30', repliedOn: '2022-07-01' },
      { candidateNo: 'P3', committeeOn: '2022-06-30' },
      { candidateNo: 'P4' },
    ],
    ['P1 2022-06-30 met 2022-06-30', 'P2 2022-06-30 late 2022-07-01', 'P3 2022-06-30 missing'],
  ),
];

function member(personNo: string, probationEndsOn: string, probationTrainedOn?: string): Cells {
  const trained: Cells = probationTrainedOn === undefined ? {} : { probationTrainedOn };
  return { personNo, stage: '预备党员', receivedOn: '2021-12-31', probationEndsOn, ...trained };
}
